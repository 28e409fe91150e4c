"""The system procedures of the catalogue are proved like any other, and each duty they name is one of the table."""

from __future__ import annotations

import random
from datetime import date

import pytest

from chuan.definitions.calendars.services import national
from chuan.definitions.organisation.rules.duties import DUTIES
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.prover import ERROR, prove
from chuan.definitions.procedures.rules.walk import Marking, choices, start, take
from chuan.definitions.procedures.services import systems

ALL = sorted(systems().values(), key=lambda one: one.code)


@pytest.mark.parametrize("definition", ALL, ids=lambda one: one.code)
def test_it_has_no_error(definition: Procedure) -> None:
    flaws = prove(definition, national(), None, date(2026, 11, 23))
    assert [flaw.reason for flaw in flaws if flaw.severity == ERROR and flaw.kind != "no_ground"] == []


@pytest.mark.parametrize("definition", ALL, ids=lambda one: one.code)
def test_its_duties_are_known(definition: Procedure) -> None:
    assert {step.role for step in definition.steps} <= DUTIES.keys()


@pytest.mark.parametrize("definition", ALL, ids=lambda one: one.code)
def test_taken_at_random_it_ends(definition: Procedure) -> None:
    pick = random.Random(4)  # noqa: S311 - not a secret
    marking = start(definition)
    while not marking.ended:
        step, outcome = pick.choice(choices(definition, marking))
        after = take(definition, marking, step.key, outcome.key)
        assert isinstance(after, Marking)
        marking = after
    assert marking.open == ()

"""Land registration between agencies: lived, not written; who was asked, and who answered late."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from chuan.events.dossiers.rules.stops import Leg
from chuan.surfaces.simulator.history import live
from chuan.surfaces.simulator.seed import seed
from chuan.surfaces.simulator.services import SEED
from chuan.surfaces.simulator.tests.filled import NOW

pytestmark = pytest.mark.slow
BRANCH = "H49.13.21"


@pytest.fixture(scope="module")
def legs(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[Leg, ...]]:
    """What the branch asked in forty days."""
    with django_db_blocker.unblock(), transaction.atomic():
        seed(NOW)
        matters = live(SEED, NOW, 40).book.matters
        land = [one for one in matters if one.office.agency.code == BRANCH]
        yield tuple(leg for one in land for leg in one.life.state.legs)
        transaction.set_rollback(True)


def test_the_commune_and_the_department_are_asked_and_answer(legs: tuple[Leg, ...]) -> None:
    assert {leg.step for leg in legs} == {"commune", "department"}
    assert sum(leg.answered is not None for leg in legs) > len(legs) / 2


def test_some_answers_are_late_most_are_not(legs: tuple[Leg, ...]) -> None:
    told = [leg.on_time for leg in legs if leg.answered]
    assert 0 < told.count(False) < len(told) / 3

"""The gates of a declaration: nothing to declare, not audited, scope moved, two numbers, no evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.course import Course, Taken
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.declarations.rules.declaration import (
    State,
    evolve,
    gate,
    numbered,
    scope_hash,
    showing,
    symbol_of,
)
from chuan.events.declarations.rules.events import Covered, Decided, Evidenced

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
ONE = Covered("1.1", "e" * 64, 1, Id(5), (Id(7),))
READY = State(covered=(ONE,), sha256="a", bodies=13)
OK = Course(taken=(Taken("confirm", "ok", Id(3), NOW),))


def key(state: State, step: str, outcome: str = "ok", note: int | None = None) -> str:
    refused = gate(state, EndStep(step, outcome, note=Id(note) if note else None))
    return refused.reason.key if refused else ""


@pytest.mark.parametrize(
    ("state", "wanted"),
    [
        (State(), "declarations.empty"),
        (READY, ""),
        (replace(READY, unmet=("R2",)), "declarations.before_R2"),
        (replace(READY, unmet=("R1", "R3")), "declarations.before_R3"),
        (replace(READY, unmet=("R1",)), "declarations.say_why"),
    ],
)
def test_the_scope_is_handed_on_only_when_the_system_was_audited_and_reviewed(
    state: State, wanted: str
) -> None:
    assert key(state, "scope") == wanted


def test_a_condition_that_does_not_hold_is_handed_on_with_a_reason() -> None:
    assert key(replace(READY, unmet=("R1",)), "scope", note=9) == ""


def test_the_head_confirms_before_the_decision_and_what_he_confirmed_is_signed() -> None:
    decided = evolve(READY, Happened(Decided(12, 2026, "QĐ-UBND", "a"), NOW, Id(3)))
    assert key(decided, "decide") == "declarations.not_confirmed"
    assert key(replace(decided, course=OK), "decide") == ""
    moved = evolve(READY, Happened(Decided(12, 2026, "QĐ-UBND", "b"), NOW, Id(3)))
    assert key(replace(moved, course=OK), "decide") == "declarations.scope_moved"


def test_a_decision_has_one_number() -> None:
    decided = evolve(READY, Happened(Decided(12, 2026, "QĐ-UBND", "a"), NOW))
    assert numbered(READY) is None
    assert numbered(decided)
    assert evolve(decided, Happened(Decided(13, 2026, "QĐ-UBND", "a"), NOW)).number == 12


def test_a_step_without_evidence_does_not_end() -> None:
    assert key(READY, "website") == "declarations.no_website"
    shown = evolve(READY, Happened(Evidenced("website", date(2026, 11, 20), Id(4)), NOW))
    assert key(shown, "website") == ""


@pytest.mark.parametrize(
    ("event", "wanted"),
    [
        (Evidenced("notice", date(2026, 11, 20), None, "f"), ""),
        (Evidenced("notice", date(2026, 11, 20)), "declarations.nothing_shown"),
        (Evidenced("notice", date(2026, 11, 19), Id(4)), "declarations.day_before"),
        (Evidenced("notice", date(2026, 11, 21), Id(4)), "declarations.day_to_come"),
        (Evidenced("close", date(2026, 11, 20), Id(4)), "declarations.not_decided"),
    ],
)
def test_evidence_is_something_of_a_day_after_the_decision(event: Evidenced, wanted: str) -> None:
    refused = showing(replace(READY, decided=NOW), event, NOW)
    assert (refused.reason.key if refused else "") == wanted


def test_the_hash_knows_versions_and_units_and_no_order() -> None:
    two = replace(ONE, code="1.2")
    assert scope_hash(1, (ONE, two)) == scope_hash(1, (two, ONE))
    assert scope_hash(1, (ONE,)) != scope_hash(1, (replace(ONE, edition="f" * 64, version=2),))
    assert scope_hash(1, (ONE,)) != scope_hash(1, (replace(ONE, units=()),))


@pytest.mark.parametrize(
    ("agency", "symbol"),
    [
        ("Ủy ban nhân dân xã Đồng Phú", "QĐ-UBND"),
        ("Sở Khoa học và Công nghệ", "QĐ-SKHCN"),
        ("Sở Khoa học và Công nghệ tỉnh Quảng Ninh", "QĐ-SKHCN"),
    ],
)
def test_an_agency_has_its_symbol(agency: str, symbol: str) -> None:
    assert symbol_of(agency) == symbol

"""The schemes that ship are whole, and what is wrong with one is one sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chuan.base.kernel.reason import say
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.definitions.schemes.rules.checks import scheme_faults
from chuan.definitions.schemes.rules.scheme import Scheme
from chuan.definitions.schemes.rules.words import WORDS

KINDS = {rule.fact for scheme in shipped().values() for one in scheme.criteria() for rule in one.rules}
LAW = shipped()["nghi-dinh-335-2025"]


@pytest.mark.parametrize("name", sorted(shipped()))
def test_what_ships_has_no_fault(name: str) -> None:
    assert scheme_faults(shipped()[name], KINDS) == ()


@pytest.mark.parametrize(("name", "most"), [("nghi-dinh-335-2025", 100), ("thong-tu-01-2018", 10)])
def test_the_points_are_those_of_the_text(name: str, most: int) -> None:
    assert shipped()[name].most == most


@pytest.mark.parametrize(
    ("broken", "key"),
    [
        (lambda one: replace(one, until=one.since), "backwards"),
        (lambda one: replace(one, source=""), "no_source"),
        (lambda one: replace(one, periods=("day",)), "periods"),
        (lambda one: replace(one, groups=one.groups * 2), "criterion_twice"),
        (lambda one: replace(one, rounding=replace(one.rounding, rule="some")), "rounding"),
        (lambda one: replace(one, grades=one.grades[::-1]), "grades"),
        (lambda one: replace(one, cap=replace(one.cap, grade="none")), "cap"),
        (lambda one: replace(one, groups=(replace(one.groups[0], most=Decimal(31)),)), "group_sum"),
        (lambda one: replace(one, groups=(replace(one.groups[1], combine="best"),)), "combine"),
    ],
)
def test_a_fault_is_one_sentence(broken: Callable[[Scheme], Scheme], key: str) -> None:
    (found,) = scheme_faults(broken(LAW), KINDS)
    assert found.reason.key == f"schemes.scheme_{key}"
    assert LAW.name in say(found.reason, WORDS)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"method": "luck"}, "method"),
        ({"least": Decimal(9)}, "bounds"),
    ],
)
def test_a_criterions_fault_names_it(change: dict[str, object], key: str) -> None:
    group = LAW.groups[0]
    first = replace(group.criteria[0], **change)  # type: ignore[arg-type]  # fields by name
    changed = replace(LAW, groups=(replace(group, criteria=(first, *group.criteria[1:])),))
    assert [one.reason.key for one in scheme_faults(changed, KINDS)] == [f"schemes.scheme_{key}"]


def test_a_fact_nobody_records_is_refused() -> None:
    assert {one.reason.key for one in scheme_faults(LAW, KINDS - {"task_done"})} == {"schemes.scheme_fact"}


def test_a_scheme_holds_in_its_days() -> None:
    assert not LAW.valid.holds(date(2025, 12, 31))
    assert LAW.valid.holds(date(2026, 1, 1))

"""The editions of the catalogue are whole, and every clause has its way from the edition before."""

from __future__ import annotations

import pytest

from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.standards import CHANGED, DRAFT, DROPPED, NEW, SAME, Map, order

MAPS = {f"{one.old}-{one.new}": one for one in laws.maps()}


def test_the_edition_in_force_is_that_of_2015() -> None:
    assert (laws.current().code, laws.standard("2026").state) == ("2015", DRAFT)


@pytest.mark.parametrize("code", laws.standards())
def test_clauses_stand_in_order_once_each_under_a_chapter(code: str) -> None:
    codes = [clause.code for clause in laws.standard(code).clauses]
    assert codes == sorted(set(codes), key=order)
    assert {one.partition(".")[0] for one in codes} <= set(codes)


def test_nobody_compared_them_with_a_bought_copy_yet() -> None:
    assert not any(edition.verified for edition in laws.standards().values())


@pytest.mark.parametrize("name", MAPS)
def test_every_clause_has_its_way(name: str) -> None:
    found: Map = MAPS[name]
    old, new = laws.standard(found.old), laws.standard(found.new)
    assert {pair.old for pair in found.pairs} - {""} == {clause.code for clause in old.asked}
    assert {pair.new for pair in found.pairs} - {""} == {clause.code for clause in new.asked}


@pytest.mark.parametrize("name", MAPS)
def test_kinds_say_what_the_pairs_show(name: str) -> None:
    for pair in MAPS[name].pairs:
        assert {NEW: (False, True), DROPPED: (True, False)}.get(pair.kind, (True, True)) == (
            bool(pair.old),
            bool(pair.new),
        )
        assert pair.kind in {SAME, CHANGED, NEW, DROPPED}


def test_the_draft_carries_what_was_not_announced() -> None:
    kinds = [pair.kind for pair in MAPS["2015-2026"].pairs]
    assert (kinds.count(CHANGED), kinds.count(DROPPED), kinds.count(NEW)) == (5, 0, 0)
    assert laws.standard("2026").clause("8.5.3") == laws.standard("2015").clause("8.5.3")
    assert laws.standard("2026").clause("6.1") is None

"""Strata in proportion, a sheet once, nobody quoted who did not agree, exact intervals."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.selfscores.rules import survey as s
from chuan.events.selfscores.rules import survey_events as e
from chuan.events.selfscores.rules.sampling import list_hash, shares
from chuan.events.selfscores.rules.tests.world import NOW, refused

DRAWN = s.State(2026, "commune", "x", date.min, date.max, (e.Stratum(Id(7), 90, 3),))


def test_strata_are_in_proportion_and_small_ones_are_heard() -> None:
    assert shares({1: 900, 2: 95, 3: 5, 4: 0}, 100, 10) == {1: 90, 2: 10, 3: 5, 4: 0}
    assert shares({1: 0}, 100, 10) == {1: 0}


def test_the_list_has_a_mark_of_its_own() -> None:
    assert list_hash([(1, 5), (2, 6)]) != list_hash([(2, 6), (1, 5)])


def test_a_sheet_comes_back_once_and_only_with_consent() -> None:
    back = e.SheetBack(2, Id(7), True, (5, 4, 0))
    assert s.enter(DRAWN, back, 3) == (back,)
    silent = e.SheetBack(2, Id(7), False, (5, 4, 0))
    assert s.enter(DRAWN, silent, 3) == (e.SheetBack(2, Id(7), False),)
    assert refused(s.enter(DRAWN, e.SheetBack(4, Id(7), True, (5, 4, 0)), 3)) == "no_sheet"
    assert refused(s.enter(DRAWN, e.SheetBack(1, Id(7), True, (5, 4)), 3)) == "answers"
    assert refused(s.enter(DRAWN, e.SheetBack(1, Id(7), True, (6, 4, 1)), 3)) == "answers"
    after = s.evolve(DRAWN, Happened(back, NOW))
    assert refused(s.enter(after, back, 3)) == "sheet_twice"


def test_shares_have_exact_intervals() -> None:
    found = s.share([5, 4, 3, 5, 4, 0, 2, 5, 4, 4, 5])
    assert (found.found, found.sample) == (8, 10)
    assert (round(found.low, 2), round(found.high, 2)) == (44.39, 97.48)

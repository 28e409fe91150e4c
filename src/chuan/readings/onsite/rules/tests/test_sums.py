"""Shares are of parts and wholes added up, cut after two decimals; nothing of nothing is no 0."""

from __future__ import annotations

from decimal import Decimal

from chuan.readings.onsite.rules.acts import APPRAISED, APPROVED, BITS, STAMPED
from chuan.readings.onsite.rules.sums import Sum, added, of_dossiers, share


def test_185_of_247_is_cut() -> None:
    assert share(185, 247) == Decimal("74.89")


def test_a_denominator_0_gives_no_figure() -> None:
    assert share(0, 0) is None
    assert share(0, 5) == 0


def test_dossiers_are_counted_by_the_act_at_which_they_left() -> None:
    found = of_dossiers({0: 3, BITS[APPRAISED]: 2, BITS[APPRAISED] + BITS[APPROVED]: 1})
    assert (found.dossiers, found.done) == (6, 3)
    assert (found.left[APPRAISED], found.left[APPROVED], found.left[STAMPED]) == (3, 1, 0)


def test_a_province_adds_parts_and_never_shares() -> None:
    whole = added([Sum(4, 1, 2, 2, {APPROVED: 1}), Sum(96, 0, 0, 0)])
    assert share(whole.able, whole.procedures) == Decimal(1)
    assert share(whole.done, whole.dossiers) == Decimal(100)
    assert whole.left[APPROVED] == 1

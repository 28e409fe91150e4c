"""Rows of the register and shares, in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.dossiers.rules.events import Document, Printed
from chuan.readings.outgoing.rules.rows import answer, letters
from chuan.readings.outgoing.rules.share import Share, quarters, whole

LATE = datetime(2027, 1, 4, 2, 40, tzinfo=UTC)
SIGNED = Document("result", "d" * 64, Id(3), 7, "GXN-UBND", date(2026, 12, 31))


def test_an_answer_with_a_sealed_scan_left_both_ways() -> None:
    (row,) = answer(1, 2, replace(SIGNED, issued="e" * 64))
    assert (row["channel"], row["year"]) == ("both", 2026)
    assert answer(1, 2, Document("result", "d" * 64)) == ()


def test_a_letter_printed_again_is_the_same_document_of_its_own_year() -> None:
    first, again = (
        Happened(Printed("apology", copy, "f" * 64, 1, 4, "PXL-UBND", 2026, Id(9)), LATE, Id(3))
        for copy in (1, 2)
    )
    (row,) = letters(1, 2, (first, again))
    assert (row["paper"], row["agency"], row["year"], row["number"]) == ("apology-1", 9, 2026, 4)


def test_months_add_up_to_quarters_and_the_year() -> None:
    months = tuple(Share(f"{month:02}", month, 12) for month in range(1, 13))
    assert [one.part for one in quarters(months)] == [6, 15, 24, 33]
    assert whole(months).value == Fraction(78 * 100, 144)
    assert Share("01", 0, 0).value is None

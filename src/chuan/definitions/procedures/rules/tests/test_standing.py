"""What a printed copy is worth: the four answers and the edges between them."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.kernel.reason import say
from chuan.definitions.procedures.rules.standing import (
    AHEAD,
    ENDED,
    FOREIGN,
    HOLDS,
    REPLACED,
    Edition,
    standing,
)
from chuan.definitions.procedures.rules.words import WORDS

OLD = Edition(1, "a" * 64, date(2025, 7, 1), date(2026, 9, 1))
NEW = Edition(2, "b" * 64, date(2026, 9, 1))


@pytest.mark.parametrize(
    ("version", "hash_", "day", "kind"),
    [
        (1, "a" * 12, date(2026, 8, 31), HOLDS),
        (1, "a" * 12, date(2026, 9, 1), REPLACED),
        (2, "b" * 12, date(2026, 9, 1), HOLDS),
        (2, "b" * 12, date(2026, 8, 31), AHEAD),
        (2, "B" * 12, date(2026, 9, 1), HOLDS),
        (2, "a" * 12, date(2026, 9, 1), FOREIGN),
        (3, "b" * 12, date(2026, 9, 1), FOREIGN),
        (2, "b" * 7, date(2026, 9, 1), FOREIGN),
        (2, "", date(2026, 9, 1), FOREIGN),
    ],
)
def test_a_copy_holds_from_its_first_day_until_the_next_edition(
    version: int, hash_: str, day: date, kind: str
) -> None:
    assert standing("QT.ĐĐ.01", (NEW, OLD), version, hash_, day).kind == kind


def test_an_edition_nobody_replaced_is_told_to_have_ended() -> None:
    assert standing("QT.ĐĐ.01", (OLD,), 1, "a" * 12, date(2026, 9, 1)).kind == ENDED


def test_the_sentence_of_a_replaced_copy_names_the_edition_after_it_and_both_days() -> None:
    told = say(standing("QT.ĐĐ.01", (NEW, OLD), 1, "a" * 12, date(2026, 11, 22)).reason, WORDS)
    assert told == (
        "Bản in này đã được thay: QT.ĐĐ.01, lần ban hành 01, hiệu lực từ 01/07/2025, "
        "đã thay bằng lần ban hành 02 từ 01/09/2026."
    )

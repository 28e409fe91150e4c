"""A clause is held by what the system computed; a record that must exist and does not leaves it missing."""

from __future__ import annotations

import pytest

from chuan.definitions.laws.rules.standards import IN_FORCE, Clause, Edition
from chuan.readings.evidence.rules.answering import of_count
from chuan.readings.evidence.rules.completeness import HELD, MISSING, TO_SEE, TOLD, completeness, counted

HEADING = Clause("9", "Đánh giá")
POLICY, WORK, ROOM = (
    Clause("5.2", "Chính sách", "Có chính sách", answers=("policies",)),
    Clause("8.5.1", "Thực hiện", "Đúng bước", answers=("as_declared",)),
    Clause("7.1.4", "Môi trường", "Nơi làm việc phù hợp"),
)
EDITION = Edition("2015", "TCVN", IN_FORCE, "", False, (POLICY, HEADING, WORK, ROOM))


def states(policies: int, strayed: int, worked: int, told: tuple[str, ...] = ()) -> list[str]:
    found = {
        "policies": of_count("policies", policies, policies),
        "as_declared": of_count("as_declared", strayed, worked),
    }
    return [one.state for one in completeness(EDITION, found, told)]


@pytest.mark.parametrize(
    ("policies", "strayed", "worked", "expected"),
    [
        (1, 0, 90, [HELD, HELD, MISSING]),
        (0, 3, 90, [MISSING, TO_SEE, MISSING]),
        (1, 0, 0, [HELD, MISSING, MISSING]),
    ],
)
def test_what_the_data_says(policies: int, strayed: int, worked: int, expected: list[str]) -> None:
    assert states(policies, strayed, worked) == expected


def test_a_persons_word_stands_where_nothing_can_be_computed_and_nowhere_else() -> None:
    assert states(0, 0, 9, ("5.2", "7.1.4")) == [MISSING, HELD, TOLD]


def test_what_lacks_is_named_and_headings_ask_nothing() -> None:
    found = completeness(EDITION, {key: of_count(key, 0, 0) for key in ("policies", "as_declared")})
    assert [one.lacking for one in found] == [("policies",), ("as_declared",), ()]
    assert counted(found) == {HELD: 0, TO_SEE: 0, TOLD: 0, MISSING: 3}

"""Each rule finds its planted votes and leaves the ordinary ones alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chuan.base.kernel.reason import say
from chuan.readings.satisfaction.imports.doubts import shipped
from chuan.readings.satisfaction.rules.doubts import RULES, Cast, doubts
from chuan.readings.satisfaction.rules.words import WORDS

AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
ONE = Cast(1, AT, "qr", "own", alike=False, served=(AT - timedelta(minutes=5),))


def series(count: int, minutes: int, **changes: object) -> list[Cast]:
    """Votes one after the other, each of another dossier."""
    return [
        replace(ONE, ballot=n, at=AT + timedelta(minutes=minutes * n), served=(AT + timedelta(minutes=minutes * n - 1),), **changes)  # type: ignore[arg-type]  # any field
        for n in range(count)
    ]  # fmt: skip


PLANTED = (
    ("burst", series(4, 2), 4),
    ("burst", series(3, 2), 0),
    ("burst", series(8, 30), 0),
    ("kiosk_burst", series(8, 1, channel="kiosk"), 8),
    ("kiosk_burst", series(7, 1, channel="kiosk"), 0),
    ("same_run", series(8, 60, alike=True), 8),
    ("same_run", [*series(7, 60, alike=True), replace(ONE, ballot=99, at=AT + timedelta(days=1))], 0),
    ("signed_in", [replace(ONE, signed="Lò Thị Mới")], 1),
    ("own_dossier", [replace(ONE, owner_name="Lò Thị Mới", officials=("LÒ THỊ MỚI",))], 1),
    ("own_dossier", [replace(ONE, owner_name="Lò Thị Mây", officials=("Lò Thị Mới",))], 0),
    ("one_citizen", series(4, 600, owner="022194003817"), 4),
    ("one_citizen", [*series(2, 600, owner="022194003817"), *series(2, 600, owner="1")], 0),
    ("empty_counter", [replace(ONE, channel="kiosk", served=(AT - timedelta(hours=3),))], 1),
    ("empty_counter", [replace(ONE, channel="kiosk")], 0),
    ("off_hours", [replace(ONE, channel="tablet", at=AT + timedelta(hours=9))], 1),
    ("off_hours", [replace(ONE, channel="tablet")], 0),
)


@pytest.mark.parametrize(("rule", "casts", "found"), PLANTED)
def test_a_rule_finds_what_was_planted(rule: str, casts: list[Cast], found: int) -> None:
    marks = [one for one in doubts(casts, [AT], shipped()) if one.rule == rule]
    assert len({one.ballot for one in marks}) == len(marks) == found
    assert all(say(one.sentence, WORDS) for one in marks)


def test_ordinary_votes_of_a_day_are_left_alone() -> None:
    day = [replace(one, device=f"{one.ballot}", owner=f"{one.ballot}") for one in series(40, 9)]
    assert doubts(day, [AT], shipped()) == ()


def test_every_rule_has_its_numbers_and_its_words() -> None:
    assert shipped().keys() | {"own_dossier"} == RULES.keys()
    assert {f"satisfaction.doubt_{rule}" for rule in RULES} <= WORDS.keys()

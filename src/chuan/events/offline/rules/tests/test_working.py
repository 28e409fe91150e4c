"""What a person has to look at before a dossier from a browser is taken in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chuan.events.offline.rules.working import Brought, Known, doubts

AT = datetime(2026, 11, 20, 2, 41, tzinfo=UTC)
DUE = AT + timedelta(days=3)
SAID = Brought(AT, AT + timedelta(hours=1), "a1", DUE, 8_000)
KNOWN = Known(AT - timedelta(hours=2), AT + timedelta(hours=9), AT + timedelta(hours=1), "a1", DUE, 8_000)


def test_nothing_to_look_at_where_all_agrees() -> None:
    assert doubts(SAID, KNOWN) == ()


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"now": KNOWN.now + timedelta(minutes=6)}, "offline.clock"),
        ({"until": AT - timedelta(minutes=1)}, "offline.expired"),
        ({"since": AT + timedelta(minutes=6)}, "offline.expired"),
        ({"edition": "b2"}, "offline.edition"),
        ({"promised": None}, "offline.promised"),
        ({"fee": 10_000}, "offline.fee"),
    ],
)
def test_each_difference_has_its_sentence(change: dict[str, Any], key: str) -> None:
    assert [one.reason.key for one in doubts(SAID, replace(KNOWN, **change))] == [key]

"""Hours of rest, and the choice of the channel."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.clock import VIETNAM
from chuan.readings.outbox.rules.citizens import Quiet, Wording, after_rest, channel, worded

QUIET = Quiet(time(21), time(7))


def at(hour: int, minute: int = 0, day: int = 20) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("moment", "sent"),
    [
        (at(20, 59), at(20, 59)),
        (at(21), at(7, day=21)),
        (at(23, 59), at(7, day=21)),
        (at(0), at(7)),
        (at(6, 59), at(7)),
        (at(7), at(7)),
    ],
)
def test_messages_of_the_night_wait_for_the_morning(moment: datetime, sent: datetime) -> None:
    assert after_rest(QUIET, moment) == sent


@given(st.integers(0, 23), st.integers(0, 59))
def test_after_the_rest_one_may_write(hour: int, minute: int) -> None:
    assert time(7) <= after_rest(QUIET, at(hour, minute)).time() < time(21)


@pytest.mark.parametrize(
    ("phone", "email", "connected", "way"),
    [
        ("0900000123", "a@example.vn", ("sms", "email"), "sms"),
        ("", "a@example.vn", ("sms", "email"), "email"),
        ("0900000123", "a@example.vn", ("email",), "email"),
        ("0900000123", "", ("email",), ""),
        ("", "", ("sms", "email"), ""),
    ],
)
def test_one_channel_is_chosen(phone: str, email: str, connected: tuple[str, ...], way: str) -> None:
    assert channel(phone, email, connected) == way


def test_without_a_link_its_sentence_falls_away() -> None:
    said = worded(Wording("Xong {code}.{link}", "{code}", "{code}{link}"), {"code": "01", "link": ""})
    assert (said.text, said.letter) == ("Xong 01.", "01")

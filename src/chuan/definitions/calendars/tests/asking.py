"""Short ways to ask the national calendar, as texts."""

from __future__ import annotations

from datetime import date, datetime

from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.calendars.imports.national import national
from chuan.definitions.calendars.rules.due import Due, due
from chuan.definitions.calendars.rules.duration import parse_duration
from chuan.definitions.calendars.rules.words import WORDS, clock_text


def counted(start: str, limit: str, *rules: str) -> Due:
    """The due moment of texts; the test fails where it is refused."""
    duration = parse_duration(limit)
    assert not isinstance(duration, Refusal), duration
    found = due(national(), datetime.fromisoformat(start), duration, rules)
    assert isinstance(found, Due), found
    return found


def at(start: str, limit: str, *rules: str) -> str:
    return f"{counted(start, limit, *rules).at:%Y-%m-%dT%H:%M}"


def hours(day: str) -> list[str]:
    sessions = national().sessions(date.fromisoformat(day))
    return [f"{clock_text(one.opens)}-{clock_text(one.closes)}" for one in sessions]


def why(day: str) -> str:
    return say(national().why(date.fromisoformat(day)), WORDS)

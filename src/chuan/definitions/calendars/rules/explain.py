"""The sentence a citizen reads under a due date: what was counted, what was skipped, by which rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from chuan.base.kernel.reason import Reason, say
from chuan.definitions.calendars.rules.answer import Due, Interval, Skipped
from chuan.definitions.calendars.rules.duration import Unit, say_duration
from chuan.definitions.calendars.rules.words import WORDS, moment

_MOST_DAYS = 10
"""More counted days, stretches or days off of one kind than this are told by their number."""
_WEEKLY = frozenset({"calendars.rest", "calendars.rest_awaiting"})


def sentence(due: Due, language: str = "vi") -> str:
    """The whole explanation of a due moment, in sentences."""
    return " ".join(say(reason, WORDS, language) for reason in _clauses(due, language))


def brief(due: Due, language: str = "vi") -> str:
    """What a slip that already shows both moments and the limit still owes: from when, and which days off lie between.

    No document is named, so nothing unverified is quoted.
    """
    return " ".join(say(reason, WORDS, language) for reason in _brief_clauses(due, language))


def explained(due: Due) -> Reason:
    """The explanation as one reason, in both languages, as it was on the day it was told."""
    return Reason.of("calendars.due", vi=sentence(due, "vi"), en=sentence(due, "en"))


def _clauses(due: Due, language: str) -> Iterator[Reason]:
    yield _when("received", due.start, language)
    yield from _moved(due, language)
    yield from _limit(due, language)
    if due.skipped:
        yield Reason.of("calendars.clause_skipped", days=_off(due.skipped, language))
    if "same-day" not in due.rules:
        yield from _end(due, language)
    yield _when("due", due.at, language)
    if due.may_change:
        yield Reason.of("calendars.clause_may_change")


def _brief_clauses(due: Due, language: str) -> Iterator[Reason]:
    yield from _moved(due, language)
    yield next(_limit(due, language))
    if due.skipped:
        yield Reason.of("calendars.clause_skipped", days=_off_briefly(due.skipped, language))


def _moved(due: Due, language: str) -> Iterator[Reason]:
    if due.moved != due.start:
        late = "cut-off-15" in due.rules and (due.start.hour, due.start.minute) > (15, 0)
        yield _when("cut_off" if late else "moved", due.moved, language)


def _when(clause: str, at: datetime, language: str) -> Reason:
    return Reason.of(f"calendars.clause_{clause}", when=moment(at, language))


def _limit(due: Due, language: str) -> Iterator[Reason]:
    if "same-day" in due.rules:
        yield Reason.of("calendars.clause_same_day")
        return
    duration = say_duration(due.duration, language)
    units = {part.unit for part in due.duration.parts}
    if units <= {Unit.HOUR}:
        yield Reason.of("calendars.clause_hours", duration=duration)
        yield from _hours(due, language)
        return
    key = "first_day" if "first-day-counted" in due.rules else "days"
    yield Reason.of(f"calendars.clause_{key}", duration=duration, day=f"{due.moved:%d/%m/%Y}")
    if units == {Unit.WORKING_DAY} and (days := _counted(due)):
        yield Reason.of("calendars.clause_counted_days", days=_listed(days))


def _hours(due: Due, language: str) -> Iterator[Reason]:
    if 0 < len(due.intervals) <= _MOST_DAYS:
        spans = "; ".join(say(_span(span, language), WORDS, language) for span in due.intervals)
        yield Reason.of("calendars.clause_counted_hours", spans=spans)


def _span(span: Interval, language: str) -> Reason:
    return Reason.of(
        "calendars.clause_span",
        when=moment(span.since, language),
        until=f"{span.until:%H:%M}",
        minutes=span.minutes,
    )


def _counted(due: Due) -> list[date]:
    """The working days a limit in working days counts, when they are few enough to be named."""
    off = {skipped.day for skipped in due.skipped}
    begin = due.moved.date() + timedelta(days="first-day-counted" not in due.rules)
    days = (begin + timedelta(days=n) for n in range((due.landed.date() - begin).days + 1))
    counted = [day for day in days if day not in off]
    return counted if len(counted) <= _MOST_DAYS else []


def _off(skipped: tuple[Skipped, ...], language: str) -> str:
    """Days off grouped by why, in the order they come."""
    groups: dict[str, list[date]] = {}
    for one in skipped:
        groups.setdefault(say(one.why, WORDS, language), []).append(one.day)
    return "; ".join(_group(why, days, language) for why, days in groups.items())


def _group(why: str, days: list[date], language: str) -> str:
    if len(days) > _MOST_DAYS:
        return say(Reason.of("calendars.clause_many", count=len(days), why=why), WORDS, language)
    return f"{_listed(days)} ({why})"


def _off_briefly(skipped: tuple[Skipped, ...], language: str) -> str:
    """Named days off by date and bare name; weekly rest, whatever else is proposed for it, by its number of days."""
    groups: dict[str, list[date]] = {}
    for one in skipped:
        name = "" if one.why.key in _WEEKLY else str(one.why.facts["name"])
        groups.setdefault(name, []).append(one.day)
    weekly = len(groups.pop("", ()))
    told = [f"{_listed(days)} ({name})" for name, days in groups.items()]
    if weekly:
        why = say(Reason.of("calendars.rest"), WORDS, language)
        told.append(say(Reason.of("calendars.clause_many", count=weekly, why=why), WORDS, language))
    return "; ".join(told)


def _listed(days: list[date]) -> str:
    last = days[-1]
    short = (f"{day:%d/%m}" if day.year == last.year else f"{day:%d/%m/%Y}" for day in days[:-1])
    return ", ".join((*short, f"{last:%d/%m/%Y}"))


def _end(due: Due, language: str) -> Iterator[Reason]:
    if "end-at-closing" in due.rules:
        yield Reason.of("calendars.clause_closing")
    elif due.landed != due.at:
        yield _when("settled", due.landed, language)

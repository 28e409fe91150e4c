"""Closed in bulk at the end of the day: one person ends a day's dossiers within minutes, whatever state they were in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from chuan.base.kernel.clock import local, spoken
from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules.looking import Detector, Look
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window
from chuan.readings.nonconformities.rules.signal import Evidence

_Day = tuple[int, date]


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    """A day of one official: the densest ``more.minutes`` of the last ``more.before``, against the days before."""
    before, minutes = numbers.more["before"], numbers.more["minutes"]
    whole, last = _days(facts.dossiers, before)
    for (official, day), ended in last.items():
        if not window.since <= day < window.until:
            continue
        usual = _usual(whole, last, official, day, numbers.baseline_days) * minutes / before
        found = _densest(ended, timedelta(minutes=minutes))
        cases = tuple(Evidence(one.stream, one.code, _says(one)) for one in found)
        yield Look(f"unit:{found[0].closer_unit}", len(whole[official, day]), cases, mean=usual)


def _days(dossiers: tuple[Seen, ...], before: int) -> tuple[dict[_Day, list[Seen]], dict[_Day, list[Seen]]]:
    """(official, day) -> all that was ended, and what of it in the last minutes."""
    whole: dict[_Day, list[Seen]] = {}
    last: dict[_Day, list[Seen]] = {}
    for seen in dossiers:
        if seen.ready is None:
            continue
        key = seen.closer, local(seen.ready).date()
        whole.setdefault(key, []).append(seen)
        if seen.to_closing is not None and 0 <= seen.to_closing <= before:
            last.setdefault(key, []).append(seen)
    return whole, last


def _densest(ended: list[Seen], span: timedelta) -> list[Seen]:
    """The most that were ended within a span."""
    found = sorted(((seen.ready, seen.stream, seen) for seen in ended if seen.ready), key=lambda one: one[:2])
    runs = ([seen for at, _, seen in found if begin <= at < begin + span] for begin, _, _ in found)
    return max(runs, key=len)


def _usual(
    whole: dict[_Day, list[Seen]], last: dict[_Day, list[Seen]], official: int, day: date, days: int
) -> float:
    """How many the official usually ends in the last minutes of a day."""
    since = day - timedelta(days=days)
    worked = [key for key in whole if key[0] == official and since <= key[1] < day]
    return sum(len(last.get(key, ())) for key in worked) / len(worked) if worked else 0.0


def _says(seen: Seen) -> Reason:
    assert seen.ready is not None
    return Reason.of("nonconformities.case_bulk_closing", ready=spoken(seen.ready))


DETECTOR = Detector("bulk_closing", looks)

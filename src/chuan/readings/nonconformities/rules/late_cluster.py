"""Late dossiers in a cluster: more of what was due than the unit, or the procedure, usually misses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

from chuan.base.kernel.clock import spoken
from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules.looking import Detector, Look, grouped, procedure_of, unit_of
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    before = Window.of(window.since - timedelta(days=numbers.baseline_days), window.since, window.at)
    for subjects in (unit_of, procedure_of):
        usual = _usual(_due(facts, before), window, subjects)
        now = grouped(_due(facts, window), lambda seen: late(seen, window), subjects)
        for subject, (count, cases) in now.items():
            yield Look(subject, count, cases, usual.get(subject, (0, 0)))


def late(seen: Seen, window: Window) -> Reason | None:
    """The sentence of one late dossier, finished or still open."""
    if seen.promised is None or not seen.late(window.at):
        return None
    key = "case_late" if seen.ready else "case_late_open"
    facts = {"ready": spoken(seen.ready)} if seen.ready else {}
    return Reason.of(f"nonconformities.{key}", promised=spoken(seen.promised), **facts)


def _usual(
    due: Iterable[Seen], window: Window, subjects: Callable[[Seen], tuple[str, ...]]
) -> dict[str, tuple[int, int]]:
    """Subject -> late ones of all that were due."""
    counts: dict[str, tuple[int, int]] = {}
    for seen in due:
        for subject in subjects(seen):
            found, sample = counts.get(subject, (0, 0))
            counts[subject] = found + seen.late(window.at), sample + 1
    return counts


def _due(facts: Facts, window: Window) -> Iterator[Seen]:
    """What was promised for these days, up to now."""
    return (
        seen
        for seen in facts.dossiers
        if seen.promised is not None and window.holds(seen.promised) and seen.promised < window.at
    )


DETECTOR = Detector("late_cluster", looks)

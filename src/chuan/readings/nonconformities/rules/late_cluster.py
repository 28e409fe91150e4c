"""Late dossiers in a cluster: more of what was due than the unit, or the procedure, usually misses."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.base.kernel.clock import spoken
from chuan.base.kernel.reason import Reason
from chuan.readings.nonconformities.rules.looking import Detector, Look, against_usual, procedure_of, unit_of
from chuan.readings.nonconformities.rules.numbers import Numbers
from chuan.readings.nonconformities.rules.seen import Facts, Seen, Window


def looks(facts: Facts, window: Window, numbers: Numbers) -> Iterator[Look]:
    for subjects in (unit_of, procedure_of):
        yield from against_usual(
            lambda days: _due(facts, days),
            lambda seen: late(seen, window),
            window,
            numbers,
            subjects,
            only_news=True,
        )


def late(seen: Seen, window: Window) -> Reason | None:
    """The sentence of one late dossier, finished or still open."""
    if seen.promised is None or not seen.late(window.at):
        return None
    key = "case_late" if seen.ready else "case_late_open"
    facts = {"ready": spoken(seen.ready)} if seen.ready else {}
    return Reason.of(f"nonconformities.{key}", promised=spoken(seen.promised), **facts)


def _due(facts: Facts, window: Window) -> Iterator[Seen]:
    """What was promised for these days, up to now."""
    return (
        seen
        for seen in facts.dossiers
        if seen.promised is not None and window.holds(seen.promised) and seen.promised < window.at
    )


DETECTOR = Detector("late_cluster", looks)

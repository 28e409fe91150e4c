"""The two sides of a corrective action, measured from dossiers, and what they say; nobody types any of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import say
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.schemes.rules.effectiveness import Side, judge
from chuan.definitions.schemes.rules.verdict_words import VERDICTS
from chuan.events.corrections.imports.standard import limits
from chuan.events.corrections.rules import events as e
from chuan.events.corrections.rules.state import State
from chuan.events.corrections.services.corrections import Nonconformity
from chuan.events.dossiers.services import people
from chuan.readings.conformance.services import catch_up
from chuan.readings.measures.queries.measuring import Of
from chuan.readings.measures.rules.registry import MEASURES
from chuan.readings.nonconformities.rules.detectors import DETECTORS
from chuan.readings.nonconformities.rules.seen import Window
from chuan.readings.nonconformities.services import numbers
from chuan.readings.nonconformities.services.gathering import gathered
from chuan.surfaces.acts.comparing import measured

DETECTOR = "detector"
"""Watched by the very detector that spoke: the same question asked of two stretches of days."""


def verdict(found: Nonconformity, at: datetime) -> e.Judged | None:
    """What the data say today; None while no action took effect, or where nothing is measured."""
    state, started = found.state, found.state.took_effect
    if started is None or not watchable(state.measure, state.detector):
        return None
    today = local(at).date()
    begun = state.course.begun
    assert begun is not None
    periods = windows(state, started, today, local(begun).date())
    before, after = _sides(found.agency, state, periods, at)
    said = judge(before, after, today, limits().standard)
    words = people.keep_text(found.id, say(said.sentence, VERDICTS))
    return e.Judged(
        said.kind, said.test, said.chance, said.need, said.again, _kept(before), _kept(after), words
    )


def watchable(measure: str, detector: str) -> bool:
    """Whether two periods can be compared by it."""
    if measure == DETECTOR:
        return any(one.key == detector for one in DETECTORS)
    return measure in MEASURES and MEASURES[measure].testable


def windows(state: State, started: date, today: date, opened: date) -> tuple[Period, Period]:
    """Before: so many days up to the end of the signal's window, or to the report; after: from when it took effect."""
    end = min(state.until or opened, started)
    return Period(end - timedelta(days=limits().before), end), Period(started, max(started, today))


def _sides(agency: int, state: State, periods: Sequence[Period], at: datetime) -> tuple[Side, Side]:
    if state.measure == DETECTOR:
        before, after = _looked(agency, state, periods, at)
        return before, after
    return measured(Of(agency, at, state.procedure, int(state.unit)), state.measure, periods)


def _looked(agency: int, state: State, periods: Sequence[Period], at: datetime) -> Iterator[Side]:
    """What the detector would find of its subject in each period, whether or not it would speak."""
    catch_up()  # whose work a dossier was is read off its replay
    rule = next(one for one in numbers() if one.key == state.detector)
    detector = next(one for one in DETECTORS if one.key == state.detector)
    ends = [period.until or local(at).date() for period in periods]
    facts = gathered(Scope(agencies=frozenset({agency})), periods[0].since, ends[-1])
    for period, until in zip(periods, ends, strict=True):
        looks = (
            detector.looks(facts, Window.of(period.since, until, at), rule) if until > period.since else ()
        )
        look = next((one for one in looks if one.subject == state.subject), None)
        found, whole = (len(look.cases), look.sample) if look else (0, 0)
        yield Side(period.since, until, found, max(found, whole))


def _kept(side: Side) -> e.Measured:
    middle = sorted(side.values)[(len(side.values) - 1) // 2] if side.values else 0
    return e.Measured(side.since, side.until, side.found, side.whole, middle)

"""The two clocks of a dossier: the law's, which may stop and start again, and the citizen's, which never does.

The general law starts the legal clock from zero when a supplement is complete (NĐ 61/2018, Điều 19.4);
a procedure's own law may only leave the wait out. Which of them holds comes from the procedure, else
from the rule pack of the dossier's reception. Minutes are working minutes unless a name says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.promise import deadline, shifted
from chuan.events.dossiers.rules.orders import Terms
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.rules.stops import RECALLED, Stop

RESTART, PAUSE = "restart", "pause"


@dataclass(frozen=True, slots=True)
class Dates:
    """How a clock goes on: by which effect, after how many working minutes, to which dates."""

    effect: str
    minutes: int
    promised: datetime | None
    legal: datetime | None


@dataclass(frozen=True, slots=True)
class Legal:
    """``used`` and ``limit`` since the last start, stops left out; ``subtracted``: the 766 formula's time.

    ``subtracted`` counts from the first reception and leaves every stop out, whatever its effect.
    ``started`` None: it begins with the competent agency's stamp, which is not there yet.
    """

    started: datetime | None
    used: int
    limit: int | None
    due: datetime | None
    stops: tuple[Stop, ...]
    subtracted: int


@dataclass(frozen=True, slots=True)
class Citizen:
    """From the first submission to the result (or now): days and hours as a citizen counts them."""

    since: datetime
    until: datetime
    lasted: timedelta


@dataclass(frozen=True, slots=True)
class Clocks:
    legal: Legal
    citizen: Citizen


def supplement_effect(terms: Terms) -> str:
    """What a completed supplement does to the legal clock."""
    return terms.procedure.special.supplement or (RESTART if terms.pack.supplement_restarts_clock else PAUSE)


def again(terms: Terms, state: State, calendar: WorkTime, at: datetime, effect: str) -> Dates:
    """The dates when the clock that stands since ``state.paused`` goes on at ``at``."""
    channel = terms.procedure.channel(state.channel)
    promise, law = (channel.promised, channel.legal) if channel else (None, None)
    minutes = calendar.elapsed(state.paused, at) if state.paused else 0
    if effect == RESTART:
        promised, legal = (deadline(limit, terms.pack, calendar, at) for limit in (promise, law))
    else:
        promised = shifted(state.promised, minutes, promise, terms.pack, calendar)
        legal = shifted(state.legal, minutes, law, terms.pack, calendar)
    return Dates(effect, minutes, promised, legal)


def clocks(state: State, calendar: WorkTime, at: datetime, *, at_agency: bool = False) -> Clocks:
    """Both clocks of a received dossier, at its end or at ``at``.

    ``at_agency``: the law counts what was received outside from the competent agency's stamp.
    """
    assert state.received is not None
    if at_agency and state.to_arrive:
        end = state.ended or at
        return Clocks(Legal(None, 0, None, state.legal, (), 0), _citizen(state, end))
    started, end = state.started or state.received, state.ended or at
    stops = tuple(stop for stop in state.stops if stop.since < end)
    stood = stood_still(calendar, stops, started, end)
    limit = None
    if state.legal is not None:
        over = tuple(stop for stop in stops if stop.until is not None)  # one in force has not moved the date
        limit = calendar.elapsed(started, state.legal) - stood_still(calendar, over, started, state.legal)
    legal = Legal(
        started=started,
        used=max(0, calendar.elapsed(started, end) - stood),
        limit=limit,
        due=state.legal,
        stops=stops,
        subtracted=calendar.elapsed(state.received, end) - stood_still(calendar, stops, state.received, end),
    )
    return Clocks(legal, _citizen(state, end))


def _citizen(state: State, end: datetime) -> Citizen:
    since = state.submitted or state.received or end
    return Citizen(since, end, end - since)


def apology_day(pack: Pack, calendar: WorkTime, promised: datetime) -> date:
    """The last day on which an apology is in time: so many working days before the promised day."""
    day = local(promised).date()
    for _ in range(pack.apology_days_before):
        past = (day - timedelta(days=back) for back in range(1, 60))
        day = next((one for one in past if calendar.sessions(one)), day)
    return day


def stood_still(calendar: WorkTime, stops: tuple[Stop, ...], since: datetime, until: datetime) -> int:
    """Working minutes between two moments in which the clock stood; what was recalled never stood."""
    stretches = (
        (max(stop.since, since), min(stop.until or until, until)) for stop in stops if stop.rule != RECALLED
    )
    return sum(calendar.elapsed(begin, end) for begin, end in stretches if begin < end)

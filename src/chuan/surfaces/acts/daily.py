"""What the machine does once a day: remind silent citizens and borrowers of overdue files, apply what a law says of
silence, close submissions that nobody completed, say which dossiers may be closed, read how the dossiers that ended were
worked, open what detectors signal, look again at corrective actions, write what the month that ended says of each agency.

Run twice it does nothing more. It closes no dossier: that is a person's act. A submission is none yet.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.rules import interruption_orders as o
from chuan.events.dossiers.services import dossiers
from chuan.readings.arrivals.queries.inbox import uncompleted
from chuan.readings.conformance import services as conformance
from chuan.readings.counters import jobs as counters
from chuan.readings.deadlines.queries import interrupted
from chuan.readings.indices import jobs as indices
from chuan.readings.onsite import services as onsite
from chuan.surfaces.acts import assessing, borrowing, interrupting, lapsing, queue_nights
from chuan.surfaces.acts.asking import ordered, unguarded
from chuan.surfaces.acts.nightly import Night, open_signals

MACHINE = Actor(0, 0, "", 0, "")
"""Who acts by night: no official, no account; the history says that the machine did it."""
CHANNEL = "machine"


@dataclass(frozen=True, slots=True)
class Done:
    """Citizens reminded, dossiers whose law gave silence a meaning, submissions closed, codes that a person may close,
    borrowers of overdue files told.
    """

    reminded: int
    silent: int
    lapsed: int
    may_close: tuple[str, ...]
    night: Night = Night()  # noqa: RUF009 - frozen value
    borrowers: int = 0


def daily(at: datetime) -> Done:
    """The work of a day; each dossier answers for itself, one that moved meanwhile is left as it is."""
    reminded = sum(_done(stream, remind) for stream in interrupted.half_way(EVERYTHING, at))
    late = interrupted.past_the_law(EVERYTHING, at)
    speaking = {one for one in {adoption for _, adoption in late} if _has_silence(one)}
    silent = sum(_done(stream, silence) for stream, adoption in late if adoption in speaking)
    conformance.catch_up()
    onsite.catch_up()
    lapsed = sum(_done(stream, partial(_lapse, at)) for stream in uncompleted(EVERYTHING, at))
    told = borrowing.remind_all(at)
    queue_nights.end_days(at)
    counters.nightly(at)
    indices.nightly(at)
    assessing.draft_months(at)
    return Done(reminded, silent, lapsed, interrupted.may_close(EVERYTHING, at), open_signals(at), told)


def remind(stream: int) -> None:
    """One silent citizen is reminded; the outbox writes to him where his agency has a channel."""
    ordered(MACHINE, unguarded(dossiers.load(stream)), lambda _: o.Prompt(CHANNEL), None, None)


def silence(stream: int) -> None:
    """One dossier falls silent."""
    interrupting.fall_silent(stream, MACHINE)


def _lapse(at: datetime, stream: int) -> None:
    """One submission that nobody completed is closed, where the pack says how long one waits."""
    lapsing.by_machine(stream, at)


def _done(stream: int, act: Callable[[int], None]) -> bool:
    try:
        act(stream)
    except Refused:
        return False
    return True


def _has_silence(adoption: int) -> bool:
    return bool(procedures.adoption(adoption).procedure.special.silence)

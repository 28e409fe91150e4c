"""How waiting ends: the citizen completes, withdraws or stays silent; a mistake is lifted; a cause is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import spoken
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.definition import Channel
from chuan.definitions.procedures.rules.promise import deadline
from chuan.events.dossiers.rules import interruption_orders as o
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.arrivals import ArrivalUndone
from chuan.events.dossiers.rules.clock import PAUSE, again, supplement_effect
from chuan.events.dossiers.rules.events import Resumed
from chuan.events.dossiers.rules.motions import Made
from chuan.events.dossiers.rules.orders import Now, Terms
from chuan.events.dossiers.rules.reception import stamped
from chuan.events.dossiers.rules.state import State

LAPSED = "silent-citizen"


def complete(terms: Terms, state: State, order: o.Complete, now: Now) -> Made:
    """``Completed`` with everything that was asked; the clock as the law of this dossier has it."""
    if state.stop is None or state.stop.rule != i.SUPPLEMENT:
        return refuse("not_now", "dossiers.nothing_asked", code=state.code)
    given = {paper.key for paper in order.papers if paper.originals + paper.copies > 0}
    lacking = [lack for lack in state.asked if lack.paper not in given]
    if lacking:
        names = {paper.key: paper.name for paper in terms.procedure.papers}
        told = "; ".join(names.get(lack.paper, lack.paper) for lack in lacking)
        return refuse("invalid", "dossiers.still_lacking", field="papers", papers=told)
    dates = again(terms, state, now.calendar, now.at, supplement_effect(terms))
    return (i.Completed(order.papers, dates.effect, dates.minutes, dates.promised, dates.legal),)


def resume(terms: Terms, state: State, order: o.Resume, now: Now) -> tuple[Resumed] | Refusal:
    """The cause of a pause is gone: by its holder or a head; no signature is needed to work on."""
    if state.stop is None or state.stop.rule != i.SUSPEND:
        return refuse("not_now", "dossiers.not_suspended", code=state.code)
    if not order.head and not any(now.holds(hold.official) for hold in state.holds):
        return refuse("not_yours", "dossiers.not_a_holder")
    dates = again(terms, state, now.calendar, now.at, PAUSE)
    return (Resumed(dates.minutes, dates.promised, dates.legal),)


def recall(terms: Terms, state: State, order: o.Recall, now: Now) -> Made:
    if not state.waits:
        return refuse("not_now", "dossiers.nothing_to_recall", code=state.code)
    return (i.Recalled(order.reason),)


def prompt(terms: Terms, state: State, order: o.Prompt, now: Now) -> Made:
    if state.stop is None or state.stop.rule != i.SUPPLEMENT:
        return refuse("not_now", "dossiers.nothing_asked", code=state.code)
    return (i.Prompted(order.channel),)


def notify(terms: Terms, state: State, order: o.Notify, now: Now) -> Made:
    """The one-stop, and nobody past it, tells the citizen; once for each decision."""
    if not state.untold:
        return refuse("not_now", "dossiers.nothing_to_tell", code=state.code)
    if order.channel not in i.TELL_CHANNELS:
        return refuse("invalid", "dossiers.no_tell_channel", field="channel")
    return (i.Notified(state.untold, order.channel),)


def withdraw(terms: Terms, state: State, order: o.Withdraw, now: Now) -> Made:
    """``Withdrawn`` on the citizen's own request, while no answer is signed."""
    if not (order.request or order.code):
        return refuse("invalid", "dossiers.no_request", field="request")
    if state.document is not None and state.document.signed_by is not None:
        return refuse("not_now", "dossiers.withdraw_too_late", code=state.code)
    return (i.Withdrawn("code" if order.code else "paper", order.request, order.reason, order.code),)


def lapse(terms: Terms, state: State, order: o.Lapse, now: Now) -> Made:
    """``Lapsed`` once the time for the citizen's answer is over, not a minute before."""
    if state.stop is None or state.stop.rule != i.SUPPLEMENT or state.answer_by is None:
        return refuse("not_now", "dossiers.nothing_asked", code=state.code)
    if now.at <= state.answer_by:
        return refuse("not_now", "dossiers.may_still_answer", until=spoken(state.answer_by))
    return (i.Lapsed(LAPSED),)


def reopen(terms: Terms, state: State, order: o.Reopen, now: Now) -> Made:
    """``Reopened`` where it stood; the stretch in between is left out of the clock."""
    if state.status != "stopped":
        return refuse("not_now", "dossiers.not_stopped", code=state.code)
    if state.parent is not None:
        return refuse("not_now", "dossiers.leg_asks_anew", code=state.code)
    dates = again(terms, state, now.calendar, now.at, PAUSE)
    return (i.Reopened(order.reason, dates.minutes, dates.promised, dates.legal),)


def fall_silent(terms: Terms, state: State, order: o.FallSilent, now: Now) -> Made:
    """``Silent`` where the procedure's law gives silence a meaning and its limit has passed."""
    effect = terms.procedure.special.silence
    if not effect or state.silent or state.legal is None or now.at <= state.legal or state.stop is not None:
        return refuse("not_now", "dossiers.not_silent", code=state.code)
    return (i.Silent(effect),)


def arrive(terms: Terms, state: State, order: o.Arrive, now: Now) -> Made:
    """The second stamp: since 5/8/2026 the legal clock of a dossier received outside starts with it."""
    if not state.outside or state.arrived is not None:
        return refuse("not_now", "dossiers.already_arrived", code=state.code)
    channel = terms.procedure.channel(state.channel) or Channel(state.channel)
    starts = terms.pack.clock_starts_at_competent_agency
    legal = deadline(channel.legal, terms.pack, now.calendar, now.at) if starts else state.legal
    return (i.Arrived(order.official, order.unit, state.promised, legal, starts),)


def undo_arrival(
    terms: Terms, state: State, order: o.UndoArrival, now: Now
) -> tuple[ArrivalUndone, ...] | Refusal:
    """``ArrivalUndone`` while nobody has worked on it since the stamp."""
    stays = stamp_stays(terms, state)
    if stays is not None:
        return stays
    if order.reason is None:
        return refuse("invalid", "dossiers.reason_needed", field="reason")
    assert state.received is not None
    if not terms.pack.clock_starts_at_competent_agency:
        return (ArrivalUndone(order.reason, state.legal),)
    channel = terms.procedure.channel(state.channel)
    limit = channel.legal if channel else None
    return (ArrivalUndone(order.reason, stamped(limit, terms, now.calendar, state.received, outside=True)),)


def stamp_stays(terms: Terms, state: State) -> Refusal | None:
    """Why the second stamp cannot be taken back; None where it can."""
    if state.arrived is None:
        return refuse("not_now", "dossiers.not_arrived", code=state.code)
    if state.status != "open" or _worked(terms, state, state.arrived):
        return refuse("not_now", "dossiers.worked_since_arrival", code=state.code)
    return None


def _worked(terms: Terms, state: State, arrived: datetime) -> bool:
    """Whether a step was done or given on, a draft or a proposal made, or the clock stopped since the stamp."""
    received = {step.key for step in terms.procedure.steps if step.act == "receive"}
    stopped = any(stop.since >= arrived for stop in state.stops)
    return (
        any(done.step not in received for done in state.done)
        or any(hold.since > arrived for hold in state.holds)
        or stopped
        or state.document is not None
        or state.motion is not None
        or bool(state.legs)
    )


DECISIONS: dict[type, Callable[[Terms, State, Any, Now], Any]] = {
    o.Complete: complete,
    o.Resume: resume,
    o.Recall: recall,
    o.Prompt: prompt,
    o.Notify: notify,
    o.Withdraw: withdraw,
    o.Lapse: lapse,
    o.Reopen: reopen,
    o.FallSilent: fall_silent,
    o.Arrive: arrive,
    o.UndoArrival: undo_arrival,
}
"""Order -> what it makes."""

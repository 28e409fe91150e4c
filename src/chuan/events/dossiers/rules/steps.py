"""Taking a step: by its holder, through the walk, with the acts that make a document lawful."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules import walk
from chuan.definitions.procedures.rules.definition import REFUSED, Outcome, Procedure, Step
from chuan.definitions.procedures.rules.promise import shifted
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.holding import clash, holders, lacking
from chuan.events.dossiers.rules.kinds import Event
from chuan.events.dossiers.rules.orders import Now, Pass, Terms
from chuan.events.dossiers.rules.state import State

Answer = e.Document | None | Refusal


def pass_step(terms: Terms, state: State, order: Pass, now: Now) -> tuple[Event, ...] | Refusal:
    """The step's own act, ``Passed``, and what follows from it: ``Ready``, ``Paused``, ``Resumed``."""
    procedure = terms.procedure
    refusal = _not_mine(procedure, state, order, now)
    if refusal is not None:
        return refusal
    taken = walk.take(procedure, state.marking, order.step, order.outcome)
    if isinstance(taken, Refusal):
        return taken
    step, outcome = _chosen(procedure, order)
    acted = _act(procedure, step, outcome, state, order, now)
    if isinstance(acted, Refusal):
        return acted
    document = acted[-1].document if acted else state.document
    unfinished = _unfinished(taken, document)
    if unfinished is not None:
        return unfinished
    given = _given(procedure, state, order, taken, now)
    if isinstance(given, Refusal):
        return given
    holds, short = given
    passed = e.Passed(order.step, order.outcome, taken, holds, order.note, short)
    return (*acted, passed, *_clock(terms, state, taken, now), *_arrival(state, taken, now))


def _given(
    procedure: Procedure, state: State, order: Pass, taken: walk.Marking, now: Now
) -> tuple[tuple[e.Hold, ...], tuple[e.Lacking, ...]] | Refusal:
    """Who has the open steps now, and what those lack who got theirs with this order."""
    rest = tuple(hold for hold in state.holds if hold.step != order.step)
    holds = holders(procedure, rest, taken, order.to, order.hands, now.at)
    if isinstance(holds, Refusal):
        return holds
    short = lacking(procedure, tuple(hold for hold in holds if hold not in rest), order.hands)
    return short if isinstance(short, Refusal) else (holds, short)


def on_time(at: datetime, promised: datetime | None) -> bool:
    """Judged on the promise, to the minute: seconds never make anybody late."""
    return promised is None or at.replace(second=0, microsecond=0) <= promised


def _not_mine(procedure: Procedure, state: State, order: Pass, now: Now) -> Refusal | None:
    if state.status != "open":
        return refuse("closed", f"dossiers.is_{state.status}", code=state.code)
    hold = state.hold(order.step)
    step = procedure.step(order.step)
    if hold is None or step is None:
        return refuse("not_now", "procedures.step_not_open", step=step.name if step else order.step)
    if not now.holds(hold.official):
        return refuse("not_yours", "dossiers.not_your_step", step=step.name)
    if state.waits:
        return refuse("not_now", f"dossiers.waits_{state.stop.rule if state.stop else ''}", code=state.code)
    return _not_here(state, step) or _not_apart(procedure, state, step, now)


def _not_here(state: State, step: Step) -> Refusal | None:
    """What must come from elsewhere first: the dossier itself, or the answer this step waits for."""
    if state.to_arrive and step.act != "receive":
        return refuse("not_now", "dossiers.to_arrive", code=state.code)
    if step.leg and state.awaits(step.key):
        return refuse("not_now", "dossiers.leg_awaited", step=step.name)
    return None


def _not_apart(procedure: Procedure, state: State, step: Step, now: Now) -> Refusal | None:
    """Duties kept apart: neither the actor nor whoever he acts for may hold both."""
    if other := clash(procedure, state.done, step.key, now.actor):
        return refuse("not_yours", "dossiers.duties_separate", step=step.name, other=other)
    if now.on_behalf and (other := clash(procedure, state.done, step.key, now.on_behalf)):
        return refuse("not_yours", "dossiers.duties_separate_lent", step=step.name, other=other)
    return None


def _chosen(procedure: Procedure, order: Pass) -> tuple[Step, Outcome]:
    step = procedure.step(order.step)
    outcome = step.outcome(order.outcome) if step else None
    assert step is not None
    assert outcome is not None
    return step, outcome


def _act(
    procedure: Procedure, step: Step, outcome: Outcome, state: State, order: Pass, now: Now
) -> tuple[e.Signed | e.Numbered | e.Issued, ...] | Refusal:
    """The document's event that this step makes; nothing where the work goes back."""
    if step.act not in _ACTS or procedure.is_return(step, outcome):
        return ()
    if state.document is None:
        return refuse("invalid", "dossiers.no_draft", field="draft", step=step.name)
    return _ACTS[step.act](state.document, order, now)


def _sign(document: e.Document, order: Pass, now: Now) -> tuple[e.Signed] | Refusal:
    return (e.Signed(replace(document, draft=order.signed or document.draft, signed_by=now.actor)),)


def _number(document: e.Document, order: Pass, now: Now) -> tuple[e.Numbered] | Refusal:
    if document.signed_by is None:
        return refuse("not_now", "dossiers.not_signed")
    numbered = replace(document, number=order.number, symbol=order.symbol, day=order.day)
    if numbered.number < 1 or numbered.day is None:
        return refuse("invalid", "dossiers.no_number", field="number")
    return (e.Numbered(numbered),)


def _issue(document: e.Document, order: Pass, now: Now) -> tuple[e.Issued] | Refusal:
    if document.number < 1:
        return refuse("not_now", "dossiers.not_numbered")
    if not order.issued:
        return refuse("invalid", "dossiers.no_issued_file", field="issued")
    return (e.Issued(replace(document, issued=order.issued)),)


_Acting = Callable[[e.Document, Pass, Now], tuple[e.Signed | e.Numbered | e.Issued, ...] | Refusal]
_ACTS: dict[str, _Acting] = {"sign": _sign, "number": _number, "issue": _issue}


def _unfinished(marking: walk.Marking, document: e.Document | None) -> Refusal | None:
    """A dossier ends only with every branch done and an issued answer of the right kind."""
    if not marking.ended:
        return None
    if marking.open or marking.waiting:
        return refuse("not_now", "dossiers.branches_open")
    kind = "refusal" if marking.ended == REFUSED else "result"
    if document is None or document.kind != kind or not document.issued:
        return refuse("not_now", f"dossiers.no_{kind}")
    return None


def _arrival(state: State, marking: walk.Marking, now: Now) -> tuple[Event, ...]:
    if not marking.ended:
        return ()
    return (e.Ready(marking.ended, on_time(now.at, state.promised)),)


def _clock(terms: Terms, state: State, marking: walk.Marking, now: Now) -> tuple[Event, ...]:
    """The clock stops while only steps outside the office's hands are open, and starts again after."""
    steps = [terms.procedure.step(key) for key in marking.open]
    standing = bool(steps) and all(step is not None and not step.clock for step in steps)
    if standing and state.paused is None:
        return (e.Paused(marking.open[0]),)
    if standing or state.paused is None:
        return ()
    minutes = now.calendar.elapsed(state.paused, now.at)
    channel = terms.procedure.channel(state.channel)
    promised, legal = (channel.promised, channel.legal) if channel else (None, None)
    return (
        e.Resumed(
            minutes,
            shifted(state.promised, minutes, promised, terms.pack, now.calendar),
            shifted(state.legal, minutes, legal, terms.pack, now.calendar),
        ),
    )

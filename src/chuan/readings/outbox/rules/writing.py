"""From an event to what a delivery keeps of it: pure, so that a rebuild or an import writes the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.store.wire import Recorded
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules.state import State
from chuan.events.intake.rules.submissions.state import State as Submission
from chuan.readings.outbox.rules.bodies import Asked, CaseBody, CitizenBody, Named
from chuan.readings.outbox.rules.mapping import Message, status_of


@dataclass(frozen=True, slots=True)
class Told:
    """A dossier before and after the events that are told."""

    stream: int
    agency: int
    procedure: Procedure
    title: str
    before: State
    state: State


def case_body(told: Told, event: Recorded, message: Message) -> dict[str, Any]:
    """The facts of one event, as plain values."""
    state, first = told.state, event.kind == "dossiers.Received"
    moved = told.before.promised is not None and told.before.promised != state.promised
    return codec.dump(
        CaseBody(
            status=message.status or status_of(state),
            updating=not first or known_as(state) != state.code,  # what came from the portal is there already
            at=event.at,
            procedure=state.procedure,
            title=told.procedure.name,
            field=told.procedure.field,
            channel=state.channel,
            deliver=state.deliver,
            owner=state.owner,
            official=Id(event.actor),
            known_as=known_as(state),
            note=_note(event),
            received=state.received,
            promised=state.promised,
            promised_before=told.before.promised if moved else None,
            finished=state.ended,
            returned=state.closed if state.status == "closed" else None,
            fee=state.fee,
            papers=_papers(told, event) if first else (),
            results=_results(told),
            supplements=_asked(told, event),
            **_step(told, event),
        )
    )


def submission_body(
    state: Submission, procedure: Procedure | None, event: Recorded, message: Message
) -> dict[str, Any]:
    """The facts of one answer to a submission, as plain values; ``procedure`` None: nobody here adopted it."""
    lacking = event.body.get("lacking", ())
    papers = tuple(_name(procedure, str(one["paper"])) for one in lacking)
    whys = tuple(Id(int(one["why"])) for one in lacking)
    return codec.dump(
        CaseBody(
            status=message.status,
            updating=True,
            at=event.at,
            procedure=state.procedure,
            title=procedure.name if procedure else "",
            field=procedure.field if procedure else "",
            channel="online",
            deliver=state.deliver,
            owner=state.owner,
            official=Id(event.actor),
            unit=Id(0),
            known_as=state.code,
            note=state.reason,
            fee=state.fee,
            supplements=(Asked(papers, event.at, whys=whys),) if papers else (),
        )
    )


def known_as(state: State) -> str:
    """The code under which the portal knows a dossier: its own for what was submitted there."""
    return state.foreign if state.source == "portal" and state.foreign else state.code


def citizen_body(told: Told, event: Recorded, party: Id) -> dict[str, Any]:
    """The facts of a message to one party, as plain values."""
    own = party == told.state.owner
    lacks = event.body.get("motion", {}).get("lacks", ())
    counter = _counter(told.state, event.kind)
    return codec.dump(CitizenBody(told.title, party, own, told.state.promised, len(lacks), counter=counter))


def _counter(state: State, kind: str) -> Id:
    """Where papers are brought and the answer is taken: where it was received, unless he chose the competent agency."""
    chosen = kind == "dossiers.Ready" and state.deliver == "agency"
    return state.received_unit if state.outside and not chosen else Id(0)


def _step(told: Told, event: Recorded) -> dict[str, Any]:
    """The step the event is about, who had it, and the one that stands open while the clock does."""
    key = str(event.body.get("step", ""))
    step = told.procedure.step(key)
    hold = told.before.hold(key) or told.state.hold(key)
    open_steps = told.state.marking.open if told.state.paused is not None else ()
    return {
        "step": key,
        "step_name": step.name if step else "",
        "unit": hold.unit if hold else told.state.received_unit,
        "since": hold.since if hold else None,
        "paused_step": next(iter(open_steps), ""),
    }


def _papers(told: Told, event: Recorded) -> tuple[Named, ...]:
    keys = (str(paper["key"]) for paper in event.body.get("papers", ()))
    return tuple(Named(key, _name(told.procedure, key)) for key in keys)


def _name(procedure: Procedure | None, key: str) -> str:
    papers = procedure.papers if procedure else ()
    return next((paper.name for paper in papers if paper.key == key), key)


def _results(told: Told) -> tuple[Named, ...]:
    document = told.state.document
    if document is None or not document.number:
        return ()
    name = told.procedure.results[0].name if told.procedure.results else told.title
    return (Named(f"{document.number}/{document.symbol}", name),)


def _asked(told: Told, event: Recorded) -> tuple[Asked, ...]:
    """The supplement an event asks for, or ends."""
    motion: Mapping[str, Any] = event.body.get("motion", {})
    lacks = tuple(_name(told.procedure, str(lack["paper"])) for lack in motion.get("lacks", ()))
    if event.kind == "dossiers.Completed":
        return (Asked((), event.at, closed=True),)
    whys = tuple(Id(int(lack["why"])) for lack in motion.get("lacks", ()))
    return (Asked(lacks, event.at, whys=whys),) if lacks else ()


def _note(event: Recorded) -> Id | None:
    """Why, where the citizen is to know: a supplement and an apology, never what officers tell each other."""
    reason = event.body.get("motion", {}).get("reason") if event.kind in _SAYS_WHY else None
    return Id(int(reason)) if reason is not None else None


_SAYS_WHY = frozenset({"dossiers.Returned", "dossiers.Extended"})

"""What a delivery keeps of an event: facts and ids, no name, no phone; those are joined when it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.store.wire import Recorded
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules.state import State
from chuan.readings.outbox.rules.mapping import Message, status_of
from chuan.readings.outbox.rules.profile import Profile


@dataclass(frozen=True, slots=True)
class Told:
    """A dossier before and after the events that are told."""

    stream: int
    agency: int
    procedure: Procedure
    title: str
    before: State
    state: State


@dataclass(frozen=True, slots=True)
class Named:
    """A paper or a result: its key or number, and its name in the definition."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One supplement: which papers are lacking and how the promised date moved."""

    papers: tuple[str, ...]
    at: datetime
    closed: bool = False


@dataclass(frozen=True, slots=True)
class CaseBody:
    """A dossier as the portal is told of it. ``paused_step``: the open step while the clock stands."""

    status: str
    updating: bool
    at: datetime
    procedure: str
    title: str
    field: str
    channel: str
    deliver: str
    owner: Id
    official: Id
    unit: Id
    received: datetime | None = None
    promised: datetime | None = None
    promised_before: datetime | None = None
    finished: datetime | None = None
    returned: datetime | None = None
    since: datetime | None = None
    step: str = ""
    step_name: str = ""
    paused_step: str = ""
    fee: int = 0
    papers: tuple[Named, ...] = ()
    results: tuple[Named, ...] = ()
    supplements: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class CitizenBody:
    """A message to a citizen. ``own``: the phone or mailbox is the owner's, so the link of the slip may be in it."""

    title: str
    party: Id
    own: bool
    promised: datetime | None = None
    count: int = 0


def case_body(told: Told, event: Recorded, message: Message) -> dict[str, Any]:
    """The facts of one event, as plain values."""
    state, first = told.state, event.kind == "dossiers.Received"
    moved = told.before.promised is not None and told.before.promised != state.promised
    return codec.dump(
        CaseBody(
            status=message.status or status_of(state),
            updating=not first,
            at=event.at,
            procedure=state.procedure,
            title=told.procedure.name,
            field=told.procedure.field,
            channel=state.channel,
            deliver=state.deliver,
            owner=state.owner,
            official=Id(event.actor),
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


def citizen_body(told: Told, event: Recorded, party: Id) -> dict[str, Any]:
    """The facts of a message to one party, as plain values."""
    own = party == told.state.owner
    lacks = event.body.get("motion", {}).get("lacks", ())
    return codec.dump(CitizenBody(told.title, party, own, told.state.promised, len(lacks)))


def status_told(profile: Profile, body: CaseBody) -> str:
    """The state a partner is told: a pause at certain steps has a state of its own there."""
    return profile.steps.get(body.paused_step, body.status) if body.status == "working" else body.status


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
    return tuple(Named(key, _name(told, key)) for key in keys)


def _name(told: Told, key: str) -> str:
    return next((paper.name for paper in told.procedure.papers if paper.key == key), key)


def _results(told: Told) -> tuple[Named, ...]:
    document = told.state.document
    if document is None or not document.number:
        return ()
    name = told.procedure.results[0].name if told.procedure.results else told.title
    return (Named(f"{document.number}/{document.symbol}", name),)


def _asked(told: Told, event: Recorded) -> tuple[Asked, ...]:
    """The supplement an event asks for, or ends."""
    motion: Mapping[str, Any] = event.body.get("motion", {})
    lacks = tuple(_name(told, str(lack["paper"])) for lack in motion.get("lacks", ()))
    if event.kind == "dossiers.Completed":
        return (Asked((), event.at, closed=True),)
    return (Asked(lacks, event.at),) if lacks else ()

"""Which facts an append changes: one entry a kind of stream, live and in a rebuild the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.store.services import Moved
from chuan.base.store.wire import Recorded
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.rules.events import Received
from chuan.events.dossiers.rules.kinds import KINDS as EVENTS
from chuan.events.feedback.imports.scheme import shipped
from chuan.events.feedback.rules.ballot import State as Ballot
from chuan.events.holdings.rules.reuse import State as Reuse
from chuan.events.money.rules.state import State as Money
from chuan.events.petitions.rules.petition import State as Petition
from chuan.events.scans.rules.scan import State as Scan
from chuan.readings.cases.rules.beginning import begun
from chuan.readings.cases.rules.beside import complained_of, with_complaint, with_money, with_vote
from chuan.readings.cases.rules.facts import Facts
from chuan.readings.cases.rules.papers import Held, held_by_reuse, held_by_scan, with_held
from chuan.readings.cases.rules.turns import KINDS, turned

Turn = Callable[[Facts | None], Facts | None]


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of the facts of one dossier, known since ``at``; ``fresh``: it had none before.

    ``reuse``: the one it comes from; a reception that names it counts it already.
    """

    stream: int
    at: datetime
    turn: Turn
    fresh: bool = False
    reuse: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """A stream before and after some of its events: what live appends and replays both are."""

    stream: int
    agency: int
    terms: Mapping[str, Any]
    before: Any
    after: Any
    events: Sequence[Recorded]
    first: bool


def changes_of(moved: Moved) -> Iterator[Change]:
    """The changes of one append; nothing for streams that say nothing of dossiers."""
    read = _READERS.get(moved.after.kind)
    if read is not None:
        state, before = moved.after.state, moved.before.state
        step = Step(
            moved.after.id, moved.after.agency, moved.after.terms, before, state, moved.events, not moved.before.seq
        )  # fmt: skip
        yield from read(step)


def _dossier(step: Step) -> Iterator[Change]:
    events = [event for event in step.events if event.kind in KINDS]
    if not events:
        return

    def turn(facts: Facts | None) -> Facts | None:
        for event in events:
            facts = _after(step, facts, event)
        return facts

    yield Change(step.stream, events[-1].recorded, turn, step.first)


def _after(step: Step, facts: Facts | None, event: Recorded) -> Facts | None:
    read = codec.load(EVENTS[event.kind], event.body)
    if isinstance(read, Received):
        procedure = procedures.procedure(step.terms["edition"])
        return begun(step.stream, step.agency, procedure, read, event.at)
    return facts and turned(facts, Happened(read, event.at, Id(event.actor)))


def _payment(step: Step) -> Iterator[Change]:
    state = codec.load(Money, step.after)
    turn: Turn = lambda facts: facts and with_money(facts, state)  # noqa: E731 - one line a source
    yield Change(int(step.terms["dossier"]), step.events[-1].recorded, turn)


def _ballot(step: Step) -> Iterator[Change]:
    state, low = codec.load(Ballot, step.after), shipped().low
    turn: Turn = lambda facts: facts and with_vote(facts, state, low)  # noqa: E731 - one line a source
    yield Change(int(state.dossier), step.events[-1].recorded, turn)


def _petition(step: Step) -> Iterator[Change]:
    """One petition more for the dossier it is about now, one less for the one it was about before."""
    was, now = (complained_of(codec.load(Petition, one)) if one else 0 for one in (step.before, step.after))
    for stream, more in ((was, -1), (now, 1)):
        if stream and was != now:
            yield Change(stream, step.events[-1].recorded, _complaint(more))


def _complaint(more: int) -> Turn:
    return lambda facts: facts and with_complaint(facts, more)


def _scan(step: Step) -> Iterator[Change]:
    yield from _moved(
        step, *(held_by_scan(codec.load(Scan, one)) if one else Held() for one in (step.before, step.after))
    )


def _reuse(step: Step) -> Iterator[Change]:
    of = int(step.terms["dossier"])
    both = (held_by_reuse(of, codec.load(Reuse, one)) if one else Held() for one in (step.before, step.after))
    yield from (replace(change, reuse=step.stream * step.first) for change in _moved(step, *both))


def _moved(step: Step, was: Held, now: Held) -> Iterator[Change]:
    """One file less for what it belonged to, one more for what it belongs to."""
    for held, more in ((was, -1), (now, 1)):
        if held.dossier and was != now:
            yield Change(held.dossier, step.events[-1].recorded, _filed(held, more))


def _filed(held: Held, more: int) -> Turn:
    return lambda facts: facts and with_held(facts, held, more)


def told(stream: int, at: datetime) -> Change:
    """The National Portal took a message about it for the first time: what the outbox reports."""
    return Change(stream, at, lambda facts: facts and replace(facts, synced=facts.synced or at))


Reader = Callable[[Step], Iterator[Change]]
_READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "dossier": _dossier,
        "payment": _payment,
        "ballot": _ballot,
        "petition": _petition,
        "scan": _scan,
        "reuse": _reuse,
    }
)
READERS = _READERS
"""Kind of stream -> what its events change."""

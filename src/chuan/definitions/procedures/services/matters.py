"""Matters: streams that run a procedure of the quality system. One mechanism for every context that has such."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.definitions.procedures.rules import course_orders as c
from chuan.definitions.procedures.rules.course import Course
from chuan.definitions.procedures.services.adoptions import procedure
from chuan.definitions.procedures.services.system import system


class HasCourse(Protocol):
    """What the state of such a stream must hold."""

    @property
    def course(self) -> Course: ...


S = TypeVar("S", bound=HasCourse)


def _nothing(_found: Any) -> None:
    return None


def _no_gate(_state: Any, _order: c.EndStep) -> Refusal | None:
    return None


@dataclass(frozen=True)
class Matters(Generic[S]):
    """One kind of matter. ``code``: its system procedure; ``gate``: what must hold before a step may end.

    ``facts`` are the context's own events that come with an order; the gate sees the state with them.
    ``then`` keeps, in the same transaction, what the context's own tables say of the matter.
    """

    kind: Kind[S]
    code: str
    gate: Callable[[S, c.EndStep], Refusal | None] = _no_gate
    then: Callable[[Standing[S]], None] = _nothing

    def begin(
        self, stream: int, agency: int, title: Id, holder: Id, who: Who, facts: Sequence[Any] = ()
    ) -> Standing[S]:
        """Open the stream ``stream`` at the first step of its procedure, inside the caller's transaction."""
        definition, edition = system(self.code)
        opened = store.open_stream(self.kind.name, agency, {"edition": edition}, stream)
        return self.kind.carried(
            opened, lambda *_: (c.begin(definition, edition, title, holder), *facts), who
        )

    def step(
        self, stream: int, order: c.EndStep, who: Who, seen: int | None = None, facts: Sequence[Any] = ()
    ) -> Standing[S]:
        """End a step; ``Refused`` by the walk, by the people, or by the context's gate."""

        def decide(state: S, at: datetime) -> Decided:
            known = self.kind.folded(state, facts, at, who.official)
            closed = self.gate(known, order) if state.course.status == "open" else None
            ended = closed or c.end_step(procedure(state.course.edition), state.course, order, who.official)
            return ended if isinstance(ended, Refusal) else (*facts, ended)

        return self.more(stream, decide, who, seen)

    def give(
        self, stream: int, step: str, holder: Id, reason: Id | None, who: Who, seen: int | None = None
    ) -> Standing[S]:
        """Give an open step to another person."""

        def decide(state: S, _: datetime) -> Decided:
            given = c.give(procedure(state.course.edition), state.course, step, holder, reason)
            return given if isinstance(given, Refusal) else (given,)

        return self.more(stream, decide, who, seen)

    def drop(self, stream: int, reason: Id | None, who: Who, seen: int | None = None) -> Standing[S]:
        """Annul the matter."""

        def decide(state: S, _: datetime) -> Decided:
            dropped = c.drop(state.course, reason)
            return dropped if isinstance(dropped, Refusal) else (dropped,)

        return self.more(stream, decide, who, seen)

    def more(
        self, stream: int, decide: Callable[[S, datetime], Decided], who: Who, seen: int | None = None
    ) -> Standing[S]:
        """What the context's own rule makes of the state, appended inside the caller's transaction."""
        after = self.kind.carried(store.load(stream, self.kind.name), decide, who, seen)
        self.then(after)
        return after

"""One nonconformity: begun by a signal or a person, walked by its procedure, with its own acts between the steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal
from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.corrections.rules import events as e
from chuan.events.corrections.rules import gates
from chuan.events.corrections.rules.state import State, evolve

KIND: Kind[State] = Kind("nonconformity", "corrections", State, e.KINDS, evolve)
MATTERS: Matters[State] = Matters(KIND, "khac-phuc", gates.gate)
Nonconformity = Standing[State]
load = KIND.load
load_many = KIND.load_many
lived = KIND.lived


def begin(stream: int, agency: int, title: Id, holder: Id, who: Who, fact: Any) -> Nonconformity:
    """A draft, waiting at its first step for whoever confirms; ``fact`` is the signal or the report."""
    return MATTERS.begin(stream, agency, title, holder, who, (fact,))


def join(stream: int, signal: e.Signalled, who: Who) -> Nonconformity:
    """Another signal of an open matter; nothing where it was closed meanwhile."""
    return MATTERS.more(stream, lambda state, _: (signal,) if state.course.status == "open" else (), who)


def plan(stream: int, planned: Sequence[e.Planned], who: Who, seen: int | None = None) -> Nonconformity:
    """Corrective actions, numbered on from those there are."""

    def decide(state: State, at: datetime) -> Decided:
        first = len(state.actions) + 1
        numbered = [
            e.Planned(first + place, one.owner, one.due, one.words) for place, one in enumerate(planned)
        ]
        refusals = [gates.plan(state, one, local(at).date()) for one in numbered]
        return next((one for one in refusals if one is not None), numbered)

    return MATTERS.more(stream, decide, who, seen)


def acted(stream: int, done: e.Acted, who: Who, seen: int | None = None) -> Nonconformity:
    """A corrective action was carried out."""
    return _one(stream, done, lambda s, at: gates.acted(s, done, who.official, local(at).date()), who, seen)


def cancel(stream: int, gone: e.Cancelled, who: Who, seen: int | None = None) -> Nonconformity:
    """A planned action will not be carried out."""
    return _one(stream, gone, lambda s, _: gates.cancelled(s, gone, who.official), who, seen)


def judged(stream: int, verdict: e.Judged, who: Who) -> Nonconformity:
    """What the data say today; kept where they say something else than the last time."""

    def decide(state: State, _: datetime) -> Decided:
        return () if state.course.status != "open" or same(state.judged, verdict) else (verdict,)

    return MATTERS.more(stream, decide, who)


def override(stream: int, wanted: e.Overridden, who: Who, seen: int | None = None) -> Nonconformity:
    """The head concludes otherwise than the data, in writing."""
    return _one(stream, wanted, lambda state, _: gates.override(state, wanted), who, seen)


def same(one: e.Judged | None, other: e.Judged) -> bool:
    """Whether two verdicts say the same of the same figures."""
    return one is not None and (one.verdict, one.again, one.before, one.after) == (
        other.verdict, other.again, other.before, other.after,
    )  # fmt: skip


def _one(
    stream: int, event: Any, refuses: Callable[[State, datetime], Refusal | None], who: Who, seen: int | None
) -> Nonconformity:
    return MATTERS.more(stream, lambda state, at: refuses(state, at) or (event,), who, seen)

"""The door to submissions: load, decide, append inside the caller's transaction."""

from __future__ import annotations

from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.intake.rules.submissions.decide import Order, Submit, decide
from chuan.events.intake.rules.submissions.events import KINDS, Submitted
from chuan.events.intake.rules.submissions.state import State, evolve
from chuan.events.intake.services import keys

SUBMISSIONS: Kind[State] = Kind(keys.SUBMISSION, "intake", State, KINDS, evolve)

Actor = Who
Submission = Standing[State]
"""A submission as loaded: where it stands and the number of its last event."""

load = SUBMISSIONS.load
load_many = SUBMISSIONS.load_many
lived = SUBMISSIONS.lived


def submit(agency: int, event: Submitted, actor: Actor, stream: int) -> Submission:
    """The first event of a submission under its Portal's code, inside the caller's transaction."""
    loaded = store.open_stream(keys.SUBMISSION, agency, {}, stream)
    keys.claim(keys.SUBMISSION, event.code, stream)
    return _carry_out(loaded, Submit(event), actor)


def carry_out(stream: int, order: Order, actor: Actor, seen: int | None = None) -> Submission:
    """One order on one submission; ``seen`` is the last event the page showed."""
    return _carry_out(store.load(stream, keys.SUBMISSION), order, actor, seen)


def by_code(code: str) -> Submission | None:
    """The submission of a Portal's code; None where it never came."""
    stream = keys.stream_of(keys.SUBMISSION, code)
    return None if stream is None else load(stream)


def _carry_out(loaded: store.Loaded, order: Order, actor: Actor, seen: int | None = None) -> Submission:
    return SUBMISSIONS.carried(loaded, lambda state, at: decide(state, order, at, loaded.now), actor, seen)

"""The door to certificates: given once for a class and a person, kept, revoked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import IntegrityError, transaction

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.training.models import Certificate as Row
from chuan.events.training.rules.certificate import Made, State, evolve
from chuan.events.training.rules.held_events import CERTIFICATE

KIND: Kind[State] = Kind("certificate", "training", State, CERTIFICATE, evolve)
Certificate = Standing[State]
load = KIND.load


def put(stream: int, agency: int, decided: Made, who: Who) -> Certificate:
    """A new one; ``Refused`` where this class gave this person one already."""
    made = KIND.carried(store.open_stream(KIND.name, agency, {}, stream), lambda *_: decided, who)
    state = made.state
    row = Row(
        stream=made.id, agency=agency, number=state.number, official=int(state.official),
        competence=state.competence, since=state.since, until=state.until,
        lesson=None if state.lesson is None else int(state.lesson),
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise Refused(refuse("not_now", "training.awarded_already")) from None
    return made


def more(stream: int, decide: Callable[[State], Made], who: Who, seen: int | None = None) -> Certificate:
    """What a rule makes of it, inside the caller's transaction."""

    def decided(state: State, _: datetime) -> Made:
        return decide(state)

    after = KIND.carried(store.load(stream, KIND.name), decided, who, seen)
    revoked = after.state.revoked
    if revoked is not None:
        row = Row.objects.get(stream=stream)
        row.revoked, row.until = True, min(revoked, row.until or revoked)
        row.save()
    return after


def of_class(lesson: int) -> dict[int, int]:
    """Who has the certificate of a class -> the certificate."""
    return dict(Row.objects.filter(lesson=lesson).values_list("official", "stream"))

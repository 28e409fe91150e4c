"""The door to kept files: made once of what is finished."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.events.loans.models import File as Row
from chuan.events.loans.rules.events import FILE, Filed
from chuan.events.loans.rules.file import State, evolve

KIND: Kind[State] = Kind("file", "loans", State, FILE, evolve)
File = Standing[State]
load = KIND.load
load_many = KIND.load_many


def make(agency: int, facts: Sequence[Any], who: Who, stream: int | None = None) -> File:
    """A new file of ``facts[0]``, a ``Filed``; one for each finished thing."""
    assert isinstance(facts[0], Filed)
    try:
        with transaction.atomic():
            opened = store.open_stream(KIND.name, agency, {}, stream or new_id())
            return KIND.carried(opened, lambda *_: tuple(facts), who)
    except IntegrityError:
        raise Refused(refuse("not_now", "loans.filed_already")) from None


def more(stream: int, decide: Callable[[State], Any], who: Who, seen: int | None = None) -> File:
    """What a rule makes of the file, inside the caller's transaction."""

    def decided(state: State, _: datetime) -> Any:
        return decide(state)

    return KIND.carried(store.load(stream, KIND.name), decided, who, seen)


def filed(of: int) -> int | None:
    """The file that was made of a stream."""
    return Row.objects.filter(made_of=of).values_list("stream", flat=True).first()


def ripe(agency: int, today: date) -> list[int]:
    """Files in the archive whose time ended."""
    kept = Row.objects.filter(agency=agency, status="kept", kept_until__lt=today)
    return list(kept.order_by("code").values_list("stream", flat=True))

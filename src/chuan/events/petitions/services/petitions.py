"""The door to petitions: matters on the system procedure, and the row lists read kept beside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.petitions.models import Petition as Row
from chuan.events.petitions.rules.events import PETITION
from chuan.events.petitions.rules.gates import gate
from chuan.events.petitions.rules.petition import State, evolve

Petition = Standing[State]


def _kept(found: Petition) -> None:
    """The row as the petition stands."""
    state = found.state
    same = (
        "number", "channel", "kind", "sent", "pass_back", "answer", "publish", "classified", "answered", "published",
        "finding", "official", "unit", "dossier", "supplement", "asked", "liked", "step",
    )  # fmt: skip
    values = {name: getattr(state, name) for name in same}
    people = sorted(map(int, state.course.people))
    Row.objects.update_or_create(
        stream=found.id,
        defaults={
            **values, "agency": found.agency, "status": state.course.status, "replies": len(state.replies),
            "officials": people, "withheld": state.withheld is not None,
        },
    )  # fmt: skip


class Petitions(Matters[State]):
    """A petition's row is written with its first event."""

    def begin(self, *args: Any, **kwargs: Any) -> Petition:
        begun = super().begin(*args, **kwargs)
        _kept(begun)
        return begun


MATTERS = Petitions(Kind("petition", "petitions", State, PETITION, evolve), "phan-anh-kien-nghi", gate, _kept)
load = MATTERS.kind.load
load_many = MATTERS.kind.load_many


def more(stream: int, decide: Callable[[State], Decided], who: Who, seen: int | None = None) -> Petition:
    """What a rule makes of the petition, inside the caller's transaction."""

    def decided(state: State, _: datetime) -> Decided:
        return decide(state)

    return MATTERS.more(stream, decided, who, seen)

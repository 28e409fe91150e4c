"""Tasks outside dossiers: given, handed in, accepted or not, excused, put off, cancelled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.documents.imports.text import media_of
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.appraisals.rules import task_events as e
from chuan.events.appraisals.rules import tasking
from chuan.events.appraisals.rules.task import State
from chuan.events.appraisals.services import tasks
from chuan.events.appraisals.services.tasks import Task
from chuan.events.dossiers.services import people
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.charging import CHARGE, VIEW, seen, under
from chuan.surfaces.acts.documents import Upload

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A product asked of a person by a moment; ``code`` as the scheme calls it."""

    official: int
    product: str
    due: datetime
    weight: Decimal = _ONE
    code: str = ""


def assign(actor: Actor, wanted: Wanted, key: UUID | None = None, at: datetime | None = None) -> Task:
    """Give a task to somebody one is in charge of."""
    person = under(actor, wanted.official)
    if not wanted.product.strip():
        raise Refused(refuse("invalid", "acts.task_product", "product"))

    def act() -> Task:
        stream = new_id()
        product = people.keep_text(stream, wanted.product)
        order = e.Assigned(
            Id(person.official), Id(person.unit), product, wanted.weight, wanted.due, wanted.code
        )
        decided = tasking.assign(order, me(actor), at or clock())
        return tasks.DOOR.begin(
            stream, person.agency, decided, Who(me(actor), at=at, key=key), wanted.product
        )

    return store.once(key, act, tasks.load)


def hand_in(
    actor: Actor, stream: int, words: str, upload: Upload | None = None, key: UUID | None = None,
    at: datetime | None = None,
) -> Task:  # fmt: skip
    """Hand in one's own, with a file or with words that say where it is."""
    seen(actor, tasks.KIND, stream, VIEW)

    def act() -> Task:
        sha256 = files.keep(stream, upload.name, media_of(upload.name), upload.content) if upload else ""
        told = people.keep_words(stream, words)
        who = Who(me(actor), at=at, key=key)
        return tasks.DOOR.more(stream, lambda task, _: tasking.hand_in(task, me(actor), sha256, told), who)

    return store.once(key, act, tasks.load)


def accept(
    actor: Actor, stream: int, words: str = "", key: UUID | None = None, at: datetime | None = None
) -> Task:
    """What was handed in is good."""
    return _judged(actor, stream, words, tasking.accept, key, at)


def fail(actor: Actor, stream: int, reason: str, key: UUID | None = None, at: datetime | None = None) -> Task:
    """It is not; it is to be handed in again."""
    return _judged(actor, stream, reason, tasking.fail, key, at)


def excuse(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Task:
    """Confirm the objective cause of a delay."""
    return _judged(actor, stream, reason, tasking.excuse, key)


def cancel(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Task:
    """It is not asked for any more."""
    return _judged(actor, stream, reason, tasking.cancel, key)


def extend(actor: Actor, stream: int, due: datetime, reason: str, key: UUID | None = None) -> Task:
    """It is due later."""

    def decide(state: State, by: Id, words: Id | None) -> Any:
        return tasking.extend(state, by, due, words)

    return _judged(actor, stream, reason, decide, key)


def _judged(
    actor: Actor, stream: int, words: str, decide: Callable[[State, Id, Id | None], Any],
    key: UUID | None = None, at: datetime | None = None,
) -> Task:  # fmt: skip
    """An order of who is in charge of the person."""
    seen(actor, tasks.KIND, stream, CHARGE)

    def act() -> Task:
        kept = people.keep_words(stream, words)
        return tasks.DOOR.more(
            stream, lambda state, _: decide(state, me(actor), kept), Who(me(actor), at=at, key=key)
        )

    return store.once(key, act, tasks.load)

"""What became of a parcel: delivered (the citizen has his result), tried in vain, come back; and the post's money."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import dossiers, people
from chuan.events.money.services import payments
from chuan.events.post.rules import sending
from chuan.events.post.rules.bag import State
from chuan.events.post.services import bags
from chuan.events.post.services.bags import Bag
from chuan.surfaces.acts import money, reception
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.posting import bag_of, part_of, today


@dataclass(frozen=True, slots=True)
class Arrived:
    """One parcel delivered: whose, when, and what the citizen paid the postman (đồng)."""

    dossier: int
    on: date
    collected: int = 0


def delivered(actor: Actor, stream: int, parcel: Arrived, key: UUID) -> Bag:
    """Noted, the result handed over by post, and what was paid on delivery paid, in one transaction."""
    bag_of(actor, stream)

    def note() -> Bag:
        after = bags.carry_out(
            stream,
            lambda state: sending.deliver(state, parcel.dossier, parcel.on, today(), parcel.collected),
            Who(me(actor), key=key),
        )
        number = _tracking(after.state, parcel.dossier)
        found = dossiers.load(parcel.dossier)
        reception.hand_over(actor, found.id, None, "post", number, found.seq, part_of(key, "hand"))
        _paid(actor, parcel, number, key)
        return after

    return bags.once(key, note)


def failed(actor: Actor, stream: int, dossier: int, reason: str, key: UUID | None = None) -> Bag:
    """The postman came in vain."""
    bag_of(actor, stream)

    def note() -> Bag:
        words = people.keep_words(stream, reason)
        return bags.carry_out(
            stream, lambda state: sending.fail(state, dossier, words), Who(me(actor), key=key)
        )

    return bags.once(key, note)


def came_back(actor: Actor, stream: int, dossier: int, reason: str, key: UUID | None = None) -> Bag:
    """It is at the counter again; the result may be sent anew."""
    bag_of(actor, stream)

    def note() -> Bag:
        words = people.keep_words(stream, reason)
        order = Who(me(actor), key=key)
        return bags.carry_out(stream, lambda state: sending.come_back(state, dossier, words), order)

    return bags.once(key, note)


def settled(actor: Actor, stream: int, amount: int, reference: str, key: UUID | None = None) -> Bag:
    """The post paid over what it had collected."""
    bag_of(actor, stream)

    def note() -> Bag:
        words = people.keep_words(stream, reference)
        return bags.carry_out(
            stream, lambda state: sending.settle(state, amount, words), Who(me(actor), key=key)
        )

    return bags.once(key, note)


def _tracking(state: State, dossier: int) -> str:
    return next(line.tracking for line in state.lines if line.dossier == dossier)


def _paid(actor: Actor, parcel: Arrived, number: str, key: UUID) -> None:
    """What was paid on delivery, on the dossier's own payment where it owes anything."""
    if parcel.collected and payments.of(parcel.dossier) is not None:
        paying = money.Paying(parcel.collected, "delivery", number)
        money.pay(actor, parcel.dossier, paying, None, part_of(key, "pay"))

"""A citizen's withdrawal confirmed by a one-time code: sent to his phone or mailbox, entered by him or for him."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused
from chuan.base.store import services as store
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.rules import interruption_orders as o
from chuan.events.dossiers.rules.confirming import tail
from chuan.events.dossiers.rules.decide import decide
from chuan.events.dossiers.rules.orders import Now
from chuan.events.dossiers.services import confirmations, dossiers
from chuan.events.dossiers.services.confirmations import Asking, Sent
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.readings.outbox.services import codes
from chuan.surfaces.acts.asking import Case, case, clock, me, unguarded
from chuan.surfaces.acts.daily import MACHINE


def ask(actor: Actor, stream: int, key: UUID | None = None) -> Sent:
    """At the counter: send the citizen a code; the officer never sees it."""
    return _ask(case(actor, stream, "dossiers.receive", clock()), me(actor), key)


def ask_oneself(stream: int, key: UUID | None = None) -> Sent:
    """The citizen, who holds the slip's secret, has a code sent to the phone or mailbox he gave."""
    return _ask(unguarded(dossiers.load(stream)), me(MACHINE), key)


def withdraw(
    actor: Actor, stream: int, code: str, seen: int | None = None, key: UUID | None = None
) -> Dossier:
    """At the counter: the citizen read his code aloud; right, and the dossier stops."""
    return _withdraw(actor, case(actor, stream, "dossiers.receive", clock()), code, seen, key)


def withdraw_oneself(stream: int, code: str, key: UUID | None = None) -> Dossier:
    """The citizen entered his code on his own page."""
    return _withdraw(MACHINE, unguarded(dossiers.load(stream)), code, None, key)


def reachable(dossier: Dossier) -> str:
    """Where a code of this dossier goes, covered: "•••• 123"; ``Refused`` where it can go nowhere."""
    return tail(codes.reached(dossier.state)[2])


def _ask(found: Case, by: Id, key: UUID | None) -> Sent:
    before = confirmations.asked_with(key)
    if before is not None:
        return before
    _open(found)
    at, state = clock(), found.dossier.state
    party, way, _address = codes.reached(state)
    with transaction.atomic():
        sent = confirmations.ask(Asking(found.dossier.id, state.code, party, way, by), at, key)
        codes.send(found.dossier, found.adopted.short_name, sent)
    return sent


def _withdraw(actor: Actor, found: Case, code: str, seen: int | None, key: UUID | None) -> Dossier:
    """A wrong code is counted and kept, so it is answered by value until the transaction is over."""
    stream, who = found.dossier.id, dossiers.Actor(me(actor), None, None, key)

    def act() -> Dossier | Refusal:
        _open(found)
        right = confirmations.tried(stream, code, clock())
        if isinstance(right, Refusal):
            return right
        order = o.Withdraw(code=right)
        return dossiers.carry_out(stream, lambda _: order, found.terms, found.calendar, who, seen)

    made = store.once(key, act, dossiers.load)
    if isinstance(made, Refusal):
        raise Refused(made)
    return made


def _open(found: Case) -> None:
    """``Refused`` where the dossier could not be withdrawn even with the right code."""
    at, order = clock(), o.Withdraw(code=Id(found.dossier.id))
    made = decide(found.terms, found.dossier.state, order, Now(me(MACHINE), at, at, found.calendar))
    if isinstance(made, Refusal):
        raise Refused(made)

"""What every act begins with: the moment, the dossier, and whether this person may."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused
from chuan.base.store.told import told
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation.rules.authority import Thing, check
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.services import Adopted
from chuan.events.dossiers.rules.decide import Order
from chuan.events.dossiers.rules.orders import Terms
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier, load
from chuan.surfaces.acts.overseeing import PAGE, VIEW, admit


def clock() -> datetime:
    """The machine's clock, read at the edge and passed on; recorded times are the database's.

    While the simulator tells of a past day both are that day's (``base/store/told``).
    """
    return told() or datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Case:
    """A dossier with everything an act on it needs."""

    dossier: Dossier
    adopted: Adopted
    terms: Terms
    calendar: WorkTime

    @property
    def thing(self) -> Thing:
        return thing(self.dossier)


def thing(dossier: Dossier) -> Thing:
    """The dossier as authority sees it: its agency, the units and the people who have it."""
    state = dossier.state
    holds = state.holds or state.struck
    units = {hold.unit for hold in holds}
    people = {*(hold.official for hold in holds), state.receiver}
    people.update(done.official for done in state.done)
    received = int(state.received_unit)
    return Thing(
        dossier.agency,
        next(iter(units), received),
        tuple(people),
        state.procedure,
        received if state.outside else 0,
    )


def case(actor: Actor, stream: int, act: str, at: datetime, part: str = PAGE) -> Case:
    """The dossier, if ``actor`` may do ``act`` to it; ``Refused`` as missing where it is out of sight.

    Whoever only oversees its agency reads it under a recorded purpose (``overseeing``).
    """
    dossier = load(stream)
    what = thing(dossier)
    demand(actor, act, what, at)
    if act == VIEW:
        admit(actor, stream, what, at, part)
    return unguarded(dossier)


def unguarded(dossier: Dossier) -> Case:
    """The same without asking who wants it; for the machine's own work."""
    terms = dossier.terms
    adopted = procedures.adoption(int(terms["adoption"]))
    definition = procedures.procedure(terms["edition"])
    return Case(dossier, adopted, Terms(definition, laws.pack(terms["pack"])), worktime_for(dossier.agency))


def ordered(
    actor: Actor,
    found: Case,
    make: Callable[[Dossier], Order],
    seen: int | None,
    key: UUID | None,
    at: datetime | None = None,
    on_behalf: Id | None = None,
    then: Callable[[Dossier, dossiers.Actor], Dossier] | None = None,
) -> Dossier:
    """Carry out on a dossier the order that ``make`` writes, once for a key, all in one transaction.

    ``then`` does, in the same transaction, what follows from it elsewhere.
    """
    who = dossiers.Actor(me(actor), on_behalf, at, key)

    def act() -> Dossier:
        done = dossiers.carry_out(found.dossier.id, make, found.terms, found.calendar, who, seen)
        return then(done, who) if then else done

    return dossiers.once(key, act)


def demand(actor: Actor, act: str, what: Thing, at: datetime, see: str = "dossiers.view") -> None:
    """``Refused`` unless ``actor`` may do ``act``; as missing for one who may not even ``see``."""
    refusal = check(actor, act, what, at, see)
    if refusal is not None:
        raise Refused(refusal)


def allows(actor: Actor, act: str, what: Thing, at: datetime) -> bool:
    return check(actor, act, what, at) is None


def me(actor: Actor) -> Id:
    return Id(actor.official)

"""Results sent by public post: a list made, handed to the postman as one act, and what became of each parcel."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID, uuid5

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.numbers import take_number
from chuan.events.dossiers.services.people import Party
from chuan.events.post.rules import sending, tracking
from chuan.events.post.rules.events import Line
from chuan.events.post.services import bags
from chuan.events.post.services.bags import Bag
from chuan.readings.whereabouts.queries.posting import ToPost, to_post
from chuan.surfaces.acts.asking import clock, demand, me

SEND = "post.send"


@dataclass(frozen=True, slots=True)
class Parcel:
    """One parcel as typed: its number, where it goes, what is to be paid on delivery (đồng)."""

    dossier: int
    tracking: str
    address: str = ""
    collect: int = 0


def list_parcels(actor: Actor, parcels: tuple[Parcel, ...], key: UUID | None = None) -> Bag:
    """A list under the next number of the agency's year; ``Refused`` with a sentence for every parcel that may not go."""
    now = clock()
    due = {one.stream: one for one in _due(actor, parcels, now)}
    agency = next((one.agency for one in due.values()), 0)
    wrong = [fault for one in parcels for fault in _faults(one, due.get(one.dossier), agency)]
    if wrong:
        raise Refused(*wrong)
    demand(actor, SEND, Thing(agency), now, see=SEND)

    def make() -> Bag:
        year = local(now).year
        lines = [_line(one, due[one.dossier]) for one in parcels]
        number = take_number(agency, "postbag", str(year))
        return bags.make(agency, number, year, lines, Who(me(actor), key=key))

    return bags.once(key, make)


def bag_of(actor: Actor, stream: int) -> Bag:
    """A list the actor may see; ``Refused`` as missing otherwise."""
    found = bags.load(stream)
    demand(actor, SEND, Thing(found.agency), clock(), see=SEND)
    return found


def hand_to_post(actor: Actor, stream: int, postman: str, key: UUID | None = None) -> Bag:
    """The postman took all of them."""
    bag_of(actor, stream)

    def hand() -> Bag:
        name = people.keep_words(stream, postman)
        return bags.carry_out(stream, lambda state: sending.hand(state, name), Who(me(actor), key=key))

    return bags.once(key, hand)


def annul(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Bag:
    """The list is void; its parcels may be listed again."""
    bag_of(actor, stream)

    def act() -> Bag:
        words = people.keep_words(stream, reason)
        return bags.carry_out(stream, lambda state: sending.annul(state, words), Who(me(actor), key=key))

    return bags.once(key, act)


def part_of(key: UUID, name: str) -> UUID:
    """The key of one part of an act that writes more than one stream."""
    return uuid5(key, name)


def _due(actor: Actor, parcels: tuple[Parcel, ...], now: datetime) -> tuple[ToPost, ...]:
    wanted = tuple(dict.fromkeys(one.dossier for one in parcels))
    if not wanted:
        raise Refused(refuse("invalid", "post.count", field="pick", most=sending.MOST))
    return to_post(scope(actor, "dossiers.hand_over", now), wanted, len(wanted))


def _faults(one: Parcel, due: ToPost | None, agency: int) -> tuple[Refusal, ...]:
    if due is None or due.agency != agency:
        return (
            refuse("stale", "post.not_ready", field=f"tracking-{one.dossier}", code=due.code if due else ""),
        )
    number = tracking.read(one.tracking)
    found = [replace(number, field=f"tracking-{one.dossier}")] if isinstance(number, Refusal) else []
    if not (one.address or due.address).strip():
        found.append(refuse("invalid", "post.address", field=f"address-{one.dossier}", code=due.code))
    return tuple(found)


def _line(one: Parcel, due: ToPost) -> Line:
    number = tracking.read(one.tracking)
    assert isinstance(number, str)
    to = people.add_party(due.agency, Party(due.name, phone=due.phone, address=one.address or due.address))
    return Line(Id(one.dossier), number, to, one.collect)


def today() -> date:
    return local(clock()).date()

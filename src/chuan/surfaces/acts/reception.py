"""At the counter: a dossier taken in, a supplement asked, a reception refused or annulled, a result handed over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, repeat
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.roles import COUNTER
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.services import Adopted
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.orders import Annul, HandOver, Receive, Terms
from chuan.events.dossiers.rules.slips import Missing, ReceptionRefused, SlipSettled, SupplementAsked
from chuan.events.dossiers.services import dossiers, people, slips
from chuan.events.dossiers.services.people import Party
from chuan.events.post.services import parcels
from chuan.surfaces.acts import desks
from chuan.surfaces.acts.asking import allows, case, clock, me, ordered
from chuan.surfaces.acts.looking_up import Looking, OwnResults, answered, kept_lookups, pointing
from chuan.surfaces.acts.money import Exemption, charge_received
from chuan.surfaces.acts.originals import kept_at_reception
from chuan.surfaces.acts.outside import counter_of, from_outside
from chuan.surfaces.acts.reusing import Reusing
from chuan.surfaces.acts.reusing import kept_at_reception as reused_at_reception
from chuan.surfaces.acts.staffing import team


@dataclass(frozen=True, slots=True)
class Lacking:
    """One paper to bring, and why, as the officer typed it."""

    paper: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Reserved:
    """The code and the public page's secret that a slip printed without the server carries; who agreed to its lateness."""

    code: str = ""
    secret: str = ""
    signed: int = 0


@dataclass(frozen=True, slots=True)
class Reception:
    """What the receiving officer entered. ``submitter`` None: the owner came in person.

    ``called``: what the papers are called, in their order, where the definition does not say which they are.
    ``helped``: the place that only helped to fill it in. ``submitted``, ``source``, ``foreign``: when, where and under which code it came before it came here.
    ``ticket``: the number at the hall that is being served.
    """

    agency: int
    procedure: str
    case: str
    owner: Party
    papers: tuple[PaperIn, ...]
    called: tuple[str, ...] = ()
    channel: str = "direct"
    submitter: Party | None = None
    relation: str = ""
    authorisation: str = ""
    sets: int = 1
    copies: int = 0
    fee: int = 0
    free: Exemption | None = None
    deliver: str = "counter"
    at: datetime | None = None
    late_entry: str = ""
    visit: int = 0
    slip: int = 0
    lookups: tuple[Looking, ...] = ()
    submitted: datetime | None = None
    source: str = "counter"
    foreign: str = ""
    helped: str = ""
    reuses: tuple[Reusing, ...] = ()
    ticket: int = 0
    reserved: Reserved = Reserved()
    tracking: str = ""


def receive(actor: Actor, form: Reception, key: UUID | None = None) -> dossiers.Dossier:
    """Take a dossier in; ``Refused`` with every missing paper, or with whatever else is wrong."""
    now = clock()
    adopted = procedures.adopted(form.agency, form.procedure, local(form.at or now).date())
    outside = from_outside(actor, adopted, now)
    agency = organisation.agency(form.agency, now)
    if agency is None or not form.owner.name.strip():
        raise Refused(refuse("invalid", "acts.owner_name", field="owner-name"))
    pack = laws.pack_for(form.agency, local(form.at or now).date())

    def take_in() -> dossiers.Dossier:
        stream = new_id()
        owner = people.add_party(form.agency, form.owner)
        submitter = people.add_party(form.agency, form.submitter) if form.submitter else owner
        order = _order(actor, form, adopted, (owner, submitter), now, stream, outside=outside)
        dossier = dossiers.receive(
            agency=form.agency,
            agency_code=agency.code,
            terms=Terms(adopted.procedure, pack),
            stored_terms={"edition": adopted.edition, "pack": pack.code, "adoption": str(adopted.id)},
            calendar=worktime_for(form.agency),
            order=order,
            actor=dossiers.Actor(me(actor), at=form.at, key=key),
            stream=stream,
            secret=form.reserved.secret,
        )
        kept_at_reception(actor, dossier, adopted.procedure, order.papers)
        charge_received(actor, dossier, adopted.procedure, form.fee, form.free)
        if form.tracking:
            parcels.came_in(form.agency, dossier.id, form.tracking, dossiers.Actor(me(actor)))
        if form.slip:
            slips.add(form.slip, SlipSettled(Id(dossier.id)), dossiers.Actor(me(actor)))
        if form.ticket:
            desks.join(actor, form.ticket, dossier.id)
        return dossier

    return dossiers.once(key, take_in)


def ask_supplement(
    actor: Actor, form: Reception, missing: tuple[Lacking, ...], key: UUID | None = None
) -> int:
    """A supplement slip with every missing paper and why; the slip's id. No dossier, no clock."""
    _ready_for_slip(actor, form)
    if not missing:
        raise Refused(refuse("invalid", "acts.nothing_missing", field="papers"))

    def ask() -> int:
        party = people.add_party(form.agency, form.submitter or form.owner)
        stream = new_id()
        told = tuple(Missing(one.paper, one.name, people.keep_text(stream, one.why)) for one in missing)
        asked = SupplementAsked(form.procedure, form.case, party, told, Id(form.visit or new_id()))
        return slips.ask(form.agency, asked, dossiers.Actor(me(actor), key=key), stream)

    return slips.once(key, ask)


def refuse_reception(actor: Actor, form: Reception, reason: str, key: UUID | None = None) -> int:
    """A refusal slip with its reason; the slip's id."""
    _ready_for_slip(actor, form)
    if not reason.strip():
        raise Refused(refuse("invalid", "dossiers.reason_needed", field="reason"))

    def turn_away() -> int:
        party = people.add_party(form.agency, form.submitter or form.owner)
        stream = new_id()
        words = people.keep_text(stream, reason)
        slip = ReceptionRefused(form.procedure, party, words, Id(form.visit or new_id()))
        return slips.ask(form.agency, slip, dossiers.Actor(me(actor), key=key), stream)

    return slips.once(key, turn_away)


def annul(actor: Actor, stream: int, reason: str, seen: int, key: UUID | None = None) -> dossiers.Dossier:
    """Annul a wrong reception, the same day, with a reason; its code is never used again."""
    found = case(actor, stream, "dossiers.annul", clock())
    if not reason.strip():
        raise Refused(refuse("invalid", "dossiers.reason_needed", field="reason"))
    head = allows(actor, "dossiers.reassign", found.thing, clock())

    def order(_: dossiers.Dossier) -> Annul:
        return Annul(people.keep_text(stream, reason), head)

    return ordered(actor, found, order, seen, key)


def hand_over(
    actor: Actor,
    stream: int,
    taker: Party | None,
    channel: str,
    identity: str,
    seen: int,
    key: UUID | None = None,
) -> dossiers.Dossier:
    """Give the result to the citizen: who took it (None: the submitter), by which channel."""
    found = case(actor, stream, "dossiers.hand_over", clock())

    def order(dossier: dossiers.Dossier) -> HandOver:
        who = people.add_party(dossier.agency, taker) if taker else dossier.state.submitter
        return HandOver(who, channel, people.keep_words(stream, identity))

    return ordered(actor, found, order, seen, key)


def _order(
    actor: Actor,
    form: Reception,
    adopted: Adopted,
    parties: tuple[Id, Id],
    now: datetime,
    stream: int,
    *,
    outside: bool = False,
) -> Receive:
    owner, submitter = parties
    unit = _counter(actor, form.agency)
    signs = allows(actor, "dossiers.back_date", Thing(form.agency, int(unit)), now)
    return Receive(
        code=form.reserved.code,
        case=form.case,
        channel=form.channel,
        owner=owner,
        submitter=submitter,
        receiver_unit=unit,
        papers=_papers(actor, form, adopted, now, stream),
        hands=team(adopted, now).hands(),
        relation=people.keep_words(stream, form.relation),
        authorisation=people.keep_words(stream, form.authorisation),
        sets=form.sets,
        copies=form.copies,
        fee=form.fee,
        deliver=form.deliver,
        late_entry=people.keep_words(stream, form.late_entry),
        late_signed=me(actor) if signs else Id(form.reserved.signed) if form.reserved.signed else None,
        visit=Id(form.visit) if form.visit else None,
        submitted=form.submitted,
        source=form.source,
        foreign=form.foreign,
        helped=people.keep_words(stream, form.helped),
        outside=outside,
    )


def _papers(
    actor: Actor, form: Reception, adopted: Adopted, now: datetime, stream: int
) -> tuple[PaperIn, ...]:
    """The papers handed in, their own names kept beside; those looked up point at what was found."""
    named = zip(form.papers, chain(form.called, repeat("")), strict=False)
    papers = tuple(replace(paper, note=people.keep_words(stream, called)) for paper, called in named)
    if form.reuses:
        kept = reused_at_reception(actor, form.agency, stream, form.owner.identity, form.reuses)
        papers = answered(papers, kept)
    if not form.lookups:
        return papers
    own = OwnResults(scope(actor, "dossiers.receive", now))
    known = own.facts_of(form.owner.identity) if any(one.reference for one in form.lookups) else ()
    found = kept_lookups(form.agency, stream, me(actor), form.lookups, adopted.procedure, known)
    return pointing(papers, found)


def _counter(actor: Actor, agency: int) -> Id:
    """The unit in which the actor receives for this agency."""
    for held in actor.held:
        if COUNTER in held.roles and agency in (held.agency, *held.serves):
            return Id(held.unit)
    here = counter_of(actor, clock())
    return Id(here.unit if here else actor.held[0].unit)


def _ready_for_slip(actor: Actor, form: Reception) -> None:
    from_outside(actor, procedures.adopted(form.agency, form.procedure, local(clock()).date()), clock())
    if not (form.submitter or form.owner).name.strip():
        raise Refused(refuse("invalid", "acts.owner_name", field="owner-name"))

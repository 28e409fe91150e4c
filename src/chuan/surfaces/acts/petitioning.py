"""Petitions come in: sent from the public page, written down from a call, a letter, or at the counter; and more of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Who
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.numbers import take_number
from chuan.events.petitions.imports.terms import shipped
from chuan.events.petitions.rules import events as e
from chuan.events.petitions.rules import gates
from chuan.events.petitions.rules.coded import PORTAL
from chuan.events.petitions.rules.petition import State
from chuan.events.petitions.rules.signals import signals
from chuan.events.petitions.rules.terms import ANSWER, PASS_BACK, SUPPLEMENT
from chuan.events.petitions.services import authors, petitions, secrets
from chuan.events.petitions.services.authors import Author
from chuan.events.petitions.services.petitions import MATTERS, Petition
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.petition_about import about
from chuan.surfaces.acts.petition_seen import VIEW, seen
from chuan.surfaces.acts.steps import File

TAKE = "petitions.take"


@dataclass(frozen=True, slots=True)
class Sent:
    """What came: its words, who wrote, how; ``scan`` of a letter; ``moved_from`` the petition passed on.

    ``dossier``, ``step``: what it is about, the code as typed.
    """

    text: str
    author: Author
    channel: str = PORTAL
    scan: File | None = None
    moved_from: int = 0
    dossier: str = ""
    step: str = ""


def send(agency: int, sent: Sent, key: UUID, at: datetime | None = None) -> tuple[Petition, str]:
    """A citizen sends it from the public page; with the code he follows it by. Once for a key."""
    staff = courses.candidates(agency, "receiver", at or clock())
    if not staff:
        raise Refused(refuse("not_now", "petitions.nobody_receives"))

    def act() -> Petition:
        found = begun(agency, sent, Id(staff[0].official), Who(at=at, key=key))
        secrets.give(found.id, "petition", key)
        return found

    return store.once(key, act, petitions.load), secrets.code_of(key)


def take(
    actor: Actor, agency: int, sent: Sent, key: UUID | None = None, at: datetime | None = None
) -> Petition:
    """An official writes down a call, a letter or what was said at the counter; he classifies it."""
    demand(actor, TAKE, Thing(agency), at or clock(), see=VIEW)

    def act() -> Petition:
        return begun(agency, sent, me(actor), Who(me(actor), at=at, key=key), me(actor))

    return store.once(key, act, petitions.load)


def begun(agency: int, sent: Sent, holder: Id, who: Who, taker: Id = Id(0)) -> Petition:
    """The petition at its first step, its limits counted from the moment it was sent."""
    if not sent.text.strip():
        raise Refused(refuse("invalid", "petitions.text_missing", "text"))
    stream, at = new_id(), who.at or clock()
    dossier, step = about(agency, sent.dossier, sent.step)
    year = local(at).year
    number = f"PA {take_number(agency, 'petition', str(year)):04}/{year}"
    terms, calendar = shipped(), worktime_for(agency)
    limits = {name: terms.until(name, calendar, at).at for name in (PASS_BACK, ANSWER, SUPPLEMENT)}
    scan = files.keep(stream, sent.scan.name, sent.scan.media_type, sent.scan.content) if sent.scan else ""
    came = e.Received(
        number, sent.channel, at, people.keep_text(stream, sent.text), authors.keep(stream, sent.author),
        sent.author.complete, limits[PASS_BACK], limits[ANSWER], limits[SUPPLEMENT], taker,
        signals(sent.text, terms.signals), Id(sent.moved_from) if sent.moved_from else None, scan,
        dossier, step,
    )  # fmt: skip
    title = courses.title(stream, f"Phản ánh, kiến nghị số {number.removeprefix('PA ')}")
    return MATTERS.begin(stream, agency, title, holder, who, (came,))


def ask_more(actor: Actor, stream: int, words: str, key: UUID | None = None) -> Petition:
    """Ask the author for what is missing, once; the limits run on."""
    found = seen(actor, stream, courses.STEP)
    if not words.strip():
        raise Refused(refuse("invalid", "petitions.reason_missing", "words"))
    if found.state.course.holder("classify") not in {None, me(actor)}:
        raise Refused(refuse("not_yours", "petitions.not_yours"))

    def act() -> Petition:
        kept = people.keep_text(stream, words)

        def decide(state: State) -> Decided:
            return gates.supplement(state) or (e.SupplementAsked(kept),)

        return petitions.more(stream, decide, Who(me(actor), key=key))

    return store.once(key, act, petitions.load)


def add_more(
    actor: Actor | None, stream: int, words: str, author: Author, key: UUID | None = None
) -> Petition:
    """More came: written down by an official, or sent by whoever has the code (``actor`` None)."""
    found = seen(actor, stream, courses.STEP) if actor else petitions.load(stream)
    if not words.strip():
        raise Refused(refuse("invalid", "petitions.text_missing", "text"))
    before = authors.of(int(found.state.author))
    now = Author(author.name or before.name, author.address or before.address, author.phone or before.phone)

    def act() -> Petition:
        authors.change(int(found.state.author), now)
        came = e.Supplemented(people.keep_text(stream, words), now.complete)

        def decide(state: State) -> Decided:
            here = "classify" in state.course.marking.open
            return (came,) if here else refuse("not_now", "petitions.classified")

        return petitions.more(stream, decide, Who(me(actor) if actor else Id(0), key=key))

    return store.once(key, act, petitions.load)

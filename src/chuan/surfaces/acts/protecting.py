"""The protected channel: a report of harassment reaches whom decisions trust, never the chain of whom it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.roles import LEADER
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.numbers import take_number
from chuan.events.petitions.rules import report as rules
from chuan.events.petitions.rules import report_events as e
from chuan.events.petitions.rules.recipients import Post, Reported, chain, recipients
from chuan.events.petitions.rules.report import Report
from chuan.events.petitions.services import authors, reports, secrets
from chuan.events.petitions.services.authors import Author
from chuan.events.petitions.services.reports import Found
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import clock, demand, me

ENTRUST = "petitions.entrust"


@dataclass(frozen=True, slots=True)
class Said:
    """A report as sent: its words, about whom as typed, which unit, whether the agency's head; an author may be unknown."""

    text: str
    about: str
    author: Author
    unit: int = 0
    leading: bool = False
    moved_from: int = 0


def open_to_reports(agency: int, at: datetime) -> bool:
    """Whether somebody receives reports about this agency: here or above it."""
    return any(_trusted(agency, at))


def report(agency: int, said: Said, key: UUID, at: datetime | None = None) -> tuple[Found, str]:
    """Anybody reports; with the code he follows it by. Once for a key."""
    if not said.text.strip():
        raise Refused(refuse("invalid", "petitions.text_missing", "text"))
    now = at or clock()
    about = Reported(unit=said.unit, leading=said.leading)
    barred, receive = _who(agency, about, now)

    def act() -> Found:
        stream, year = new_id(), local(now).year
        number = f"BV {take_number(agency, 'report', str(year)):04}/{year}"
        event = e.Reported(
            number, now, people.keep_text(stream, said.text), people.keep_text(stream, said.about),
            authors.keep(stream, said.author), receive, barred, Id(said.unit) if said.unit else None, said.leading,
            Id(said.moved_from) if said.moved_from else None,
        )  # fmt: skip
        found = reports.open_report(stream, agency, event, Who(at=at, key=key))
        secrets.give(stream, "report", key)
        return found

    return store.once(key, act, reports.load), secrets.code_of(key)


def name(actor: Actor, stream: int, official: int, key: UUID | None = None) -> Found:
    """A recipient says whom it is about: his whole chain is barred, and others receive it where nobody would be left."""
    found = reports.readable(stream, actor.official)
    if official not in {one.official for one in courses.staff(found.agency, found.now)}:
        raise Refused(refuse("invalid", "petitions.no_official", "official"))
    about = Reported(official, int(found.state.unit or 0), found.state.leading)
    barred, receive = _who(found.agency, about, found.now)
    kept = tuple(one for one in found.state.recipients if one not in barred)
    return _more(actor, stream, e.Named(Id(official), kept or receive, barred), key)


def tell(actor: Actor, stream: int, words: str, key: UUID | None = None) -> Found:
    """What is done about it, for its author to read."""
    reports.readable(stream, actor.official)
    return _more(actor, stream, e.Told(_kept(stream, words, "words")), key)


def conclude(actor: Actor, stream: int, finding: str, words: str, key: UUID | None = None) -> Found:
    """What was found, and why."""
    found = reports.readable(stream, actor.official)
    if refusal := rules.conclude(found.state, finding):
        raise Refused(refusal)
    return _more(actor, stream, e.Concluded(finding, _kept(stream, words, "reason")), key)


def resume(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Found:
    """Concluded wrongly: taken up again, with the reason."""
    if not reports.readable(stream, actor.official).state.ended:
        raise Refused(refuse("not_now", "petitions.still_open"))
    return _more(actor, stream, e.Resumed(_kept(stream, reason, "reason")), key, ended=True)


def entrust(actor: Actor, official: int, decision: str, since: date, key: UUID | None = None) -> int:
    """By a decision of the agency, this official receives reports from a day on."""
    now = clock()
    demand(actor, ENTRUST, Thing(actor.agency), now, see="organisation.view")
    if official not in {one.official for one in courses.staff(actor.agency, now)}:
        raise Refused(refuse("invalid", "petitions.no_official", "official"))
    if official in reports.trusted(actor.agency, since):
        raise Refused(refuse("invalid", "petitions.trusted_already", "official"))

    def act() -> int:
        stream = new_id()
        event = e.Entrusted(Id(official), _kept(stream, decision, "decision"), since)
        return reports.entrust(stream, actor.agency, event, Who(me(actor), key=key)).id

    return store.once(key, act, int)


def end_trust(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> int:
    """He receives new reports no more; those he has stay his."""
    now = clock()
    demand(actor, ENTRUST, Thing(reports.TRUSTS.load(stream).agency), now, see="organisation.view")

    def act() -> int:
        event = e.TrustEnded(local(now).date(), _kept(stream, reason, "reason"))
        return reports.end_trust(stream, event, Who(me(actor), key=key)).id

    return store.once(key, act, int)


def _more(actor: Actor, stream: int, event: object, key: UUID | None, *, ended: bool = False) -> Found:
    def decide(state: Report) -> Decided:
        refusal: Refusal | None = None if ended else rules.open_only(state)
        return refusal or (event,)

    return store.once(key, lambda: reports.more(stream, decide, Who(me(actor), key=key)), reports.load)


def _kept(stream: int, words: str, field: str) -> Id:
    if not words.strip():
        raise Refused(refuse("invalid", "petitions.reason_missing", field))
    return people.keep_text(stream, words)


def _who(agency: int, about: Reported, at: datetime) -> tuple[tuple[Id, ...], tuple[Id, ...]]:
    """(who may never read it, who receives it); ``Refused`` where nobody does."""
    posts = tuple(
        Post(one.official, one.unit, one.head, LEADER in one.roles) for one in courses.staff(agency, at)
    )
    receive = recipients(about, posts, _trusted(agency, at))
    if not receive:
        raise Refused(refuse("not_now", "petitions.no_trusted"))
    return tuple(map(Id, sorted(chain(about, posts)))), tuple(map(Id, receive))


def _trusted(agency: int, at: datetime) -> tuple[tuple[int, ...], ...]:
    """Who receives reports: the agency's own, then those of each agency above it."""
    day = local(at).date()
    return tuple(reports.trusted(one, day) for one in organisation.above(agency, day))

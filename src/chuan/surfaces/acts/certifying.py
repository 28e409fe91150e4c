"""Certificates: given for a class that was passed or for a paper from outside, revoked with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.numbers import take_number
from chuan.events.training.imports.standard import shipped
from chuan.events.training.rules import certificate as c
from chuan.events.training.rules import held_events as h
from chuan.events.training.services import certificates
from chuan.events.training.services.certificates import Certificate
from chuan.events.training.services.classes import Lesson
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.classes import seen as class_seen
from chuan.surfaces.acts.steps import File
from chuan.surfaces.acts.training import MANAGE, VIEW, demand, known, person_of

_BEGINNINGS = {b"%PDF-": "application/pdf", b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Outside:
    """A certificate from elsewhere as it was typed, with its paper; ``until`` None: as long as such a one holds."""

    official: int
    competence: str
    since: date
    until: date | None
    paper: File | None


def seen(actor: Actor, stream: int, act: str = VIEW) -> Certificate:
    """A certificate, if ``actor`` may do ``act`` to it."""
    found = certificates.load(stream)
    demand(actor, act, Thing(found.agency))
    return found


def award(actor: Actor, lesson: int, key: UUID | None = None, at: datetime | None = None) -> Lesson:
    """Give its certificate to everybody who passed a class and has none of it yet."""
    found = class_seen(actor, lesson, MANAGE)
    had = certificates.of_class(lesson)
    passed = [turn.official for turn in found.state.turns if turn.passed and int(turn.official) not in had]
    if not passed:
        raise Refused(refuse("not_now", "training.not_passed" if not had else "training.awarded_already"))
    day = local(at or found.now).date()

    def act() -> Lesson:
        for nth, official in enumerate(passed):
            _give(actor, found, official, day, Who(me(actor), at=at, key=key if not nth else None))
        return found

    return store.once(key, act, lambda _: found)


def award_outside(actor: Actor, form: Outside, key: UUID | None = None) -> Certificate:
    """Keep a certificate from elsewhere with its paper."""
    demand(actor, MANAGE, Thing(actor.agency))
    found = shipped().competence(form.competence)
    if found is None:
        raise Refused(refuse("invalid", "training.no_competence", "competence"))
    official = person_of(form.official, actor.agency, clock(), "official")
    stream, until = new_id(), form.until or c.ends(form.since, found.months)

    def act() -> Certificate:
        evidence = _kept(stream, form.paper)
        number = _number(actor.agency, form.since)
        wanted = h.Awarded(number, official, form.competence, form.since, until, None, evidence)
        return certificates.put(stream, actor.agency, c.award(wanted), Who(me(actor), key=key))

    return store.once(key, act, certificates.load)


def revoke(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Certificate:
    """It counts no longer, with the reason."""
    seen(actor, stream, MANAGE)
    today = local(clock()).date()

    def act() -> Certificate:
        why = people.keep_words(stream, reason)
        return certificates.more(stream, lambda state: c.revoke(state, today, why), Who(me(actor), key=key))

    return store.once(key, act, certificates.load)


def paper(actor: Actor, stream: int) -> tuple[str, str, bytes]:
    """(name, media type, bytes) of the paper a certificate from outside rests on."""
    return files.read(stream, seen(actor, stream).state.evidence)


def _give(actor: Actor, found: Lesson, official: Id, day: date, who: Who) -> None:
    refused = c.of_class(found.state, official)
    if refused is not None:
        raise Refused(refused)
    known(found.state.subject, found.state.competence)
    held = shipped().competence(found.state.competence)
    until = c.ends(day, held.months) if held else None
    wanted = h.Awarded(_number(found.agency, day), official, found.state.competence, day, until, Id(found.id))
    certificates.put(new_id(), found.agency, c.award(wanted), who)


def _number(agency: int, day: date) -> int:
    return take_number(agency, "certificate", str(day.year))


def _kept(stream: int, sent: File | None) -> str:
    if sent is None:
        return ""
    media = next((kind for start, kind in _BEGINNINGS.items() if sent.content.startswith(start)), "")
    if not media:
        raise Refused(refuse("invalid", "training.not_a_paper", "evidence"))
    return files.keep(stream, sent.name, media, sent.content)

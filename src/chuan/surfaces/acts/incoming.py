"""The incoming register: a document gets its number of the year, goes to a person, goes back or is annulled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.documents.imports.text import media_of
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.numbers import take_number
from chuan.events.registers.rules import receiving as r
from chuan.events.registers.rules.incoming import Registered, State
from chuan.events.registers.rules.lines import INCOMING, KINDS
from chuan.events.registers.services import incoming
from chuan.events.registers.services.incoming import MATTERS, Incoming
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.documents import Upload, no_secret
from chuan.surfaces.acts.numbering import KEEP, VIEW


@dataclass(frozen=True, slots=True)
class Entry:
    """What the clerk reads off a document; ``step``: "direct" (who directs) or "solve" (who does it), and ``to`` whom."""

    arrived: date
    kind: str
    sender: str
    subject: str
    step: str
    to: int
    their_number: str = ""
    their_day: date | None = None
    urgency: str = "normal"
    means: str = "axis"
    due: date | None = None
    law: int = 0
    own: str = ""
    upload: Upload | None = None


_OUTCOME = {"direct": "submit", "solve": "pass"}


def register(actor: Actor, entry: Entry, key: UUID | None = None, at: datetime | None = None) -> Incoming:
    """The document under the next số đến, on its way to a person; ``Refused`` where it is marked Mật or registered."""
    now = at or clock()
    demand(actor, KEEP, Thing(actor.agency), now, VIEW)
    if entry.arrived > local(now).date():
        raise Refused(refuse("invalid", "registers.arrived_late", field="arrived"))
    no_secret(f"{entry.subject}\n{entry.their_number}", entry.upload)

    def act() -> Incoming:
        stream = new_id()
        made = _entry(stream, actor.agency, entry, local(now).year)
        _may(r.may_enter(made))
        title = courses.title(stream, f"Văn bản đến số {made.number}/{made.year}: {KINDS[made.kind]}")
        who = Who(me(actor), at=at)
        incoming.register(stream, actor.agency, title, made, who, people.texts(stream))
        move = Move("register", _OUTCOME.get(entry.step, ""), {entry.step: entry.to})
        return courses.step(MATTERS, actor, stream, move, key=key, at=at)

    return store.once(key, act, incoming.load)


def send_back(
    actor: Actor, stream: int, reason: str, key: UUID | None = None, at: datetime | None = None
) -> Incoming:
    """It goes back to its sender; its number stays with it."""
    return _ended(actor, stream, reason, r.send_back, key, at)


def annul(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Incoming:
    """The entry was wrong; the number is never used again."""
    return _ended(actor, stream, reason, r.annul, key)


def move_due(actor: Actor, stream: int, due: date, reason: str, key: UUID | None = None) -> Incoming:
    """It is to be done by another day."""

    def act() -> Incoming:
        courses.seen(actor, MATTERS.kind, stream, KEEP)
        words = people.keep_words(stream, reason)
        who = Who(me(actor), key=key)
        return MATTERS.more(stream, lambda state, _: r.move_due(state, due, words), who)

    return store.once(key, act, incoming.load)


def _ended(
    actor: Actor, stream: int, reason: str, rule: Callable[[State, Id | None], Any], key: UUID | None,
    at: datetime | None = None,
) -> Incoming:  # fmt: skip
    def act() -> Incoming:
        courses.seen(actor, MATTERS.kind, stream, KEEP)
        words = people.keep_words(stream, reason)
        who = Who(me(actor), at=at, key=key)
        return incoming.end(stream, lambda state: rule(state, words), who, reason)

    return store.once(key, act, incoming.load)


def _entry(stream: int, agency: int, entry: Entry, year: int) -> Registered:
    """The entry with its number; what was typed is kept beside."""
    sender, subject = (people.keep_text(stream, one) for one in (entry.sender, entry.subject))
    sha256 = ""
    if entry.upload:
        media = media_of(entry.upload.name)
        sha256 = files.keep(stream, entry.upload.name, media, entry.upload.content)
    return Registered(
        year, take_number(agency, INCOMING, str(year)), entry.arrived, entry.kind, sender, subject,
        people.keep_words(stream, entry.their_number), entry.their_day, entry.urgency, entry.means, entry.due,
        Id(entry.law) if entry.law else None, sha256, entry.own.strip()[:60],
    )  # fmt: skip


def _may(wrong: Refusal | None) -> None:
    if wrong is not None:
        raise Refused(wrong)

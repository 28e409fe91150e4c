"""Conduct notes: written by who is in charge, seen and answered by the person, taken back with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.appraisals.rules import note
from chuan.events.appraisals.rules.note_events import Cited, Noted
from chuan.events.appraisals.services import notes
from chuan.events.appraisals.services.notes import Note
from chuan.events.dossiers.services import people
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.charging import CHARGE, seen, under
from chuan.surfaces.acts.conduct import articles


@dataclass(frozen=True, slots=True)
class Written:
    """A note as it is written; ``article`` is the key of one in force, ``clause`` what is typed behind its number."""

    official: int
    plus: bool
    article: str
    reason: str
    clause: str = ""
    evidence: str = ""
    criterion: str = ""


def write(actor: Actor, wanted: Written, key: UUID | None = None, at: datetime | None = None) -> Note:
    """Note how somebody one is in charge of behaved, by an article of the agency's own rules."""
    person = under(actor, wanted.official)
    cited = _cited(actor, person.agency, wanted, at or clock())
    if not wanted.reason.strip():
        raise Refused(refuse("invalid", "appraisals.reason", "reason"))

    def act() -> Note:
        stream = new_id()
        order = Noted(
            Id(person.official), Id(person.unit), wanted.plus, cited,
            people.keep_text(stream, wanted.reason), people.keep_words(stream, wanted.evidence),
            criterion=wanted.criterion,
        )  # fmt: skip
        who = Who(me(actor), at=at, key=key)
        return notes.DOOR.begin(stream, person.agency, note.write(order, me(actor)), who, wanted.reason)

    return store.once(key, act, notes.load)


def see(actor: Actor, stream: int) -> Note:
    """The person opened it."""
    seen(actor, notes.KIND, stream)
    who = Who(me(actor))
    return store.once(
        None, lambda: notes.DOOR.more(stream, lambda state, _: note.see(state, me(actor)), who), notes.load
    )


def answer(actor: Actor, stream: int, words: str, key: UUID | None = None) -> Note:
    """What the person says to it."""
    seen(actor, notes.KIND, stream)

    def act() -> Note:
        kept = people.keep_words(stream, words)
        who = Who(me(actor), key=key)
        return notes.DOOR.more(stream, lambda state, _: note.answer(state, me(actor), kept), who)

    return store.once(key, act, notes.load)


def withdraw(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Note:
    """It counts no more."""
    seen(actor, notes.KIND, stream, CHARGE)

    def act() -> Note:
        kept = people.keep_words(stream, reason)
        who = Who(me(actor), key=key)
        return notes.DOOR.more(stream, lambda state, _: note.withdraw(state, me(actor), kept), who)

    return store.once(key, act, notes.load)


def _cited(actor: Actor, agency: int, wanted: Written, at: datetime) -> Cited:
    known = articles(actor, agency, at)
    if not known:
        raise Refused(refuse("not_now", "appraisals.no_code", "article"))
    found = next((one for one in known if one.key == wanted.article), None)
    if found is None or not (found.number or wanted.clause.strip()):
        raise Refused(refuse("invalid", "appraisals.article", "article" if found is None else "clause"))
    return found.cited(wanted.clause)

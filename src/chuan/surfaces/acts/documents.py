"""Controlled documents: registered, written, approved on the walk, published, given to readers, copied, taken out of use."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.documents import services as documents
from chuan.definitions.documents.imports.text import media_of, text_of
from chuan.definitions.documents.rules import deciding
from chuan.definitions.documents.rules.secrecy import marked
from chuan.definitions.documents.rules.state import State
from chuan.definitions.documents.services import Document
from chuan.definitions.documents.services.listing import Sight
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.surfaces.acts import archiving, courses
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.courses import Move

_PDF = "application/pdf"
VIEW, WHOLE, EDIT = "documents.view", "documents.view_restricted", "documents.edit"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was sent."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class New:
    """A document to be registered, with the content of its first revision where there is one already."""

    agency: int
    code: str
    title: str
    category: str
    access: str
    upload: Upload | None = None


def sight(actor: Actor, at: datetime) -> Sight:
    """What this person may see of documents."""
    return Sight(scope(actor, VIEW, at), scope(actor, WHOLE, at), actor.official)


def opened(actor: Actor, stream: int) -> Document:
    """A document this person may see; ``Refused`` as missing otherwise."""
    if not documents.sees(sight(actor, clock()), stream):
        raise Refused(refuse("missing", "documents.missing"))
    return documents.load(stream)


def register(actor: Actor, new: New, key: UUID | None = None) -> Document:
    """A document under a code of its own; whoever registers it writes its first revision."""
    demand(actor, EDIT, Thing(new.agency), clock())
    fact = deciding.register(nfc(new.code).strip().upper(), new.category, new.access)
    if isinstance(fact, Refusal):
        raise Refused(fact)
    no_secret(new.title, new.upload)

    def act() -> Document:
        stream = new_id()
        title = courses.title(stream, new.title)
        who = Who(me(actor), key=key)
        made = documents.register(stream, new.agency, (title, new.title), me(actor), who, [fact])
        return _written(actor, made.id, new.upload) if new.upload else made

    return store.once(key, act, documents.load)


def write(actor: Actor, stream: int, upload: Upload, key: UUID | None = None) -> Document:
    """The content of the revision being made, whole; the one before stays stored."""
    opened(actor, stream)
    no_secret(upload.name, upload)
    return store.once(key, lambda: _written(actor, stream, upload, key), documents.load)


def revise(actor: Actor, stream: int, key: UUID | None = None) -> Document:
    """Begin the next revision: whoever begins it writes it."""
    demand(actor, EDIT, Thing(opened(actor, stream).agency), clock())
    who = Who(me(actor), key=key)
    return store.once(key, lambda: documents.revise(stream, me(actor), who), documents.load)


def step(
    actor: Actor, stream: int, move: Move, seen: int | None = None, key: UUID | None = None,
    since: date | None = None,
) -> Document:  # fmt: skip
    """End a step of the approval; ``since`` with the last one."""

    def act() -> Document:
        facts = []
        if (move.step, move.outcome) == ("publish", "ok") and since is not None:
            made = deciding.publish(opened(actor, stream).state, since, local(clock()).date())
            if isinstance(made, Refusal):
                raise Refused(made)
            facts.append(made)
        return courses.step(documents.MATTERS, actor, stream, move, seen, key, facts)

    return store.once(key, act, documents.load)


def distribute(actor: Actor, stream: int, to: Collection[int], key: UUID | None = None) -> Document:
    """Give the revision in force to these people to read."""
    return _ordered(
        actor, stream, lambda state: deciding.distribute(state, tuple(Id(one) for one in to)), key
    )


def acknowledge(actor: Actor, stream: int, key: UUID | None = None) -> Document:
    """This person read and understood the revision given to him."""
    return _ordered(actor, stream, lambda state: deciding.acknowledge(state, me(actor)), key, own=True)


def copy(
    actor: Actor, stream: int, holder: int, make: Callable[[Document, int], bytes], key: UUID | None = None
) -> Document:
    """Print a controlled copy for a person of the agency and record it; ``make(document, number)`` sets the paper."""

    def act() -> Document:
        found = opened(actor, stream)
        demand(actor, EDIT, Thing(found.agency), clock())
        refused = deciding.copy(found.state, "", Id(holder))
        if isinstance(refused, Refusal):
            raise Refused(refused)
        if holder not in {one.official for one in courses.candidates(found.agency, "author", found.now)}:
            raise Refused(refuse("invalid", "documents.no_holder", field="holder"))
        number = found.state.next_copy
        name = f"{found.state.code} lần {found.state.revision:02} bản {number:02}.pdf"
        sha256 = files.keep(stream, name, _PDF, make(found, number))
        who = Who(me(actor), key=key)
        return documents.MATTERS.more(
            stream, lambda state, _: deciding.copy(state, sha256, Id(holder)), who, found.seq
        )

    return store.once(key, act, documents.load)


def recall(actor: Actor, stream: int, number: int, reason: str, key: UUID | None = None) -> Document:
    """A controlled copy came back."""
    return _worded(actor, stream, reason, lambda state, why: deciding.recall(state, number, why), key)


def make_obsolete(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Document:
    """Take a document out of use; the kept file of it, lent or not, carries the reason."""

    def act() -> Document:
        after = _worded(actor, stream, reason, deciding.make_obsolete, key)
        archiving.outdated(stream)
        return after

    return store.once(key, act, documents.load)


def restore(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Document:
    """Use an obsolete document again."""
    return _worded(actor, stream, reason, deciding.restore, key)


def reclassify(actor: Actor, stream: int, access: str, reason: str, key: UUID | None = None) -> Document:
    """Change who may see a document."""
    return _worded(actor, stream, reason, lambda state, why: deciding.reclassify(state, access, why), key)


def _written(actor: Actor, stream: int, upload: Upload, key: UUID | None = None) -> Document:
    words = text_of(upload.name, upload.content)
    sha256 = files.keep(stream, upload.name, media_of(upload.name), upload.content)
    who = Who(me(actor), key=key)
    after = documents.MATTERS.more(stream, lambda state, _: deciding.write(state, sha256, me(actor)), who)
    documents.indexed(stream, words)
    return after


def no_secret(title: str, upload: Upload | None) -> None:
    """``Refused`` before a byte is stored, where anything marks a state secret."""
    text = text_of(upload.name, upload.content) if upload else ""
    wrong = marked(title, text) or (marked(upload.name) if upload else None)
    if wrong is not None:
        raise Refused(wrong)


def _ordered(
    actor: Actor, stream: int, decide: Callable[[State], Any], key: UUID | None, *, own: bool = False
) -> Document:
    def act() -> Document:
        found = opened(actor, stream)
        if not own:
            demand(actor, EDIT, Thing(found.agency), clock())
        who = Who(me(actor), key=key)
        return documents.MATTERS.more(stream, lambda state, _: decide(state), who)

    return store.once(key, act, documents.load)


def _worded(
    actor: Actor, stream: int, reason: str, decide: Callable[[State, Id | None], Any], key: UUID | None
) -> Document:
    return _ordered(actor, stream, lambda state: decide(state, people.keep_words(stream, reason)), key)

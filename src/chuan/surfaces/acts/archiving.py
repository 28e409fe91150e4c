"""Kept files: made of what is finished, placed, found again, disposed of by a signed list."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.documents import services as documents
from chuan.definitions.documents.rules.events import Obsoleted
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.numbers import take_number
from chuan.events.loans.imports.terms import shipped
from chuan.events.loans.rules import disposal as d
from chuan.events.loans.rules import keeping
from chuan.events.loans.rules.events import Filed, Placed
from chuan.events.loans.rules.file import State
from chuan.events.loans.rules.terms import Retention
from chuan.events.loans.services import disposals, files
from chuan.events.loans.services.disposals import Disposal
from chuan.events.loans.services.files import File
from chuan.readings.matters.queries.unfiled import Unfiled, unfiled
from chuan.surfaces.acts.asking import clock, demand, me

VIEW, KEEP, SIGN = "archive.view", "archive.keep", "archive.sign"
SERIES = "kept-file"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file stands."""

    shelf: str
    box: str
    folder: str = ""


def seen(actor: Actor, stream: int, act: str = VIEW) -> File:
    """A file, if ``actor`` may do ``act`` to it."""
    found = files.load(stream)
    demand(actor, act, Thing(found.agency), clock())
    return found


def make(
    actor: Actor, streams: Collection[int], place: Place, key: UUID | None = None, at: datetime | None = None
) -> tuple[File, ...]:
    """One file of each finished thing, all in one place; how long it is kept follows its kind."""
    demand(actor, KEEP, Thing(actor.agency), clock())
    if not streams:
        raise Refused(refuse("invalid", "loans.no_files", "pick"))
    found = unfiled(Scope(frozenset({actor.agency})), sorted(streams), len(streams))
    if {one.stream for one in found} != set(streams):
        raise Refused(refuse("not_now", "loans.not_finished", "pick"))
    where = keeping.place(State(), place.shelf.strip(), place.box.strip(), place.folder.strip())
    if isinstance(where, Refusal):
        raise Refused(where)

    def act() -> tuple[File, ...]:
        first, rest = Who(me(actor), at=at, key=key), Who(me(actor), at=at)
        return tuple(_made(one, where, rest if number else first) for number, one in enumerate(found))

    return store.once(key, act, lambda stream: (files.load(stream),))


def place(actor: Actor, stream: int, where: Place, key: UUID | None = None) -> File:
    """Say where a file stands now."""
    return _kept(
        actor, stream,
        lambda state: keeping.place(state, where.shelf.strip(), where.box.strip(), where.folder.strip()), key,
    )  # fmt: skip


def found(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> File:
    """A lost file is there again, a damaged one was mended."""
    return _kept(actor, stream, lambda state: keeping.found(state, people.keep_words(stream, reason)), key)


def outdated(document: int) -> None:
    """The file of a document that was taken out of use carries it, with the reason given there."""
    stream = files.filed(document)
    ends = [one.event for one in documents.MATTERS.kind.lived(document) if isinstance(one.event, Obsoleted)]
    if stream is None or not ends:
        return
    said = people.texts(document).get(int(ends[-1].reason), "")
    files.more(stream, lambda state: keeping.outdate(state, people.keep_text(stream, said)), Who())


def propose(actor: Actor, streams: Collection[int], explanation: str, key: UUID | None = None) -> Disposal:
    """A list of files whose time ended; each is looked at now and again when it is signed."""
    at = clock()
    demand(actor, KEEP, Thing(actor.agency), at)
    chosen = [one for one in files.load_many(sorted(streams)) if one.agency == actor.agency]
    _ripe(chosen, at)

    def act() -> Disposal:
        stream = new_id()
        words = people.keep_words(stream, explanation)
        decided = d.propose(tuple(Id(one.id) for one in chosen), words)
        return disposals.begin(stream, actor.agency, decided, Who(me(actor), key=key))

    return store.once(key, act, disposals.load)


def sign(actor: Actor, stream: int, key: UUID | None = None) -> Disposal:
    """A leader signs a list: every file of it is disposed of, or none is."""
    at = clock()
    demand(actor, SIGN, Thing(disposals.load(stream).agency), at)

    def act() -> Disposal:
        signed = disposals.more(stream, lambda state: d.sign(state, me(actor)), Who(me(actor), key=key))
        today = local(at).date()
        for file in signed.state.files:
            files.more(int(file), lambda state: keeping.dispose(state, Id(stream), today), Who(me(actor)))
        return signed

    return store.once(key, act, disposals.load)


def decline(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Disposal:
    """A leader does not sign; the files stay."""
    demand(actor, SIGN, Thing(disposals.load(stream).agency), clock())

    def act() -> Disposal:
        words = people.keep_words(stream, reason)
        return disposals.more(stream, lambda state: d.decline(state, words), Who(me(actor), key=key))

    return store.once(key, act, disposals.load)


def retention(one: Unfiled) -> Retention:
    """The kind of file it makes, and so how long it is kept."""
    terms = shipped()
    return terms.of_matter(one.kind) or terms.of_dossier(one.procedure)


def _made(one: Unfiled, where: tuple[Any, ...], who: Who) -> File:
    kind, day, stream = retention(one), local(one.ended).date(), new_id()
    title = f"{one.title} · {one.code}" if one.code else one.title
    number = take_number(one.agency, SERIES, str(day.year))
    filed = Filed(
        f"HSL.{day.year}.{number:04d}", kind.key, people.keep_text(stream, title), Id(one.stream), day,
        kind.years, kind.verified,
    )  # fmt: skip
    placed = [fact for fact in where if isinstance(fact, Placed)]
    return files.make(one.agency, (filed, *placed), who, stream)


def _ripe(chosen: list[File], at: Any) -> None:
    wrong = [no for one in chosen if (no := keeping.ripe(one.state, local(at).date())) is not None]
    if wrong:
        raise Refused(*wrong)


def _kept(actor: Actor, stream: int, decide: Callable[[State], Any], key: UUID | None) -> File:
    def act() -> File:
        seen(actor, stream, KEEP)
        return files.more(stream, decide, Who(me(actor), key=key))

    return store.once(key, act, files.load)

"""Thematic meetings: called, held with their minutes, their decisions given to owners, cancelled."""

from __future__ import annotations

from collections.abc import Collection
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
from chuan.definitions.organisation.rules.authority import Scope, Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.meetings.rules import events as e
from chuan.events.meetings.rules import meeting as m
from chuan.events.meetings.services import meetings
from chuan.events.meetings.services.meetings import DECISIONS, Meeting
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.asking import demand as asked
from chuan.surfaces.acts.steps import PDF, File
from chuan.surfaces.acts.training import named, units_of

VIEW, CALL = "meetings.view", "meetings.call"


@dataclass(frozen=True, slots=True)
class Calling:
    """A meeting as it was typed."""

    subject: str
    at: datetime
    place: str
    invited: tuple[int, ...]


def demand(actor: Actor, act: str, agency: int) -> None:
    """``Refused`` unless ``actor`` may; as missing for one who may not see the agency's meetings."""
    asked(actor, act, Thing(agency), clock(), VIEW)


def sight(actor: Actor) -> Scope:
    """The meetings and initiatives a person sees."""
    return scope(actor, VIEW, clock())


def seen(actor: Actor, stream: int, act: str = VIEW) -> Meeting:
    """A meeting, if ``actor`` may do ``act`` to it."""
    found = meetings.load(stream)
    demand(actor, act, found.agency)
    return found


def call(actor: Actor, form: Calling, key: UUID | None = None, at: datetime | None = None) -> Meeting:
    """Call people of one's agency together about a subject."""
    demand(actor, CALL, actor.agency)
    invited, stream = _known(form.invited, actor.agency, "invited"), new_id()

    def act() -> Meeting:
        subject = people.keep_text(stream, named(form.subject))
        called = e.Called(subject, form.at, people.keep_text(stream, form.place), invited)
        return meetings.put(stream, actor.agency, m.call(called), Who(me(actor), at=at, key=key))

    return store.once(key, act, meetings.load)


def hold(
    actor: Actor, stream: int, present: Collection[int], minutes: str, scan: File | None = None,
    key: UUID | None = None,
) -> Meeting:  # fmt: skip
    """Its minutes: who came, what was said; a scan where there is one."""
    found = seen(actor, stream, CALL)
    came = _known(present, found.agency, "present")
    if scan is not None and not scan.content.startswith(b"%PDF-"):
        raise Refused(refuse("invalid", "acts.pdf_only", field="scan"))

    def act() -> Meeting:
        words = people.keep_words(stream, minutes)
        sha256 = files.keep(stream, scan.name, PDF, scan.content) if scan else ""
        who = Who(me(actor), key=key)
        return meetings.more(stream, lambda state, at: m.hold(state, came, words, sha256, at), who)

    return store.once(key, act, meetings.load)


def resolve(
    actor: Actor, stream: int, text: str, owner: int, due: date, key: UUID | None = None
) -> Meeting:  # fmt: skip
    """A decision: its owner has it as a step of his from now on."""
    found = seen(actor, stream, CALL)
    if owner not in {one.official for one in courses.candidates(found.agency, "owner", found.now)}:
        raise Refused(refuse("invalid", "audits.nobody", "owner"))
    matter, today = new_id(), local(found.now).date()

    def act() -> Meeting:
        after = meetings.more(
            stream, lambda state, _: m.resolve(state, Id(matter), Id(owner), due, today), Who(me(actor), key=key)
        )  # fmt: skip
        words = courses.title(matter, text)
        DECISIONS.begin(matter, found.agency, words, Id(owner), Who(me(actor)), (e.Charged(Id(stream), due),))
        return after

    return store.once(key, act, meetings.load)


def cancel(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Meeting:
    """It is not held, with the reason."""
    seen(actor, stream, CALL)

    def act() -> Meeting:
        why = people.keep_words(stream, reason)
        return meetings.more(stream, lambda state, _: m.cancel(state, why), Who(me(actor), key=key))

    return store.once(key, act, meetings.load)


def scan(actor: Actor, stream: int) -> tuple[str, str, bytes]:
    """(name, media type, bytes) of the scanned minutes."""
    return files.read(stream, seen(actor, stream).state.file)


def _known(officials: Collection[int], agency: int, field: str) -> tuple[Id, ...]:
    if not set(units_of(agency, clock())).issuperset(officials):
        raise Refused(refuse("invalid", "training.nobody", field))
    return tuple(Id(one) for one in sorted(set(officials)))

"""The sheets of a period: shown as a draft, objected to, decided, published, counted again beside, closed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.appraisals.rules import objecting, publishing
from chuan.events.appraisals.rules.publication import State
from chuan.events.appraisals.rules.publication_events import Objected, Opened
from chuan.events.appraisals.services import bytes as kept
from chuan.events.appraisals.services import listing, publications
from chuan.events.appraisals.services.publications import Publication
from chuan.events.dossiers.services import people
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.sheets import counted

READ, PREPARE, DECIDE = "scores.published", "scores.prepare", "scores.decide"
_STREAM = re.compile(r"\d{6,}")


@dataclass(frozen=True, slots=True)
class Decision:
    """On one objection; ``points``: what the line is to give instead, where it says so."""

    number: int
    upheld: bool
    reason: str
    points: Decimal | None = None


def seen(actor: Actor, stream: int, act: str = READ) -> Publication:
    """A period of an agency of this person's; missing elsewhere."""
    found = publications.load(stream)
    demand(actor, act, Thing(found.agency), clock(), READ)
    return found


def open_period(
    actor: Actor, period: str, until: datetime, scheme: str = "", key: UUID | None = None,
    at: datetime | None = None,
) -> Publication:  # fmt: skip
    """Count the sheets, keep their bytes and show them to people until then; ``scheme`` "": the first of the agency."""
    now = at or clock()
    demand(actor, PREPARE, Thing(actor.agency), now, READ)
    sheets = counted(actor.agency, period, scheme, now)

    def act() -> Publication:
        known = publications.stream_of(actor.agency, sheets.period, sheets.scheme)
        stream, who = known or new_id(), Who(me(actor), at=at, key=key)
        order = Opened(sheets.period, sheets.scheme, kept.keep(stream, sheets), until)
        if known:
            return publications.DOOR.more(
                stream, lambda state, when: publishing.open_draft(state, order, when), who
            )
        decided = publishing.open_draft(State(), order, now)
        return publications.DOOR.begin(stream, actor.agency, decided, who)

    return store.once(key, act, publications.load)


def redraw(actor: Actor, stream: int, key: UUID | None = None) -> Publication:
    """Count the draft again."""
    found = seen(actor, stream, PREPARE)
    sha256 = _counted(found)
    return _more(actor, stream, lambda state, _: publishing.redraw(state, sha256), key)


def object_to(
    actor: Actor, stream: int, official: int, act: str, rule: str, words: str,
    key: UUID | None = None, at: datetime | None = None,
) -> Publication:  # fmt: skip
    """Object to a line of one's own sheet."""
    found = seen(actor, stream)
    sheet = kept.read(stream, found.state.draft).of(official)
    if not words.strip():
        raise Refused(refuse("invalid", "appraisals.reason", "words"))

    def decide(state: State, when: datetime) -> Any:
        told = people.keep_text(stream, words)
        line = Objected(len(state.objections) + 1, Id(official), act, rule, told)
        there = sheet is not None and sheet.line(act, rule) is not None
        return objecting.object_to(state, me(actor), when, line, there=there)

    return _more(actor, stream, decide, key, at, words)


def decide(
    actor: Actor, stream: int, decision: Decision, key: UUID | None = None, at: datetime | None = None
) -> Publication:
    """Decide an objection; an upheld one changes the draft at once."""
    found = seen(actor, stream, DECIDE)
    asked = next((one for one in found.state.objections if one.number == decision.number), None)
    author = author_of(asked.act) if asked else None

    def act() -> Publication:
        why = people.keep_words(stream, decision.reason)
        after = publications.DOOR.more(
            stream,
            lambda state, _: objecting.decide(
                state, me(actor), decision.number, author,
                upheld=decision.upheld, points=decision.points, reason=why,
            ),
            Who(me(actor), at=at, key=key),
        )  # fmt: skip
        if not decision.upheld:
            return after
        sha256 = _counted(after)
        return publications.DOOR.more(
            stream, lambda state, _: publishing.redraw(state, sha256), Who(me(actor))
        )

    return store.once(key, act, publications.load)


def publish(actor: Actor, stream: int, key: UUID | None = None, at: datetime | None = None) -> Publication:
    """Publish exactly the draft that people were shown last."""
    seen(actor, stream, DECIDE)
    return _more(actor, stream, lambda state, when: publishing.publish(state, when, state.draft), key, at)


def recount(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Publication:
    """Count again beside what was published."""
    found = seen(actor, stream, DECIDE)
    sha256 = _counted(found)

    def decide(state: State, _: datetime) -> Any:
        return publishing.recount(state, sha256, people.keep_words(stream, reason))

    return _more(actor, stream, decide, key)


def close(actor: Actor, stream: int, key: UUID | None = None) -> Publication:
    """The period is final."""
    seen(actor, stream, DECIDE)
    return _more(actor, stream, lambda state, _: publishing.close(state), key)


def take_back(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> Publication:
    """What was opened or published does not hold."""
    seen(actor, stream, DECIDE)

    def decide(state: State, _: datetime) -> Any:
        return publishing.take_back(state, people.keep_words(stream, reason))

    return _more(actor, stream, decide, key)


def author_of(act: str) -> Id | None:
    """Who wrote what a line rests on, where its act names a note, a judgement or a task."""
    numbers = _STREAM.findall(act)
    found = listing.author_of(int(numbers[0])) if numbers else None
    return None if found is None else Id(found)


def _counted(found: Publication) -> str:
    sheets = counted(found.agency, found.state.period, found.state.scheme, clock())
    return kept.keep(found.id, sheets)


def _more(
    actor: Actor, stream: int, decide: Callable[[State, datetime], Any],
    key: UUID | None, at: datetime | None = None, words: str = "",
) -> Publication:  # fmt: skip
    who = Who(me(actor), at=at, key=key)
    return store.once(
        key, lambda: publications.DOOR.more(stream, decide, who, words=words), publications.load
    )

"""Somebody asks, or comes to be heard: written down, guided, heard, and what was a petition put into their register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.numbers import take_number
from chuan.events.petitions.imports.terms import shipped
from chuan.events.petitions.rules.caller import AS_PETITION, GUIDANCE, HEARING
from chuan.events.petitions.rules.caller_events import Came, Opened
from chuan.events.petitions.rules.coded import COUNTER
from chuan.events.petitions.rules.signals import signals
from chuan.events.petitions.services import authors
from chuan.events.petitions.services.authors import Author
from chuan.events.petitions.services.callers import CALLERS, Found
from chuan.surfaces.acts import courses, petitioning
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.petition_about import code_of, dossier_of
from chuan.surfaces.acts.petition_seen import VIEW
from chuan.surfaces.acts.petitioning import TAKE, Sent

PREFIXES = MappingProxyType({GUIDANCE: "HD", HEARING: "TCD"})
_TITLES = {GUIDANCE: "Hướng dẫn số", HEARING: "Tiếp công dân số"}


@dataclass(frozen=True, slots=True)
class Said:
    """What he asked or said, who he is as far as he said, how he came; the code of a dossier as typed."""

    text: str
    author: Author
    channel: str = COUNTER
    dossier: str = ""


def come(actor: Actor, kind: str, said: Said, key: UUID | None = None, at: datetime | None = None) -> Found:
    """Written into the register; whoever writes it down has the first step."""
    demand(actor, TAKE, Thing(actor.agency), at or clock(), see=VIEW)
    if not said.text.strip():
        raise Refused(refuse("invalid", "petitions.text_missing", "text"))
    matters, agency = CALLERS[kind], actor.agency

    def act() -> Found:
        stream, now = new_id(), at or clock()
        year = local(now).year
        number = f"{PREFIXES[kind]} {take_number(agency, kind, str(year)):04}/{year}"
        came = Came(
            number, said.channel, now, people.keep_text(stream, said.text), authors.keep(stream, said.author),
            me(actor), signals(said.text, shipped().signals), dossier_of(agency, said.dossier),
        )  # fmt: skip
        title = courses.title(stream, f"{_TITLES[kind]} {number.partition(' ')[2]}")
        return matters.begin(stream, agency, title, me(actor), Who(me(actor), at=at, key=key), (came,))

    return store.once(key, act, matters.kind.load)


def end(
    matters: Matters[Any], actor: Actor, stream: int, move: Move, seen_at: int | None = None,
    key: UUID | None = None,
) -> Found:  # fmt: skip
    """End one's step; where what was said is a petition, that begins in the same moment."""

    def act() -> Found:
        facts = (Opened(_petition(actor, matters.kind.load(stream))),) if move.outcome == AS_PETITION else ()
        done: Found = courses.step(matters, actor, stream, move, seen_at, key, facts)
        return done

    return store.once(key, act, matters.kind.load)


def _petition(actor: Actor, found: Found) -> Id:
    """Its words and its author as they were written down; whoever heard it classifies it."""
    state = found.state
    words = people.texts(found.id).get(int(state.text), "")
    author, code = authors.of(int(state.author)), code_of(state.dossier)
    sent = Sent(words, author, state.channel, dossier=code)
    return Id(petitioning.begun(found.agency, sent, me(actor), Who(me(actor)), me(actor)).id)

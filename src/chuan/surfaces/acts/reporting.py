"""How a nonconformity begins by a person: seen and reported, or a waiting signal opened before its turn."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.corrections.rules import events as e
from chuan.events.corrections.services import corrections, keys
from chuan.events.corrections.services.corrections import Nonconformity
from chuan.events.dossiers.services import dossiers, people
from chuan.readings.deadlines.queries.public import stream_of
from chuan.surfaces.acts import hearing
from chuan.surfaces.acts.asking import allows, clock, demand, me, thing
from chuan.surfaces.acts.correcting import CONFIRM_ACT, said

REPORT = "quality.report"


@dataclass(frozen=True, slots=True)
class Report:
    """What a person saw: in words, at which unit, with which dossier where there is one."""

    words: str
    unit: int = 0
    dossier: int | None = None


def report(actor: Actor, seen: Report, key: UUID | None = None) -> Nonconformity:
    """Anybody in the agency reports what he saw; it waits for who confirms."""
    at = clock()
    demand(actor, REPORT, Thing(actor.agency), at)
    words = said(seen.words, "words")
    holder = hearing.confirmer(actor.agency, at)
    if not holder:
        raise Refused(refuse("not_now", "corrections.nobody_confirms"))

    def act() -> Nonconformity:
        stream = new_id()
        kept = people.keep_text(stream, words)
        dossier = Id(seen.dossier) if seen.dossier else None
        fact = e.Reported(kept, dossier, Id(seen.unit) if seen.unit else None)
        return corrections.begin(stream, actor.agency, kept, Id(holder), Who(me(actor), key=key), fact)

    return store.once(key, act, corrections.load)


def open_waiting(actor: Actor, signal: tuple[str, str, str], key: UUID | None = None) -> Nonconformity:
    """A person opens a waiting signal before its turn."""
    at = clock()
    demand(actor, CONFIRM_ACT, Thing(actor.agency), at)

    def act() -> Nonconformity:
        keys.held(actor.agency, signal, at)
        found = keys.waiting_one(actor.agency, signal)
        if found is None:
            raise Refused(refuse("missing", "corrections.no_waiting"))
        stream = hearing.opened_by(actor.agency, found, at, Who(me(actor), key=key))
        if not stream:
            raise Refused(refuse("not_now", "corrections.nobody_confirms"))
        return corrections.load(stream)

    return store.once(key, act, corrections.load)


def dossier_of(actor: Actor, code: str) -> int | None:
    """The dossier a report names by its code, if this person may see it; None for no code."""
    if not code.strip():
        return None
    found = stream_of(code.strip())
    if found is None or not allows(actor, "dossiers.view", thing(dossiers.load(found)), clock()):
        raise Refused(refuse("invalid", "corrections.no_dossier", "dossier", code=code.strip()))
    return found

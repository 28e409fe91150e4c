"""Oversight without peeping: the one place that decides whether a dossier of another agency is opened, and records it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from django.db import transaction

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing, afar, oneself
from chuan.definitions.organisation.rules.mandate import Mandated
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.reads import services as reads
from chuan.events.reads.imports.purposes import shipped
from chuan.events.reads.rules import reading
from chuan.events.reads.rules.drawing import drawn
from chuan.events.reads.rules.events import Stated
from chuan.events.reads.rules.kinds import MANDATE, SAMPLE
from chuan.events.reads.rules.purpose import Purpose
from chuan.events.reads.rules.reading import Asked
from chuan.readings.overseen.queries import purposes

VIEW = "dossiers.view"
PAGE, LIFE, PDF, RECOUNT = "page", "life", "pdf", "recount"
"""What is read: the pages of a dossier, its whole life as a page and as one file, its date counted again."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A purpose as it is typed; of one dossier, of a drawn sample (``dossiers`` to draw from), or of an agency."""

    kind: str
    words: str
    agency: int
    dossiers: Sequence[int] = ()


def admit(actor: Actor, stream: int, what: Thing, at: datetime, part: str = PAGE) -> None:
    """Nothing for whoever works there; else the reading is recorded under a purpose. ``Refused`` without one."""
    if not afar(actor, VIEW, what, at):
        return
    asked, who = Asked(Id(stream), Id(what.agency), part), Who(Id(actor.official))
    with transaction.atomic():
        under = _mandated(actor, what.agency, at) or _chosen(actor, asked, at)
        if under is None:
            raise Refused(refuse("not_yours", "reads.purpose_needed"))
        reads.order(under, lambda state, now: reading.read(state, asked, now, shipped()), who)


def state(actor: Actor, wanted: Wanted, at: datetime, key: UUID | None = None) -> int:
    """Record a purpose, drawing its dossiers where it is a sample; its stream. Raises ``Refused``."""
    stream, kinds = new_id(), shipped()
    sample = wanted.kind == SAMPLE
    seed = secrets.token_hex(8) if sample else ""
    files = drawn(seed, wanted.dossiers, kinds.drawn) if sample else tuple(wanted.dossiers)
    until = at + kinds.lasts
    bare = Stated(
        wanted.kind, None, until, Id(wanted.agency), tuple(map(Id, files)), seed,
        len(set(wanted.dossiers)) if sample else 0,
    )  # fmt: skip
    allowed(reading.state_purpose(kinds, bare, wanted.words, at))

    def act() -> int:
        stated = Stated(
            bare.kind, people.keep_text(stream, wanted.words), until, bare.agency, bare.dossiers, seed,
            bare.drawn_of,
        )  # fmt: skip
        return reads.begin(stream, actor.agency, stated, Who(Id(actor.official), key=key)).id

    return reads.once(key, act)


def read_outside(actor: Actor, purpose: int, stream: int, what: Thing, words: str) -> None:
    """Open a dossier beyond a purpose of one's own; said in words, marked for both sides."""
    asked = Asked(Id(stream), Id(what.agency), PAGE)
    with transaction.atomic():
        kept = people.keep_words(purpose, words)
        own(actor, purpose)
        reads.order(
            purpose, lambda now, at: reading.read_outside(now, asked, kept, at), Who(Id(actor.official))
        )


def close(actor: Actor, purpose: int) -> None:
    """One is done before the time ran out."""
    own(actor, purpose)
    with transaction.atomic():
        reads.order(purpose, reading.close, Who(Id(actor.official)))


def own(actor: Actor, purpose: int) -> Purpose:
    """A purpose of one's own; ``Refused`` as missing for one of somebody else."""
    found = reads.PURPOSES.load(purpose).state
    if found.official != actor.official:
        raise Refused(refuse("missing", "organisation.missing"))
    return found


def bar(actor: Actor, stream: int, agency: int, at: datetime) -> None:
    """Somebody with a mandate asked for a dossier it does not open: kept, and shown to the agency."""
    day = local(at).date()
    found = next(iter(actor.mandates), None)
    if found is None:
        return
    why = "beyond" if found.live(day) else "over"
    asked = Asked(Id(stream), Id(agency), why)
    with transaction.atomic():
        reads.order(
            _under(actor, found),
            lambda state, now: reading.bar(state, asked, now, shipped()),
            Who(Id(actor.official)),
        )


def allowed(decided: object) -> None:
    """``Refused`` where a rule answered with a refusal."""
    if isinstance(decided, Refusal):
        raise Refused(decided)


def _chosen(actor: Actor, asked: Asked, at: datetime) -> int | None:
    """The live purpose of the person that opens this dossier."""
    lines = purposes.live(oneself(actor), at)
    return reading.choose(reads.known([one.stream for one in lines]), asked, at)


def _mandated(actor: Actor, agency: int, at: datetime) -> int | None:
    """The stream of readings under a mandate that covers the agency today, begun with the first of them."""
    day = local(at).date()
    found = next((one for one in actor.mandates if one.live(day) and agency in one.agencies), None)
    return None if found is None else _under(actor, found)


def _under(actor: Actor, mandate: Mandated) -> int:
    """Where readings under a mandate are kept."""
    until = datetime.combine(mandate.until, time(), VIETNAM)
    stated = Stated(MANDATE, None, until, mandate=Id(mandate.id))
    return (
        purposes.of_mandate(mandate.id)
        or reads.begin(new_id(), actor.agency, stated, Who(Id(actor.official))).id
    )

"""A survey of satisfaction: drawn from receipts by a seed, its sheets entered, its shares made points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import SystemRandom
from uuid import UUID

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.sampling import draw as drawn_first
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.selfscores.imports.given import questions
from chuan.events.selfscores.rules import survey_events as e
from chuan.events.selfscores.rules.sampling import list_hash, shares
from chuan.events.selfscores.services import surveys
from chuan.readings.evidence.queries.finished import finished
from chuan.surfaces.acts import par_rounds
from chuan.surfaces.acts.asking import clock, me

MOST, LEAST = 5_000, 10
"""The largest sample, and how many of each agency at the least, where it has so many."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Finished from ``since`` to ``last``, both included; ``size`` sheets in all."""

    level: str
    since: date
    last: date
    size: int
    seed: str


def draw(actor: Actor, wanted: Drawing, key: UUID | None = None) -> surveys.Survey:
    """The sample of every agency of this kind; who draws again with the seed gets the same list."""
    par_rounds.demand(actor, par_rounds.STEER, actor.agency)
    if not wanted.since <= wanted.last <= local(clock()).date():
        raise Refused(refuse("invalid", "selfscores.survey_days", "last"))
    if not 1 <= wanted.size <= MOST:
        raise Refused(refuse("invalid", "selfscores.survey_size", "size", most=MOST))
    if not wanted.seed.strip():
        raise Refused(refuse("invalid", "audits.seed", "seed"))

    def act() -> surveys.Survey:
        strata, sheets = _drawn(actor, wanted)
        event = e.Drawn(
            wanted.last.year,
            wanted.level,
            wanted.seed.strip(),
            wanted.since,
            wanted.last,
            strata,
            list_hash(sheets),
        )
        return surveys.put(actor.agency, event, _numbered(sheets), Who(me(actor), key=key))

    return store.once(key, act, surveys.load)


def _drawn(actor: Actor, wanted: Drawing) -> tuple[tuple[e.Stratum, ...], list[tuple[int, int]]]:
    agencies = frozenset(one.id for one in par_rounds.members(actor, wanted.level))
    until = wanted.last + timedelta(days=1)
    since, end = (datetime.combine(day, time(), VIETNAM) for day in (wanted.since, until))
    found = finished(Scope(agencies), since, end) if agencies else {}
    sizes = shares({agency: len(streams) for agency, streams in found.items()}, wanted.size, LEAST)
    if not sum(sizes.values()):
        raise Refused(refuse("not_now", "selfscores.nothing_to_draw"))
    sheets = [
        (agency, int(one))
        for agency, count in sizes.items()
        for one in drawn_first([Id(stream) for stream in found[agency]], wanted.seed.strip(), count)
    ]
    strata = tuple(e.Stratum(Id(agency), len(found[agency]), count) for agency, count in sizes.items())
    return strata, sheets


def _numbered(sheets: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """In the order of their numbers: by agency, and within one by chance.

    The seed draws the same dossiers again, but never tells which number one had: the answers keep their number.
    """
    return sorted(SystemRandom().sample(sheets, len(sheets)), key=lambda one: one[0])


def take(actor: Actor, stream: int, back: Sequence[e.SheetBack], key: UUID | None = None) -> surveys.Survey:
    """Sheets that came back, all of them or none; nothing leads from them to a dossier any more."""
    seen(actor, stream, par_rounds.STEER)
    asked = len(questions().names)
    return store.once(key, lambda: surveys.take(stream, back, asked, Who(me(actor), key=key)), surveys.load)


def close(actor: Actor, stream: int, key: UUID | None = None) -> surveys.Survey:
    seen(actor, stream, par_rounds.STEER)
    return store.once(key, lambda: surveys.close(stream, Who(me(actor), key=key)), surveys.load)


def seen(actor: Actor, stream: int, act: str = par_rounds.VIEW) -> surveys.Survey:
    """A survey, if ``actor`` may do ``act`` to it."""
    found = surveys.load(stream)
    par_rounds.demand(actor, act, found.agency)
    return found

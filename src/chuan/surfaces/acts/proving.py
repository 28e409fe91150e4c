"""Proving what agencies have adopted, with the people who fill its roles, and what was imported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import national, worktime_for
from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.rows import Seat
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import INTERNAL, Limit, Procedure
from chuan.definitions.procedures.rules.national.drafting import draft_from
from chuan.definitions.procedures.rules.prover import Asked, Flaw, Person, prove
from chuan.surfaces.acts.between import ASKS, Target, target
from chuan.surfaces.acts.staffing import Roster, Staffing


@dataclass(frozen=True, slots=True)
class Proved:
    """One procedure and its flaws; ``version`` and ``agency`` (an identifier) None where nobody has adopted it yet."""

    code: str
    version: int | None
    flaws: tuple[Flaw, ...]
    agency: str | None = None


def proved(codes: tuple[str, ...], at: datetime) -> Iterator[Proved]:
    """Adoptions in force and imported workflows, those of ``codes`` or all; ``Refused`` for an unknown code."""
    workflows = procedures.imported(procedures.WORKFLOW)
    agencies = {agency.id: agency.code for agency in organisation.agencies(EVERYTHING, at)}
    adoptions = procedures.in_force(list(agencies), local(at).date())
    known = workflows.keys() | {adopted.code for adopted in adoptions}
    missing = [refuse("missing", "procedures.not_adopted", code=code) for code in codes if code not in known]
    if missing:
        raise Refused(*missing)
    bench = Bench(at, {adopted.code for adopted in adoptions})
    for adopted in sorted(adoptions, key=lambda one: (one.code, one.agency)):
        if not codes or adopted.code in codes:
            flaws = bench.flaws(adopted.procedure, adopted.staffing, adopted.agency)
            yield Proved(adopted.code, adopted.version, flaws, agencies[adopted.agency])
    for code, edition in workflows.items():
        if not codes or code in codes:
            yield Proved(code, None, _imported(edition, at))


class Bench:
    """Definitions proved as agencies work them: their people and hours of one moment, each read once."""

    def __init__(self, at: datetime, codes: Iterable[str] = ()) -> None:
        self.at = at
        self.roster = Roster(at)
        self.day = local(at).date()
        self._calendars: dict[int, WorkTime] = {}
        self._packs: dict[int, Pack] = {}
        self._targets: dict[tuple[str, str], Target | Refusal] = {}
        self._nationals = {code: draft_from(held) for code, held in procedures.nationals(codes).items()}

    def calendar(self, agency: int) -> WorkTime:
        if agency not in self._calendars:
            self._calendars[agency] = worktime_for(agency)
        return self._calendars[agency]

    def pack(self, agency: int) -> Pack:
        """The law of today as the agency works by it, with what it has read and corrected."""
        if agency not in self._packs:
            self._packs[agency] = laws.pack_for(agency, self.day)
        return self._packs[agency]

    def flaws(self, definition: Procedure, staffing: Staffing, agency: int) -> tuple[Flaw, ...]:
        """Every flaw; proved again only where something it rests on has changed since."""
        seats = self.roster.team(definition, staffing, agency).seats
        people = tuple((role, _people(seats[role])) for role in sorted(seats))
        return _proved(
            definition, self.calendar(agency), people, self.day, self._compared(definition), self.pack(agency),
            tuple(self._asked(definition, staffing)),
        )  # fmt: skip

    def _asked(self, definition: Procedure, staffing: Staffing) -> Iterator[tuple[str, Asked]]:
        """Step → what the agency it asks has promised for its answer."""
        for step in definition.steps:
            whom = str(staffing.get(step.role, {}).get(ASKS, "")) if step.leg else ""
            if not whom:
                continue
            if (whom, step.leg) not in self._targets:
                self._targets[whom, step.leg] = target(whom, step.leg, self.at)
            found = self._targets[whom, step.leg]
            limit = _promised(found)
            if isinstance(found, Target) and limit is not None:
                there = found.agency.id
                yield step.key, Asked(found.agency.name, limit, self.calendar(there), self.pack(there))

    def _compared(self, definition: Procedure) -> Procedure | None:
        """The national definition, where this one grew from it; one in our own words declares what it adds."""
        held = self._nationals.get(definition.code)
        known = {paper.key for paper in held.papers} if held else set()
        return held if any(paper.key in known for paper in definition.papers) else None


@lru_cache(maxsize=1024)
def _proved(
    definition: Procedure,
    calendar: WorkTime,
    people: tuple[tuple[str, tuple[Person, ...]], ...],
    day: date,
    compared: Procedure | None,
    pack: Pack,
    asked: tuple[tuple[str, Asked], ...],
) -> tuple[Flaw, ...]:
    return prove(definition, calendar, dict(people), day, compared, pack, asked=dict(asked))


def _promised(found: Target | Refusal) -> Limit | None:
    """The promise, else the legal limit, of what another agency answers by."""
    channel = found.adopted.procedure.channel(INTERNAL) if isinstance(found, Target) else None
    return (channel.promised or channel.legal) if channel else None


def _people(seats: tuple[Seat, ...]) -> tuple[Person, ...]:
    return tuple(Person(str(seat.official), seat.name) for seat in seats)


def _imported(edition: str, at: datetime) -> tuple[Flaw, ...]:
    """An import belongs to nobody yet: the nation's hours, and who does the steps is not asked."""
    day = local(at).date()
    return prove(procedures.procedure(edition), national(), None, day, pack=laws.pack_on(day))

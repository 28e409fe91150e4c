"""Proving what agencies have adopted, with the people who fill its roles, and what was imported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.calendars.services import national, worktime_for
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.rows import Seat
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.prover import Flaw, Person, prove
from chuan.definitions.procedures.services import Adopted
from chuan.surfaces.acts.staffing import team


@dataclass(frozen=True, slots=True)
class Proved:
    """One procedure and its flaws; ``version`` None where nobody has adopted it yet."""

    code: str
    version: int | None
    flaws: tuple[Flaw, ...]


def proved(codes: tuple[str, ...], at: datetime) -> Iterator[Proved]:
    """Adoptions in force and imported workflows, those of ``codes`` or all; ``Refused`` for an unknown code."""
    workflows = procedures.imported(procedures.WORKFLOW)
    agencies = [agency.id for agency in organisation.agencies(EVERYTHING, at)]
    adoptions = procedures.in_force(agencies, local(at).date())
    known = workflows.keys() | {adopted.code for adopted in adoptions}
    missing = [refuse("missing", "procedures.not_adopted", code=code) for code in codes if code not in known]
    if missing:
        raise Refused(*missing)
    for adopted in sorted(adoptions, key=lambda one: (one.code, one.agency)):
        if not codes or adopted.code in codes:
            yield Proved(adopted.code, adopted.version, _flaws(adopted, at))
    for code, edition in workflows.items():
        if not codes or code in codes:
            yield Proved(code, None, _imported(edition, at))


def _flaws(adopted: Adopted, at: datetime) -> tuple[Flaw, ...]:
    day = local(at).date()
    staffing = {role: _people(seats) for role, seats in team(adopted, at).seats.items()}
    calendar = worktime_for(adopted.agency)
    return prove(adopted.procedure, calendar, staffing, day, pack=laws.pack_on(day))


def _people(seats: tuple[Seat, ...]) -> tuple[Person, ...]:
    return tuple(Person(str(seat.official), seat.name) for seat in seats)


def _imported(edition: str, at: datetime) -> tuple[Flaw, ...]:
    """An import belongs to nobody yet: the nation's hours, and who does the steps is not asked."""
    day = local(at).date()
    return prove(procedures.procedure(edition), national(), None, day, pack=laws.pack_on(day))

"""What steps ask of those who get them: the fact that rides in an order, and who of an agency lacks what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Step
from chuan.events.dossiers.rules.events import Lacking
from chuan.events.dossiers.rules.orders import Short
from chuan.events.training.imports.standard import shipped
from chuan.events.training.rules.need import Need
from chuan.events.training.services import needs
from chuan.surfaces.acts.staffing import Roster, Team


def judged(staff: Team, agency: int, at: datetime) -> Team:
    """The team with those who lack a competence that the agency asks at a step; one statement."""
    people = {seat.official for seats in staff.seats.values() for seat in seats}
    asked = needs.in_force(agency, staff.procedure.code, people, local(at).date())
    if not asked:
        return staff
    short = (one for step in staff.procedure.steps for one in _short(staff, step, asked))
    return replace(staff, short=tuple(short))


def _short(staff: Team, step: Step, asked: tuple[Need, ...]) -> list[Short]:
    names = {seat.official: seat.name for seat in staff.able(step)}
    return [
        Short(
            Lacking(step.key, Id(official), need.competence), need.block, name,
            shipped().name(need.competence),
        )
        for need in asked
        if need.asks(staff.procedure.code, step.key, step.act)
        for official, name in names.items()
        if official not in need.held
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """Who of an agency needs a competence for his steps, and who of them holds it."""

    competence: str
    needed: frozenset[int]
    held: frozenset[int]

    @property
    def missing(self) -> frozenset[int]:
        return self.needed - self.held


def standings(agency: int, at: datetime) -> tuple[Standing, ...]:
    """Each competence the agency's steps ask, with everybody who may get such a step today."""
    roster, day = Roster(at), local(at).date()
    people = {one.official for one in organisation.officials(EVERYTHING, at, agency=agency)}
    asked = needs.in_force(agency, None, people, day)
    needed: dict[str, set[int]] = {need.competence: set() for need in asked}
    for adopted in procedures.in_force([agency], day) if asked else ():
        staff = roster.team(adopted.procedure, adopted.staffing, agency)
        for step in adopted.procedure.steps:
            for need in asked:
                if need.asks(adopted.code, step.key, step.act):
                    needed[need.competence].update(seat.official for seat in staff.able(step))
    held = {need.competence: need.held for need in asked}
    return tuple(Standing(key, frozenset(who), held[key] & who) for key, who in sorted(needed.items()) if who)

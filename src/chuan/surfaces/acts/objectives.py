"""Quality objectives: write, approve, take back or annul; what they measure is checked here, never typed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing, check
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.definitions.schemes import services as schemes
from chuan.definitions.schemes.rules.objective import Objective, Wanted
from chuan.readings.measures.rules.registry import MEASURES, PERCENT
from chuan.surfaces.acts.asking import clock

EDIT, APPROVE, VIEW = "objectives.edit", "objectives.approve", "quality.view"


def write(actor: Actor, wanted: Wanted, series: int = 0, key: UUID | None = None) -> int:
    """A draft of a new objective, or of the next version of ``series``; its id. Pressed twice it is one."""
    at = clock()
    _demand(actor, EDIT, Thing(actor.agency, wanted.unit), at)
    if wrong := _unknown(actor, wanted, at):
        raise Refused(*wrong)
    percent = MEASURES[wanted.measure].unit == PERCENT
    number = key.int & 0x7FFF_FFFF_FFFF_FFFF if key else 0
    return schemes.write(
        actor.agency, actor.official, wanted, at, percent=percent, series=series, number=number
    )


def approve(actor: Actor, number: int) -> None:
    """It holds from now on; never by whoever wrote it."""
    at, found = clock(), _found(actor, number)
    _demand(actor, APPROVE, Thing(found.agency, found.unit), at)
    schemes.approve(found.agency, number, actor.official, at)


def end(actor: Actor, number: int, reason: str) -> None:
    """A draft is taken back by those who write, an objective in force annulled by who may approve it."""
    found = may_end(actor, number)
    schemes.end(found.agency, number, actor.official, reason, clock())


def may_end(actor: Actor, number: int) -> Objective:
    """The objective, if this person may take it back or annul it."""
    found = _found(actor, number)
    _demand(actor, APPROVE if found.approved_at else EDIT, Thing(found.agency, found.unit), clock())
    return found


def _found(actor: Actor, number: int) -> Objective:
    found = schemes.objective(number)
    if found is None or check(actor, VIEW, Thing(found.agency), clock(), see=VIEW):
        raise Refused(refuse("missing", "schemes.objective_missing"))
    return found


def _unknown(actor: Actor, wanted: Wanted, at: datetime) -> tuple[Refusal, ...]:
    """What the objective names and the agency does not have."""
    units = (
        {unit.id for unit in organisation.units(EVERYTHING, at, agency=actor.agency)} if wanted.unit else {0}
    )
    people = {one.official for one in organisation.officials(EVERYTHING, at, agency=actor.agency)}
    codes = (
        {one.code for one in procedures.in_force([actor.agency], local(at).date())}
        if wanted.procedure
        else {""}
    )
    checks = (
        (wanted.measure not in MEASURES, "measure"),
        (wanted.procedure not in codes, "procedure"),
        (wanted.unit not in units, "unit"),
        (wanted.answers not in people, "answers"),
    )
    return tuple(refuse("invalid", f"schemes.objective_{field}", field) for wrong, field in checks if wrong)


def _demand(actor: Actor, act: str, thing: Thing, at: datetime) -> None:
    if refusal := check(actor, act, thing, at, see=VIEW):
        raise Refused(refusal)

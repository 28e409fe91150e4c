"""Who sees an inspection, and as whom: those who inspect, and the inspected agency once it is to know."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope, Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.events.inspections.rules.state import DUTY
from chuan.events.inspections.services import inspections
from chuan.events.inspections.services.inspections import Inspection
from chuan.surfaces.acts.asking import allows, clock, demand

VIEW, PLAN, APPROVE = "inspections.view", "inspections.plan", "inspections.approve"
SURPRISE = "inspections.surprise"
"""Checks of duty are planned by nobody and known to nobody else: whoever plans ISO checks is not asked about them."""
CONDUCT, SIGN, ANSWER = "inspections.conduct", "inspections.sign", "inspections.answer"
_OF_THE_AGENCY = frozenset({SIGN, ANSWER})


def inspected(found: Inspection) -> Thing:
    """An inspection as the inspected agency's: also of those who make it."""
    return Thing(found.agency, 0, _team(found))


def inspecting(found: Inspection) -> Thing:
    """An inspection as that of whoever decided it and of the team."""
    return Thing(int(found.state.by), 0, _team(found))


def can(actor: Actor, found: Inspection, act: str) -> bool:
    """Whether ``actor`` may do ``act`` to an inspection."""
    return allows(actor, _act(found, act), _thing(found, act), clock())


def planner(actor: Actor) -> int:
    """In whose name a person plans: one's own agency, or the one above for whose committee one's own stands."""
    standing = (held.steering for held in actor.held if held.holds(today()) and held.steering)
    return next(standing, actor.agency)


def seen(actor: Actor, stream: int, act: str = VIEW) -> Inspection:
    """An inspection, if ``actor`` may do ``act`` to it; missing where he is not to know of it."""
    found = inspections.load(stream)
    if not _knows(actor, found):
        raise Refused(refuse("missing", "organisation.missing"))
    if act != VIEW:
        demand(actor, _act(found, act), _thing(found, act), clock(), VIEW)
    return found


def inspects(actor: Actor, found: Inspection) -> bool:
    """Whether ``actor`` is on the side of those who inspect: plans, approves, or is of the team."""
    return any(can(actor, found, act) for act in (PLAN, APPROVE, CONDUCT))


def worked_on(actor: Actor, stream: int) -> Inspection:
    """An inspection as those see it who make it; missing for all others."""
    found = inspections.load(stream)
    if not inspects(actor, found):
        raise Refused(refuse("missing", "organisation.missing"))
    return found


def listed(actor: Actor) -> tuple[Inspection, ...]:
    """Every inspection a person may know of, the latest planned first."""
    found = inspections.listed(scope(actor, VIEW, clock()))
    return tuple(one for one in found if _knows(actor, one))


def below(agency: int, day: date) -> tuple[AgencyRow, ...]:
    """The agencies that one may inspect: those under it that still stand, itself left out."""
    under = frozenset(organisation.below(agency, day)) - {agency}
    rows = organisation.agencies(Scope(under), clock())
    return tuple(row for row in rows if row.until is None or row.until > day)


def today() -> date:
    return local(clock()).date()


def _knows(actor: Actor, found: Inspection) -> bool:
    if not allows(actor, VIEW, inspected(found), clock()):
        return False
    return not found.state.hidden or inspects(actor, found)


def _act(found: Inspection, act: str) -> str:
    return SURPRISE if act == PLAN and found.state.kind == DUTY else act


def _thing(found: Inspection, act: str) -> Thing:
    return Thing(found.agency) if act in _OF_THE_AGENCY else inspecting(found)


def _team(found: Inspection) -> tuple[int, ...]:
    return tuple(int(member.official) for member in found.state.team)

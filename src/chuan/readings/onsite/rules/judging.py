"""Whether a procedure can be finished at the centre: each of the five acts, and where not, why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chuan.base.kernel.reason import Reason
from chuan.definitions.procedures.rules.definition import Procedure, Step
from chuan.readings.onsite.rules.acts import steps_of
from chuan.readings.onsite.rules.centre import Units

Staffing = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Judged:
    """One act: ``why`` it is not at the centre, a reason a step; no ``steps``: the procedure has none of it."""

    act: str
    steps: int
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Five:
    """The five acts of one procedure of one agency."""

    acts: tuple[Judged, ...]

    @property
    def whole(self) -> bool:
        """Whether it can be finished at the centre: received there, and nothing of it done elsewhere."""
        return not self.away and bool(self.acts[0].steps)

    @property
    def away(self) -> tuple[Judged, ...]:
        return tuple(one for one in self.acts if one.why)


def judged(procedure: Procedure, staffing: Staffing, home: str, units: Units) -> Five:
    """``home``: the agency whose procedure it is, where a role names no other; ``units`` as they stood on the day."""
    names = {role.key: role.name for role in procedure.roles}
    made = []
    for act, steps in steps_of(procedure).items():
        said = (_why(step, names, staffing, home, units) for step in steps)
        made.append(Judged(act, len(steps), tuple(dict.fromkeys(one for one in said if one))))
    return Five(tuple(made))


def _why(step: Step, names: Mapping[str, str], staffing: Staffing, home: str, units: Units) -> Reason | None:
    place, role = staffing.get(step.role, {}), names.get(step.role, step.role)
    if step.leg and place.get("asks"):
        return Reason.of("onsite.asked", step=step.name)
    if not place.get("unit"):
        return Reason.of("onsite.nobody", role=role)
    unit = units.get((place.get("agency") or home, place["unit"]))
    if unit is None:
        return Reason.of("onsite.no_unit", role=role)
    if unit.central:
        return None
    if unit.agency == home:
        return Reason.of("onsite.own_unit", unit=unit.name)
    return Reason.of("onsite.elsewhere", unit=unit.name, agency=unit.agency_name)

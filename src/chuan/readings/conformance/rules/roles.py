"""Whether whoever did a step held its role at that moment: by post, as head of the unit, or by a written delegation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.reason import Reason
from chuan.definitions.organisation.rules.delegation import SIGN, STEP, Delegation
from chuan.definitions.organisation.rules.tenure import Tenure
from chuan.definitions.procedures.rules.definition import Procedure, Step
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.holding import clash
from chuan.events.dossiers.rules.state import Done
from chuan.readings.conformance.rules import deviation as d
from chuan.readings.conformance.rules.deviation import Deed, Deviation

Place = Mapping[str, str]
"""Where a role is filled: {"agency", "unit", "post"} by code, the agency left out for one's own."""


@dataclass(frozen=True, slots=True)
class Roster:
    """Who held what, of every day, at the agencies that fill an adoption's roles; and what was lent.

    ``heirs``: agency code -> codes of those it was merged into.
    """

    home: str
    staffing: Mapping[str, Place]
    tenures: tuple[Tenure, ...]
    lent: tuple[Delegation, ...] = ()
    heirs: Mapping[str, tuple[str, ...]] | None = None

    def fills(self, role: str, official: int, day: date) -> bool:
        """Whether the official fills the role on that day, or heads a unit in which it is filled."""
        place = self.staffing.get(role, {})
        agency = place.get("agency") or self.home
        later = (self.heirs or {}).get(agency, ())
        mine = [one for one in self.tenures if one.official == official and one.holds(day)]
        return any(
            _fits(one, place, agency) or (one.agency_code in later and place.get("post", "") in one.roles)
            for one in mine
        )

    def lends(self, by: int, to: int, act: str, procedure: str, at: datetime) -> bool:
        """Whether an act was lent at that moment by a decision in force."""
        return any(
            one.delegator == by and one.delegate == to and one.covers(act, procedure) and one.live(at)
            for one in self.lent
        )


def misfits(procedure: Procedure, roster: Roster, deeds: Iterable[Deed]) -> tuple[Deviation, ...]:
    """Steps done by somebody whose role it was not, or who had done what must be kept apart from it."""
    found: list[Deviation] = []
    outside = False
    done: tuple[Done, ...] = ()
    for deed in deeds:
        step = procedure.step(deed.event.step) if isinstance(deed.event, e.Passed) else None
        outside = outside or (isinstance(deed.event, e.Received) and deed.event.outside)
        if step is None or (step.act == "receive" and (procedure.internal or outside)):
            continue  # a question of another agency comes in by itself; any counter may receive what is received outside
        sentence = _wrong(procedure, roster, step, deed, done)
        if sentence is not None:
            whose = deed.on_behalf or deed.actor
            found.append(Deviation(d.ROLE, step.key, sentence, deed.seq, deed.at, whose))
        done = (*done, Done(step.key, deed.actor, deed.at))
    return tuple(found)


def _wrong(
    procedure: Procedure, roster: Roster, step: Step, deed: Deed, done: tuple[Done, ...]
) -> Reason | None:
    whose: Id = deed.on_behalf or deed.actor
    names = {role.key: role.name for role in procedure.roles}
    if roster.staffing.get(step.role) and not roster.fills(step.role, whose, local(deed.at).date()):
        role = names.get(step.role, step.role)
        return Reason.of("conformance.not_the_role", step=step.name, role=role)
    act = SIGN if step.act == "sign" else STEP
    if deed.on_behalf and not roster.lends(whose, deed.actor, act, procedure.code, deed.at):
        return Reason.of("conformance.not_lent", step=step.name)
    other = clash(procedure, done, step.key, deed.actor)
    return Reason.of("conformance.not_apart", step=step.name, other=other) if other else None


def _fits(one: Tenure, place: Place, agency: str) -> bool:
    here = one.agency_code == agency and place.get("unit", one.unit_code) == one.unit_code
    return here and (place.get("post", "") in one.roles or one.head)

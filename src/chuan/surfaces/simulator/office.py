"""The offices at work: what each promises, by which hours, and who there is to do it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from random import Random

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import AgencyRow, Seat
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import REFUSED, Outcome, Procedure, Step
from chuan.definitions.procedures.rules.time import shortest_remaining
from chuan.definitions.procedures.rules.walk import Marking
from chuan.definitions.procedures.services import Adopted
from chuan.events.dossiers.rules.orders import Hands, Person
from chuan.surfaces.acts.staffing import Team, team

_SUITED = {
    "Hộ tịch": ("hộ tịch", "văn hóa"),
    "Chứng thực": ("hộ tịch", "văn hóa"),
    "Bảo trợ xã hội": ("bảo trợ", "văn hóa"),
    "Hoạt động xây dựng": ("xây dựng", "kinh tế"),
    "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)": ("kinh doanh", "kinh tế"),
    "Tiêu chuẩn đo lường chất lượng": ("khoa học",),
    "Đất đai": ("đất đai",),
}
"""Field of a procedure -> words in the name of the post that usually does it."""
_ALWAYS_SUITED = ("văn thư",)
_USUALLY, _SOMETIMES, _HEAD = 8.0, 1.0, 0.3


@dataclass(frozen=True)
class Office:
    """One procedure at one agency, with the people who work it; asked for once and kept."""

    agency: AgencyRow
    adopted: Adopted
    procedure: Procedure
    team: Team
    calendar: WorkTime
    _left: dict[tuple[str, ...], int] = field(default_factory=dict, compare=False)

    @cached_property
    def hands(self) -> Hands:
        return self.team.hands()

    @cached_property
    def refusing(self) -> frozenset[str]:
        """The steps from which only a refusal can be reached."""
        found: set[str] = {REFUSED}
        for step in reversed(self.procedure.steps):
            if step.outcomes and all(found.issuperset(outcome.to) for outcome in step.outcomes):
                found.add(step.key)
        return frozenset(found)

    @cached_property
    def drafting(self) -> frozenset[str]:
        """The steps of handlers from which the signature is reached without another handler."""
        handling = [step for step in self.procedure.steps if step.act == "work" and step.role == "handler"]
        return frozenset(step.key for step in handling if self._signed_next(step, 0))

    def _signed_next(self, step: Step, depth: int) -> bool:
        onward = [
            one for one in step.outcomes if not self.procedure.is_return(step, one) and not self.refuses(one)
        ]
        after = [found for one in onward for key in one.to if (found := self.procedure.step(key))]
        if any(found.act == "sign" for found in after):
            return True
        passing = [found for found in after if found.role in {"head", "department"} and len(after) == 1]
        return depth < 3 and any(self._signed_next(found, depth + 1) for found in passing)

    def left(self, marking: Marking) -> int:
        """Nominal working minutes from here to the nearest end, remembered for the same open steps."""
        if marking.open not in self._left:
            self._left[marking.open] = shortest_remaining(self.procedure, marking)
        return self._left[marking.open]

    def refuses(self, outcome: Outcome) -> bool:
        return self.refusing.issuperset(outcome.to)

    def candidates(self, step: Step) -> tuple[Seat, ...]:
        """Who holds a post for the step; substitutes only where nobody does."""
        able = self.team.able(step)
        own = [seat for seat in able if not seat.substitute] or list(able)
        return tuple({seat.official: seat for seat in own}.values())

    def choose(self, rng: Random, step: Step, away: Collection[int] = ()) -> Person | None:
        """Somebody for the step: mostly the post that is there for the field, the head seldom."""
        there = [seat for seat in self.candidates(step) if seat.official not in away]
        if not there:
            return None
        (seat,) = rng.choices(there, [self._weight(seat) for seat in there])
        return Person(Id(seat.official), Id(seat.unit))

    def _weight(self, seat: Seat) -> float:
        words = (*_SUITED.get(self.procedure.field, ()), *_ALWAYS_SUITED)
        if any(word in seat.post_name.lower() for word in words):
            return _USUALLY
        return _HEAD if seat.head and seat.unit_kind == "division" else _SOMETIMES


def open_offices(codes: Collection[str], at: datetime) -> dict[str, dict[str, Office]]:
    """Agency code -> procedure code -> office, for all that these agencies promise."""
    return {code: _offices(code, at) for code in codes}


def _offices(code: str, at: datetime) -> dict[str, Office]:
    agency = organisation.agency_by_code(code, at)
    if agency is None:
        return {}
    calendar = worktime_for(agency.id)
    return {
        adopted.code: Office(agency, adopted, adopted.procedure, team(adopted, at), calendar)
        for adopted in procedures.in_force([agency.id], local(at).date())
    }

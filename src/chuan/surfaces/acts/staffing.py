"""Who may do which step today: an adoption's roles, matched with the posts people hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.rows import Seat
from chuan.definitions.procedures.rules.definition import Procedure, Step
from chuan.definitions.procedures.services import Adopted
from chuan.events.dossiers.rules.orders import Hands, Person, Short
from chuan.events.dossiers.rules.state import Done


@dataclass(frozen=True, slots=True)
class Team:
    """The people of each role of one adoption at one moment; the unit's head first."""

    procedure: Procedure
    seats: dict[str, tuple[Seat, ...]]
    heads: dict[int, Person]
    short: tuple[Short, ...] = ()

    def able(self, step: Step) -> tuple[Seat, ...]:
        return self.seats.get(step.role, ())

    def hands(self) -> Hands:
        """The facts an order carries: who is able, and who gets the step when nobody is named."""
        able = {step.key: frozenset(Id(s.official) for s in self.able(step)) for step in self.procedure.steps}
        inbox = {
            step.key: person for step in self.procedure.steps if (person := self._inbox(step)) is not None
        }
        return Hands(able, inbox, self.short)

    def again(self, done: Iterable[Done]) -> Hands:
        """The same, but a role somebody already filled in this dossier comes back to that person."""
        hands = self.hands()
        before = {step.role: one for one in done if (step := self.procedure.step(one.step)) is not None}
        known = {
            step.key: Person(seat_person, Id(unit))
            for step in self.procedure.steps
            if step.role in before
            and (seat_person := before[step.role].official)
            and (unit := self.unit_of(step, int(seat_person)))
        }
        return Hands(hands.able, {**hands.inbox, **known}, hands.short)

    def lacks(self, step: str, official: int) -> bool:
        """Whether a person has no valid certificate of what the agency asks at a step (``competence.judged``)."""
        return any((one.lacking.step, one.lacking.official) == (step, official) for one in self.short)

    def unit_of(self, step: Step, official: int) -> int:
        """The unit in which an official fills the step's role; 0 where he does not, or is away."""
        seats = (seat for seat in self.able(step) if seat.official == official and not seat.absent)
        return next((seat.unit for seat in seats), 0)

    def _inbox(self, step: Step) -> Person | None:
        """The only one able; else the head of the unit, who assigns; else the first who is there."""
        able = self.able(step)
        if not able:
            return None
        there = [seat for seat in able if not seat.absent] or list(able)
        if len({seat.official for seat in able}) > 1 and step.act in {"work", "assign", "opinion"}:
            head = self.heads.get(there[0].unit)
            if head is not None:
                return head
        return Person(Id(there[0].official), Id(there[0].unit))


Staffing = Mapping[str, Mapping[str, str]]
"""Role -> where it is filled: {"agency", "unit", "post"} by code, the agency left out for one's own."""


class Roster:
    """The seats of agencies at one moment, each agency read once: for pages that ask for many teams."""

    def __init__(self, at: datetime) -> None:
        self.at = at
        self._seats: dict[int | str, list[Seat]] = {}
        self._heirs: dict[int | str, tuple[Seat, ...]] = {}

    def team(self, procedure: Procedure, staffing: Staffing, agency: int) -> Team:
        """Who fills each role of a definition at an agency; one statement for the agencies not read yet."""
        places = {role: staffing.get(role, {}) for role in {step.role for step in procedure.steps}}
        asked: dict[str, int | str] = {role: place.get("agency") or agency for role, place in places.items()}
        self._read({agency, *asked.values()})
        chosen = {role: self._chosen(asked[role], place) for role, place in places.items() if place}
        known = [seat for one in dict.fromkeys(asked.values()) for seat in self._seats[one]]
        return Team(
            procedure, chosen, _heads([*known, *(seat for seats in chosen.values() for seat in seats)])
        )

    def _read(self, agencies: set[int | str]) -> None:
        """The seats of agencies, named by id or by code."""
        fresh = agencies - self._seats.keys()
        if not fresh:
            return
        self._seats.update({one: [] for one in fresh})
        ids = [one for one in fresh if isinstance(one, int)]
        for seat in organisation.staff(
            EVERYTHING, ids, [one for one in fresh if isinstance(one, str)], self.at
        ):
            for name in fresh & {seat.agency, seat.agency_code}:
                self._seats[name].append(seat)

    def _chosen(self, agency: int | str, place: Mapping[str, str]) -> tuple[Seat, ...]:
        """Who fills a place; where nobody does any more, those of the agency it was merged into."""
        here = _fitting(self._seats[agency], place)
        if here:
            return here
        heirs = self._inherited(agency)
        return _fitting(heirs, place) or _fitting(heirs, {"post": place.get("post", "")})

    def _inherited(self, agency: int | str) -> tuple[Seat, ...]:
        if agency not in self._heirs:
            named = organisation.agency_by_code(agency, self.at) if isinstance(agency, str) else None
            number = named.id if named else agency if isinstance(agency, int) else 0
            self._heirs[agency] = organisation.staff_inherited(EVERYTHING, number, self.at)
        return self._heirs[agency]


def team(adopted: Adopted, at: datetime) -> Team:
    """Who fills each role of an adoption at a moment."""
    return Roster(at).team(adopted.procedure, adopted.staffing, adopted.agency)


def _fitting(staff: Iterable[Seat], place: Mapping[str, str]) -> tuple[Seat, ...]:
    return tuple(
        seat
        for seat in staff
        if place.get("unit", seat.unit_code) == seat.unit_code and place.get("post", "") in seat.roles
    )


def _heads(seats: Iterable[Seat]) -> dict[int, Person]:
    """The head of each unit who is there; a substitute before an absent head."""
    heads: dict[int, Seat] = {}
    for seat in seats:
        if seat.head and (seat.unit not in heads or heads[seat.unit].absent):
            heads[seat.unit] = seat
    return {unit: Person(Id(seat.official), Id(unit)) for unit, seat in heads.items()}

"""An agency with eight divisions, a procedure each; in the first four wrongs are planted, the other four stay clean."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chuan.base.kernel.codec import Id
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws.services import pack_on
from chuan.definitions.organisation.models import Agency
from chuan.definitions.organisation.tests import factories as made
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Fee, Procedure
from chuan.events.dossiers.rules.orders import Person, Terms
from chuan.events.dossiers.rules.tests.world import PROCEDURE

DIVISIONS = 8
FEE = Fee("fee", "Lệ phí", 8_000)
DIVISION_ROLES = ("head", "handler", "police", "leader", "clerk")
"""All but the counter's: so that one division's evening is nobody else's."""


@dataclass(frozen=True, slots=True)
class Division:
    """A procedure and who fills its roles; ``stranger`` fills none of them."""

    number: int
    unit: int
    terms: Terms
    stored: dict[str, str]
    people: dict[str, Person]
    stranger: Person

    @property
    def clean(self) -> bool:
        return self.number > DIVISIONS // 2


@dataclass(frozen=True, slots=True)
class Bureau:
    agency: int
    divisions: tuple[Division, ...]
    calendar: WorkTime


def bureau() -> Bureau:
    """The agency, its people and their promises; in the database."""
    agency = made.agency("H49.98")
    counter = made.unit(agency, "quay", "counter", serves=[agency])
    seated = {"counter": _person(made.official("counter", made.post(counter, "counter")).id, counter.id)}
    divisions = tuple(_division(agency, number, seated) for number in range(1, DIVISIONS + 1))
    return Bureau(agency.id, divisions, worktime_for(agency.id))


def _division(agency: Agency, number: int, counter: dict[str, Person]) -> Division:
    unit = made.unit(agency, f"phong-{number}")
    people = {
        role: _person(made.official(f"{role} {number}", made.post(unit, _post(role))).id, unit.id)
        for role in DIVISION_ROLES
    }
    stranger = _person(made.official(f"stranger {number}", made.post(unit, "admin")).id, unit.id)
    procedure = _procedure(number)
    staffing = {role: {"unit": unit.code, "post": _post(role)} for role in DIVISION_ROLES}
    staffing["counter"] = {"unit": "quay", "post": "counter"}
    adopted = procedures.publish(
        agency.id, procedure, staffing, made.BEGIN, "catalogue", None, procedure.name
    )
    pack = pack_on(made.NOW.date())
    stored = {"edition": adopted.edition, "pack": pack.code, "adoption": str(adopted.id)}
    return Division(number, unit.id, Terms(procedure, pack), stored, {**counter, **people}, stranger)


def _procedure(number: int) -> Procedure:
    return replace(PROCEDURE, code=f"1.00000{number}", name=f"Thủ tục {number}", fees=(FEE,), separate=())


def _post(role: str) -> str:
    return "handler" if role == "police" else role


def _person(official: int, unit: int) -> Person:
    return Person(Id(official), Id(unit))

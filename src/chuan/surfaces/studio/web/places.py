"""Where a role may be filled: the duties that people of the agency, and of the counters serving it, hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.roles import COUNTER
from chuan.surfaces.studio.web.wording import duty

_MARK = "|"
_CHOSEN = ("agency", "unit", "post")


@dataclass(frozen=True, slots=True)
class Place:
    """A duty in a unit, and who holds it today; ``agency`` is its code where it is not one's own."""

    agency: str
    unit: str
    post: str
    said: str

    @property
    def value(self) -> str:
        return _MARK.join((self.agency, self.unit, self.post))


def places(agency: int, staffing: Mapping[str, Mapping[str, str]], at: datetime) -> tuple[Place, ...]:
    """Every duty that a role may be given to; one's own agency first, then the counters that serve it."""
    named = sorted({place["agency"] for place in staffing.values() if place.get("agency")})
    serving = {person.agency for person in organisation.who_may(agency, COUNTER, at)}
    staff = organisation.staff(EVERYTHING, sorted({agency, *serving}), named, at)
    groups: dict[tuple[str, str, str], dict[int, str]] = {}
    names: dict[tuple[str, str, str], str] = {}
    for seat in sorted(staff, key=lambda seat: seat.agency != agency):
        code = "" if seat.agency == agency else seat.agency_code
        where = f"{seat.unit_name}, {seat.agency_name}" if code else seat.unit_name
        for post in seat.roles:
            key = (code, seat.unit_code, post)
            groups.setdefault(key, {})[seat.official] = seat.name
            names[key] = f"{where} · {duty(post)}"
    return tuple(
        Place(*key, f"{names[key]} ({_people([*people.values()])})") for key, people in groups.items()
    )


def _people(names: list[str]) -> str:
    return names[0] if len(names) == 1 else _("%(names)s người") % {"names": len(names)}


def read_staffing(
    pairs: Mapping[str, str],
    roles: Iterable[Mapping[str, Any]],
    stored: Mapping[str, Mapping[str, str]],
) -> dict[str, dict[str, str]]:
    """Role → place, from the choices named "staffing.ROLE"; a role without a choice is filled by nobody.

    What no choice shows stays with its role: whom its steps ask.
    """
    read = {key: _place(key, pairs, stored) for key in (str(role.get("key", "")) for role in roles)}
    return {key: place for key, place in read.items() if place}


def _place(key: str, pairs: Mapping[str, str], stored: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    agency, _mark, rest = pairs.get(f"staffing.{key}", "").partition(_MARK)
    unit, _mark, post = rest.partition(_MARK)
    kept = {name: held for name, held in stored.get(key, {}).items() if name not in _CHOSEN}
    if not (unit and post):
        return kept
    return {**kept, **({"agency": agency} if agency else {}), "unit": unit, "post": post}


def value_of(place: Mapping[str, str]) -> str:
    """The choice that stands for a place; "" for a role that nobody fills."""
    return _MARK.join(place.get(name, "") for name in _CHOSEN) if place.get("post") else ""

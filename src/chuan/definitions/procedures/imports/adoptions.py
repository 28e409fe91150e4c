"""Which agency works by which procedure, and who fills its roles: YAML → plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.procedures.rules.definition import Procedure

BY_FIELD = "by-field"
"""Stands for the unit that works on the procedure's field."""

Place = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AdoptionFact:
    """``staffing``: role → {"agency", "unit", "post"} by code; without an agency it is the adopting one.

    ``outside``: other counters of the province may receive it.
    """

    agency: str
    code: str
    short_name: str
    rank: int
    since: date
    staffing: Mapping[str, Place]
    outside: bool = False


def read_adoptions(data: bytes, procedures: Mapping[str, Procedure]) -> tuple[AdoptionFact, ...]:
    """The facts of one agency's file by rank; ``Refused`` where it names what is not there."""
    try:
        body: Any = read_yaml(data)
        facts = [_fact(body, row, procedures) for row in body["procedures"]]
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise Refused(refuse("invalid", "procedures.adoptions_unreadable", what=str(fault))) from fault
    return tuple(sorted(facts, key=lambda fact: fact.rank))


def _fact(
    body: Mapping[str, Any], row: Mapping[str, Any], procedures: Mapping[str, Procedure]
) -> AdoptionFact:
    procedure = procedures[row["code"]]
    places = {**body["staffing"], **row.get("staffing", {})}
    return AdoptionFact(
        agency=body["agency"],
        code=procedure.code,
        short_name=row["short"],
        rank=int(row["rank"]),
        since=date.fromisoformat(row.get("since", body["since"])),
        outside=row.get("outside", "no") == "yes",
        staffing={role.key: _place(places[role.key], procedure, body) for role in procedure.roles},
    )


def _place(place: Place, procedure: Procedure, body: Mapping[str, Any]) -> Place:
    if place.get("unit") != BY_FIELD:
        return dict(place)
    return {**place, "unit": body["fields"][procedure.field]}

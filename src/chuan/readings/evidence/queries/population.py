"""The dossiers a sample is drawn from, and how sampled ones stand now; scope first, one statement each.

Tables read by this room: reading_dossier, store_event, store_stream, reading_open_step, reading_conformance_pass,
procedures_adoption.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within


@dataclass(frozen=True, slots=True)
class Asked:
    """Which dossiers: of these units and procedures (none named: all), received in the days ``[since, until)``."""

    agency: int
    units: tuple[int, ...]
    procedures: tuple[str, ...]
    since: date
    until: date

    def facts(self) -> dict[str, Any]:
        return {
            "agency": self.agency, "units": list(self.units), "procedures": list(self.procedures),
            "since": datetime.combine(self.since, time(), VIETNAM),
            "until": datetime.combine(self.until, time(), VIETNAM),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier of the sample as it stands now."""

    stream: int
    code: str
    title: str
    status: str
    received: datetime


IN_UNITS = """(cardinality(%(units)s::bigint[]) = 0 OR d.received_unit = ANY(%(units)s) OR EXISTS (
    SELECT 1 FROM store_event had, unnest(%(units)s::bigint[]) u(id) WHERE had.stream = d.stream
    AND had.body -> 'holds' @> jsonb_build_array(jsonb_build_object('unit', u.id::text))))"""
"""A unit took part in a dossier: it received it, or somebody of it held a step."""

_POPULATION = f"""
SELECT d.stream FROM reading_dossier d
WHERE {{where}} AND d.agency = %(agency)s AND d.system = '' AND d.parent IS NULL AND d.status <> 'annulled'
  AND d.received >= %(since)s AND d.received < %(until)s
  AND (cardinality(%(procedures)s::text[]) = 0 OR d.procedure = ANY(%(procedures)s)) AND {IN_UNITS}
ORDER BY d.stream
"""  # noqa: S608 - a constant
_STANDING = """
SELECT d.stream, d.code, d.title, d.status, d.received FROM reading_dossier d
WHERE {where} AND d.stream = ANY(%(streams)s) ORDER BY d.stream
"""
_BY_CODE = "SELECT d.stream FROM reading_dossier d WHERE {where} AND d.code = %(code)s"


def by_code(scope: Scope, code: str) -> int | None:
    """The dossier of that code in scope."""
    where, facts = within(scope, agency="d.agency")
    found = rows(_BY_CODE.format(where=where), {**facts, "code": code.strip()})
    return found[0]["stream"] if found else None


def population(scope: Scope, asked: Asked) -> tuple[int, ...]:
    """The ids of all dossiers a sample may be drawn from, annulled ones left out."""
    where, facts = within(scope, agency="d.agency")
    found = rows(_POPULATION.format(where=where), {**facts, **asked.facts()})
    return tuple(row["stream"] for row in found)


def standing(scope: Scope, streams: Collection[int]) -> dict[int, Dossier]:
    """Sampled dossiers by id, as they stand now; also those annulled since."""
    where, facts = within(scope, agency="d.agency")
    found = rows(_STANDING.format(where=where), {**facts, "streams": list(streams)})
    return {row["stream"]: Dossier(**row) for row in found}

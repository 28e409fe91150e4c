"""What binds people to dossiers, procedures and units: the facts by which independence is judged.

Tables read by this room: store_event, store_stream, reading_open_step, reading_conformance_pass, reading_dossier,
procedures_adoption.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.readings.evidence.queries.population import Asked


@dataclass(frozen=True, slots=True)
class Bound:
    """How many of the dossiers a person acted in, how many he has or had a step of, how many procedures he
    approved or wrote the document of.
    """

    touched: int = 0
    held: int = 0
    wrote: int = 0


_BOUND = """
SELECT f.id AS official,
  (SELECT count(DISTINCT e.stream) FROM store_event e WHERE e.stream = ANY(%(streams)s)
     AND (e.actor = f.id OR e.on_behalf = f.id)) AS touched,
  (SELECT count(DISTINCT h.stream) FROM (
     SELECT o.stream FROM reading_open_step o WHERE o.stream = ANY(%(streams)s) AND o.official = f.id
     UNION SELECT c.stream FROM reading_conformance_pass c WHERE c.stream = ANY(%(streams)s) AND c.official = f.id
     UNION SELECT e.stream FROM store_event e WHERE e.stream = ANY(%(streams)s)
       AND e.body -> 'holds' @> jsonb_build_array(jsonb_build_object('official', f.id::text))) h) AS held,
  (SELECT count(*) FROM procedures_adoption a WHERE a.agency_id = %(agency)s AND a.approver = f.id
     AND (cardinality(%(procedures)s::text[]) = 0 OR a.code = ANY(%(procedures)s)))
  + (SELECT count(DISTINCT w.stream) FROM store_event w JOIN store_stream t ON t.id = w.stream
     WHERE w.kind = 'documents.Written' AND w.actor = f.id AND t.kind = 'document' AND t.agency = %(agency)s
     AND t.state ->> 'category' = 'procedure'
     AND (cardinality(%(procedures)s::text[]) = 0 OR t.state ->> 'code' = ANY(%(procedures)s))) AS wrote
FROM organisation_official f WHERE f.id = ANY(%(officials)s)
"""
_WORKED = """
WITH part AS (
  SELECT DISTINCT d.stream, p.unit, p.official FROM reading_dossier d
  JOIN reading_conformance_pass p ON p.stream = d.stream
  WHERE {where} AND d.agency = %(agency)s AND d.received >= %(since)s AND d.received < %(until)s
    AND (cardinality(%(procedures)s::text[]) = 0 OR d.procedure = ANY(%(procedures)s))
  UNION
  SELECT d.stream, d.received_unit, d.receiver FROM reading_dossier d
  WHERE {where} AND d.agency = %(agency)s AND d.received >= %(since)s AND d.received < %(until)s
    AND (cardinality(%(procedures)s::text[]) = 0 OR d.procedure = ANY(%(procedures)s))
)
SELECT u.unit, coalesce(w.official, 0) AS official, count(DISTINCT u.stream) AS dossiers FROM part u JOIN part w ON w.stream = u.stream
WHERE u.unit = ANY(%(units)s) GROUP BY GROUPING SETS ((u.unit, w.official), (u.unit))
"""


def bound(
    agency: int, dossiers: Collection[int], procedures: Collection[str], officials: Collection[int]
) -> Mapping[int, Bound]:
    """How each person is bound to a sample and to the procedures in scope; one statement."""
    facts: dict[str, Any] = {
        "agency": agency, "streams": list(dossiers), "procedures": list(procedures), "officials": list(officials)
    }  # fmt: skip
    found = rows(_BOUND, facts)
    return {row["official"]: Bound(row["touched"], row["held"], row["wrote"]) for row in found}


def worked(scope: Scope, asked: Asked) -> Mapping[int, Mapping[int, int]]:
    """Person -> unit asked about -> how many of its dossiers of the period he took part in; 0: all."""
    where, facts = within(scope, agency="d.agency")
    found = rows(_WORKED.format(where=where), {**facts, **asked.facts()})
    units: dict[int, dict[int, int]] = {}
    for row in found:
        units.setdefault(row["official"], {})[row["unit"]] = row["dossiers"]
    return units

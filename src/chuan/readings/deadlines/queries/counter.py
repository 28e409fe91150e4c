"""What the counter asks: how much waits, open supplement slips, who took results."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import facts_of, in_scope, rows

_OPEN_SLIP = """s.kind = 'slip' AND s.agency = ANY(%(s_agencies)s)
  AND s.state ? 'SupplementAsked' AND NOT s.state ? 'SlipSettled'"""
_WAITING = """
SELECT (SELECT count(*) FROM reading_dossier d WHERE {beyond} AND d.status = 'ready' AND d.system = '') AS results,
       (SELECT count(*) FROM store_stream s WHERE {slips}) AS slips,
       (SELECT count(*) FROM reading_dossier d WHERE {where} AND d.status = 'open' AND d.stop = 'supplement')
           AS returned,
       (SELECT count(*) FROM reading_dossier d WHERE {where} AND d.received >= %(since)s
               AND d.status <> 'annulled' AND d.system = '' AND d.parent IS NULL) AS today,
       (SELECT count(*) FROM reading_dossier d WHERE {where} AND d.received >= %(since)s
               AND d.status = 'annulled') AS annulled,
       (SELECT count(*) FROM reading_submission m WHERE m.status = 'waiting'
               AND m.agency = ANY(%(s_agencies)s)) AS submissions,
       (SELECT count(*) FROM reading_dossier d WHERE {where} AND d.untold <> '' AND d.system = '') AS untold
"""
_BESIDE = """
SELECT (SELECT count(*) FROM store_stream s JOIN store_event e ON e.stream = s.id AND e.seq = 1
        WHERE s.kind = 'slip' AND s.agency = ANY(%(s_agencies)s) AND s.state ? 'Guided'
          AND e.at >= %(since)s) AS guided,
       (SELECT count(*) FROM store_stream s JOIN store_event e ON e.stream = s.id AND e.seq = 1
        WHERE s.kind = 'lookup' AND s.agency = ANY(%(s_agencies)s) AND s.state ? 'asked'
          AND e.at >= %(since)s) AS asked
"""
_SLIPS = """
SELECT count(*) OVER () AS n, s.id, s.agency, e.at, s.state -> 'SupplementAsked' ->> 'procedure' AS procedure,
       (SELECT jsonb_agg(jsonb_build_object('name', m ->> 'name', 'why', coalesce(t.body, '')) ORDER BY place)
        FROM jsonb_array_elements(s.state -> 'SupplementAsked' -> 'missing') WITH ORDINALITY AS listed(m, place)
        LEFT JOIN dossiers_text t ON t.id = (m ->> 'why')::bigint) AS missing, coalesce(p.name, '') AS party,
       coalesce(p.phone, '') AS phone, coalesce(f.name, '') AS officer
FROM store_stream s
JOIN store_event e ON e.stream = s.id AND e.seq = 1
LEFT JOIN dossiers_person p ON p.id = (s.state -> 'SupplementAsked' ->> 'party')::bigint
LEFT JOIN organisation_official f ON f.id = e.actor
WHERE {slips}
  AND (%(agency)s = 0 OR s.agency = %(agency)s)
  AND (%(procedure)s = '' OR s.state -> 'SupplementAsked' ->> 'procedure' = %(procedure)s)
  AND (cardinality(%(known)s::text[]) = 0 OR p.identity = ANY(%(known)s) OR p.phone = ANY(%(known)s))
ORDER BY e.at DESC, s.id LIMIT %(limit)s OFFSET %(offset)s
"""
_TAKERS = """
SELECT e.stream, coalesce(p.name, '') AS name FROM store_event e
LEFT JOIN dossiers_person p ON p.id = (e.body ->> 'taker')::bigint
WHERE e.stream = ANY(%(streams)s) AND e.kind = 'dossiers.HandedOver'
"""
_PAPERS = """
SELECT e.stream, string_agg(t.body, ', ' ORDER BY place) AS named FROM store_event e
CROSS JOIN LATERAL jsonb_array_elements(e.body -> 'papers') WITH ORDINALITY AS listed(paper, place)
JOIN dossiers_text t ON t.id = (paper ->> 'note')::bigint
WHERE e.stream = ANY(%(streams)s) AND e.seq = 1 GROUP BY e.stream
"""


_HELPED = """
SELECT e.stream, t.body AS place FROM store_event e JOIN dossiers_text t ON t.id = (e.body ->> 'helped')::bigint
WHERE e.stream = ANY(%(streams)s) AND e.seq = 1
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Results nobody collected, supplement slips still open, dossiers of today, those annulled of them,
    online submissions that wait for an answer, and dossiers of whose fate the citizen is to be told.
    """

    results: int
    slips: int
    returned: int  # dossiers sent back after reception, until the citizen completes them
    today: int
    annulled: int
    submissions: int
    untold: int


@dataclass(frozen=True, slots=True)
class Beside:
    """What a day brought beside dossiers: people only guided, papers asked although a register has them."""

    guided: int
    asked: int


@dataclass(frozen=True, slots=True)
class OpenSlip:
    """A supplement slip whose person has not come back; ``missing``: (paper, why)."""

    id: int
    agency: int
    at: datetime
    procedure: str
    party: str
    phone: str
    officer: str
    missing: tuple[tuple[str, str], ...]


def waiting(scope: Scope, since: datetime) -> Waiting:
    """The counter's numbers since the beginning of the day; one statement."""
    where, beyond = in_scope(scope)[0], in_scope(scope.beyond)[0]
    facts = facts_of(scope.beyond, {"since": since})
    return Waiting(**rows(_WAITING.format(where=where, beyond=beyond, slips=_OPEN_SLIP), facts)[0])


def beside(scope: Scope, since: datetime) -> Beside:
    """What a day brought beside dossiers, since its beginning; one statement."""
    return Beside(**rows(_BESIDE, facts_of(scope, {"since": since}))[0])


def open_slips(
    scope: Scope,
    agency: int = 0,
    procedure: str = "",
    known: Collection[str] = (),
    limit: int = 50,
    offset: int = 0,
) -> tuple[tuple[OpenSlip, ...], int]:
    """Open supplement slips of the scope's agencies, newest first, and the number of all.

    ``known``: identity numbers and phones of the person asked about.
    """
    facts = {
        "agency": agency,
        "procedure": procedure,
        "known": sorted(known),
        "limit": limit,
        "offset": offset,
    }
    found = rows(_SLIPS.format(slips=_OPEN_SLIP), facts_of(scope, facts))
    return tuple(_slip(row) for row in found), int(found[0]["n"]) if found else 0


def takers(streams: Collection[int]) -> dict[int, str]:
    """Who took the result of each of these dossiers."""
    return {row["stream"]: row["name"] for row in rows(_TAKERS, {"streams": list(streams)})}


def notes_of_papers(streams: Collection[int]) -> dict[int, str]:
    """What the papers of each dossier are called on it, where the officer wrote that down."""
    return {row["stream"]: row["named"] for row in rows(_PAPERS, {"streams": list(streams)})}


def helped_at(streams: Collection[int]) -> dict[int, str]:
    """Where the citizen was helped to fill each of these in, of those that tell."""
    return {row["stream"]: row["place"] for row in rows(_HELPED, {"streams": list(streams)})}


def _slip(row: Mapping[str, Any]) -> OpenSlip:
    missing = tuple((one.get("name", ""), one.get("why", "")) for one in _listed(row["missing"]))
    kept = {name: row[name] for name in OpenSlip.__slots__ if name != "missing"}
    return OpenSlip(**kept, missing=missing)


def _listed(body: str | None) -> list[dict[str, Any]]:
    """A JSON list as the driver hands it over: as text."""
    found: list[dict[str, Any]] = json.loads(body) if body else []
    return found

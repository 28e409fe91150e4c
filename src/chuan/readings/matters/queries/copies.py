"""The one register of controlled copies: of procedures' ISO documents and posting sheets, and of every other document.

Tables read by this room: store_stream, store_event, documents_document, procedures_adoption.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import local
from chuan.definitions.documents.services.listing import SEEN, Sight, facts_of
from chuan.definitions.organisation.services import rows

DUE, OUT, BACK = "due", "out", "back"
STATES = (DUE, OUT, BACK)
"""To be recalled (its edition is used no longer), all that are out, came back."""


@dataclass(frozen=True, slots=True)
class Copied:
    """One copy on paper; ``kind``: printing (of a procedure; ``form`` document or posting) or document."""

    kind: str
    stream: int
    agency: int
    mark: str
    title: str
    form: str
    number: int
    revision: int
    holder: int
    name: str
    printed: datetime
    recalled: datetime | None
    due: bool


_ALL = f"""
WITH copies AS (
  SELECT 'printing' AS kind, s.id AS stream, s.agency, e.body ->> 'mark' AS mark, coalesce(t.short_name, '') AS title,
         e.body ->> 'form' AS form, (e.body ->> 'copy')::int AS number, (e.body ->> 'version')::int AS revision,
         coalesce((e.body ->> 'holder')::bigint, e.actor) AS holder, e.at AS printed, b.at AS recalled,
         NOT EXISTS (SELECT 1 FROM procedures_adoption a
                     WHERE a.agency_id = s.agency AND a.code = e.body ->> 'code' AND (a.until IS NULL OR a.until > %(today)s)
                       AND a.version = (e.body ->> 'version')::int) AS gone
  FROM store_stream s
  JOIN store_event e ON e.stream = s.id AND e.kind = 'procedures.Printed'
  LEFT JOIN store_event b ON b.stream = s.id AND b.kind = 'procedures.Recalled' AND b.body -> 'copy' = e.body -> 'copy'
  LEFT JOIN LATERAL (SELECT short_name FROM procedures_adoption a WHERE a.agency_id = s.agency AND a.code = e.body ->> 'code'
                     ORDER BY a.since DESC LIMIT 1) t ON TRUE
  WHERE s.kind = 'printing' AND (%(everywhere)s OR s.agency = ANY(%(agencies)s))
  UNION ALL
  SELECT 'document', d.stream, d.agency, d.code, d.title, 'document', (c ->> 'number')::int, (c ->> 'revision')::int,
         (c ->> 'holder')::bigint, (c ->> 'at')::timestamptz, (c ->> 'recalled')::timestamptz,
         d.obsolete IS NOT NULL OR (c ->> 'revision')::int <> d.revision
  FROM documents_document d JOIN store_stream s ON s.id = d.stream, jsonb_array_elements(s.state -> 'copies') c
  WHERE {SEEN}
)
"""  # noqa: S608 - a constant
_WHICH = {DUE: "c.recalled IS NULL AND c.gone", OUT: "c.recalled IS NULL", BACK: "c.recalled IS NOT NULL"}
_LIST = """
SELECT count(*) OVER () AS n, c.*, coalesce(o.name, '') AS name, c.recalled IS NULL AND c.gone AS due
FROM copies c LEFT JOIN organisation_official o ON o.id = c.holder
WHERE {which} ORDER BY c.mark, c.number DESC LIMIT %(limit)s OFFSET %(offset)s
"""
_COUNTS = f"""
SELECT {", ".join(f'count(*) FILTER (WHERE {sql}) AS "{key}"' for key, sql in _WHICH.items())} FROM copies c
"""  # noqa: S608 - a constant


def listed(
    scope: Sight, state: str, at: datetime, limit: int = 50, offset: int = 0
) -> tuple[tuple[Copied, ...], int]:
    """One page of the copies in sight by mark, the latest of each first, and how many there are."""
    found = _asked(_LIST.format(which=_WHICH[state]), scope, at, limit=limit, offset=offset)
    return tuple(map(_copied, found)), int(found[0]["n"]) if found else 0


def one(scope: Sight, stream: int, number: int, at: datetime) -> Copied | None:
    """A copy this person may see."""
    which = "c.stream = %(stream)s AND c.number = %(number)s"
    found = _asked(_LIST.format(which=which), scope, at, stream=stream, number=number, limit=1, offset=0)
    return _copied(found[0]) if found else None


def counts(scope: Sight, at: datetime) -> dict[str, int]:
    """How many copies in sight stand in each state."""
    (row,) = _asked(_COUNTS, scope, at)
    return {key: int(value) for key, value in row.items()}


def due(scope: Sight, at: datetime) -> int:
    """How many copies are to be recalled."""
    return counts(scope, at)[DUE]


def _asked(sql: str, scope: Sight, at: datetime, **more: Any) -> list[dict[str, Any]]:
    return list(rows(_ALL + sql, {**facts_of(scope), "today": local(at).date(), **more}))


def _copied(row: dict[str, Any]) -> Copied:
    return Copied(**{key: row[key] for key in Copied.__slots__})

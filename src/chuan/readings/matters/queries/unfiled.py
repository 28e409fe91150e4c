"""What ended and has no kept file yet: dossiers whose result was given, matters of the quality system.

Tables read by this room: reading_dossier, reading_matter, documents_document, loans_file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within


@dataclass(frozen=True, slots=True)
class Unfiled:
    """``kind`` "dossier" or the kind of the matter; ``procedure`` "" for a matter."""

    stream: int
    agency: int
    kind: str
    code: str
    title: str
    procedure: str
    ended: datetime


_SQL = """
SELECT * FROM (
  SELECT d.stream, d.agency, 'dossier' AS kind, d.code, d.title, d.procedure, d.closed AS ended
  FROM reading_dossier d WHERE d.status = 'closed' AND d.closed IS NOT NULL AND d.system = ''
  UNION ALL
  SELECT m.stream, m.agency, m.kind, coalesce(c.code, ''), m.title, '', m.ended
  FROM reading_matter m LEFT JOIN documents_document c ON c.stream = m.stream
  WHERE m.status = 'done' AND m.kind <> 'loan' AND coalesce(c.access, '') <> 'restricted'
) u
WHERE {where} AND (%(all)s OR u.stream = ANY(%(chosen)s))
  AND NOT EXISTS (SELECT 1 FROM loans_file f WHERE f.made_of = u.stream)
ORDER BY u.ended, u.stream LIMIT %(limit)s
"""


def unfiled(scope: Scope, chosen: Sequence[int] | None = None, limit: int = 50) -> tuple[Unfiled, ...]:
    """What ended first comes first; only the ``chosen`` streams where they are given."""
    where, facts = within(scope, agency="u.agency")
    asked = {**facts, "all": chosen is None, "chosen": sorted(chosen or ()), "limit": limit}
    return tuple(Unfiled(**row) for row in rows(_SQL.format(where=where), asked))

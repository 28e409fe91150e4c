"""Which dossiers ended and are not read yet, or moved since.

Tables read: reading_dossier, reading_conformance, store_stream.
"""

from __future__ import annotations

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

ENDED = ("ready", "closed", "stopped")
"""An answer reached the counter, or work was stopped; an annulled reception was never work."""

_UNREAD = """
SELECT d.stream FROM reading_dossier d
JOIN store_stream s ON s.id = d.stream
LEFT JOIN reading_conformance c ON c.stream = d.stream
WHERE {where} AND d.status = ANY(%(ended)s) AND d.system = '' AND (c.stream IS NULL OR c.seq <> s.seq)
  AND s.terms ->> 'simulated' IS NULL
ORDER BY d.stream
"""

_OPEN_AGAIN = """
SELECT c.stream FROM reading_conformance c JOIN reading_dossier d ON d.stream = c.stream
WHERE {where} AND NOT d.status = ANY(%(ended)s) ORDER BY c.stream
"""


def unread(scope: Scope) -> tuple[int, ...]:
    """Ended dossiers whose replay is missing or older than their last event.

    None of a simulated year: whoever worked there holds no post, so every step would look like a deviation.
    """
    return _streams(scope, _UNREAD)


def open_again(scope: Scope) -> tuple[int, ...]:
    """Dossiers read once that were opened again."""
    return _streams(scope, _OPEN_AGAIN)


def _streams(scope: Scope, sql: str) -> tuple[int, ...]:
    where, facts = within(scope, agency="d.agency")
    found = rows(sql.format(where=where), {**facts, "ended": list(ENDED)})
    return tuple(row["stream"] for row in found)

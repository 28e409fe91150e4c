"""Finished audits and reviews, and declarations of an agency; one statement.

Tables read by this room: reading_matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_DONE = """
SELECT m.stream, m.kind, m.title, m.status, m.begun, m.ended FROM reading_matter m
WHERE {where} AND (m.status = 'done' AND m.kind IN ('audit', 'review')
    OR m.kind = 'declaration' AND m.status IN ('open', 'done')
    OR m.status = 'open' AND m.kind IN ('audit', 'review', 'nonconformity'))
ORDER BY m.ended DESC NULLS LAST, m.begun DESC, m.stream DESC
"""


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter that a rule or the year is judged by."""

    stream: int
    kind: str
    title: str
    status: str
    begun: datetime
    ended: datetime | None


def matters_of(scope: Scope) -> tuple[Matter, ...]:
    """What was finished or is under way in scope, the latest end first."""
    where, facts = within(scope, agency="m.agency")
    return tuple(Matter(**row) for row in rows(_DONE.format(where=where), facts))

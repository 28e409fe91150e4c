"""The last audit and review of each agency up to a moment, and its declarations; one statement.

Tables read by this room: reading_matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_DONE = """
SELECT DISTINCT ON (m.agency, m.kind) m.agency, m.kind, m.stream, m.ended FROM reading_matter m
WHERE {where} AND m.kind IN ('audit', 'review') AND m.status = 'done' AND m.ended < %(at)s
ORDER BY m.agency, m.kind, m.ended DESC, m.stream
"""
_DECLARATIONS = """
SELECT m.stream FROM reading_matter m
WHERE {where} AND m.kind = 'declaration' AND m.status IN ('open', 'done') AND m.begun < %(at)s
"""


@dataclass(frozen=True, slots=True)
class Ended:
    """An audit or a review that was finished."""

    agency: int
    kind: str
    stream: int
    ended: datetime


def last_done(scope: Scope, at: datetime) -> tuple[Ended, ...]:
    """The last of each kind in scope that was finished before ``at``."""
    where, facts = within(scope, agency="m.agency")
    return tuple(Ended(**row) for row in rows(_DONE.format(where=where), {**facts, "at": at}))


def declarations(scope: Scope, at: datetime) -> list[int]:
    """The declarations in scope that were begun before ``at``."""
    where, facts = within(scope, agency="m.agency")
    return [row["stream"] for row in rows(_DECLARATIONS.format(where=where), {**facts, "at": at})]

"""The dossiers of a drawn sample, by their codes.

Tables read by this room: reading_dossier.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_DRAWN = """
SELECT d.stream, d.code, d.title FROM reading_dossier d
WHERE {where} AND d.stream = ANY(%(streams)s) ORDER BY array_position(%(streams)s::bigint[], d.stream)
"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One of them: its code and its procedure."""

    stream: int
    code: str
    title: str


def drawn(scope: Scope, streams: Sequence[int]) -> tuple[Drawn, ...]:
    """Those in scope, in the order they were drawn."""
    where, facts = within(scope, agency="d.agency")
    return tuple(
        Drawn(**row) for row in rows(_DRAWN.format(where=where), {**facts, "streams": list(streams)})
    )

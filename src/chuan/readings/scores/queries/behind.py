"""The dossiers behind lines of a sheet, and which of them a person may open; one statement.

Tables read: reading_dossier, reading_open_step, reading_conformance_pass.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.deadlines.queries.asking import in_scope

_BEHIND = """
SELECT d.stream, d.code, d.title, d.procedure,
       ({seen} OR EXISTS (SELECT 1 FROM reading_conformance_pass p WHERE p.stream = d.stream
                          AND p.official = ANY(%(s_officials)s))) AS opens
FROM reading_dossier d WHERE d.stream = ANY(%(streams)s) ORDER BY d.received, d.stream
"""


@dataclass(frozen=True, slots=True)
class Behind:
    """One dossier; ``opens``: this person may look into it. Its code alone says nothing of a citizen."""

    stream: int
    code: str
    title: str
    procedure: str
    opens: bool


def stream_of(act: str) -> int:
    """The stream a line's act names first; 0 for what is no event."""
    first = act.partition(":")[0]
    return int(first) if first.isdigit() else 0


def behind(scope: Scope, acts: Collection[str]) -> dict[int, Behind]:
    """Stream -> the dossier, of those acts that are acts on a dossier; a citizen's vote names none."""
    streams = sorted({stream_of(act) for act in acts} - {0})
    if not streams:
        return {}
    seen, facts = in_scope(scope)
    asked = {"s_officials": sorted(scope.officials), **facts, "streams": streams}
    found = rows(_BEHIND.format(seen=seen), asked)
    return {row["stream"]: Behind(**row) for row in found}

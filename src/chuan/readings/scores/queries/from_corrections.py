"""Nonconformities that a person confirmed, at the step of whoever left the declared flow in that dossier.

Tables read: store_stream, reading_matter, reading_matter_step, reading_conformance_deviation, reading_dossier.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuan.definitions.organisation.services import rows
from chuan.definitions.procedures.services import procedure
from chuan.readings.scores.queries.stretch import Stretch
from chuan.readings.scores.rules.facts import Fact

TIED = """
FROM reading_matter m JOIN store_stream s ON s.id = m.stream
CROSS JOIN LATERAL (
    SELECT (one ->> 'dossier')::bigint AS dossier FROM jsonb_array_elements(coalesce(s.state -> 'cases', '[]')) one
    UNION SELECT (s.state ->> 'dossier')::bigint
) c
JOIN reading_conformance_deviation v ON v.stream = c.dossier AND v.kind <> 'late'
JOIN reading_dossier d ON d.stream = v.stream JOIN store_stream t ON t.id = v.stream
WHERE m.kind = 'nonconformity' AND m.status IN ('open', 'done')
  AND NOT EXISTS (SELECT 1 FROM reading_matter_step h WHERE h.stream = m.stream AND h.step = 'confirm')
  AND v.official = ANY(%(officials)s)
"""
"""Confirmed nonconformities with the steps of these officials in the dossiers behind them; drafts wait for ``confirm``."""
_CONFIRMED = """
SELECT DISTINCT ON (v.stream, v.step, v.official) m.stream AS matter, v.stream, v.step, v.official, v.unit, v.at,
       d.code, d.procedure, t.terms ->> 'edition' AS edition {tied}
  AND v.at >= %(since)s AND v.at < %(seen)s
ORDER BY v.stream, v.step, v.official, m.stream
"""


def confirmed(asked: Stretch) -> Iterator[Fact]:
    """One fact a step; a detector's draft is none, nor what was rejected."""
    for row in rows(_CONFIRMED.format(tied=TIED), asked.facts):
        found = procedure(row["edition"]).step(row["step"])
        yield Fact(
            "nonconformity", f"{row['stream']}:{row['step']}:{row['matter']}", row["official"], row["at"], row["unit"],
            row["stream"], row["procedure"],
            words={"code": row["code"], "step": found.name if found else row["step"]},
        )  # fmt: skip

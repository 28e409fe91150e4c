"""Papers asked for again, dossiers sent back or paused, apologies that came late: whoever proposed them.

Tables read: reading_dossier, store_event.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuan.definitions.organisation.services import rows
from chuan.readings.scores.queries.stretch import Row, Stretch
from chuan.readings.scores.rules.facts import Fact

_MOTIONS = """
SELECT e.stream, e.seq, e.kind, e.at, (e.body -> 'motion' ->> 'by')::bigint AS official, d.code, d.procedure,
       coalesce((e.body ->> 'nth')::int, 1) AS nth, coalesce((e.body ->> 'late')::boolean, FALSE) AS late,
       CASE WHEN d.promised > d.received THEN least(100, greatest(0,
            100 * extract(epoch FROM e.at - d.received) / extract(epoch FROM d.promised - d.received)))::int ELSE 0 END
           AS used
FROM reading_dossier d JOIN store_event e ON e.stream = d.stream
WHERE (d.supplements > 0 OR d.extensions > 0 OR d.stop <> '') AND d.system = ''
  AND e.kind IN ('dossiers.Returned', 'dossiers.Suspended', 'dossiers.Extended')
  AND e.at >= %(since)s AND e.at < %(seen)s AND (e.body -> 'motion' ->> 'by')::bigint = ANY(%(officials)s)
"""
_HOW = {"Returned": "trả lại để bổ sung", "Suspended": "tạm dừng giải quyết"}


def motions(asked: Stretch) -> Iterator[Fact]:
    """What these officials asked a head to sign, and he signed, in the stretch; one statement."""
    for row in rows(_MOTIONS, asked.facts):
        kind = row["kind"].removeprefix("dossiers.")
        if kind == "Extended" and row["late"]:
            yield _fact(row, "apology_late")
        if kind == "Returned" and row["nth"] > 1:
            yield _fact(row, "supplement_again")
        if kind in _HOW:
            yield _fact(row, "put_off", _HOW[kind])


def _fact(row: Row, kind: str, how: str = "") -> Fact:
    return Fact(
        kind, f"{row['stream']}:{row['seq']}", row["official"], row["at"], 0, row["stream"], row["procedure"],
        counts={"used": row["used"]}, words={"code": row["code"], "nth": row["nth"], "how": how},
    )  # fmt: skip

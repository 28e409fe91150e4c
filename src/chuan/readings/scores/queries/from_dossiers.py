"""Steps of dossiers that ended: in time, late, or of one that was refused; counted when the dossier ended.

Tables read: reading_conformance, reading_conformance_pass, reading_dossier, store_stream, store_event.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from chuan.definitions.organisation.services import rows
from chuan.definitions.procedures.services import procedure
from chuan.readings.scores.queries.stretch import Row, Stretch, spent
from chuan.readings.scores.rules.facts import Fact

_OBJECTIVE = ("other_agency", "system")
"""Causes of a signed apology that are not the holder's."""
_ENOUGH = 30
_STEPS = """
SELECT p.stream, p.nth, p.official, p.unit, p.procedure, p.step, p.used, p.given, p.late, c.ended, c.code, d.refused,
       t.terms ->> 'edition' AS edition,
       p.used = max(p.used) OVER (PARTITION BY p.stream) AS longest,
       (SELECT min(e.seq) FROM store_event e WHERE e.stream = p.stream AND e.at = p.at AND e.kind = 'dossiers.Passed'
            AND e.body ->> 'step' = p.step)
           AS seq,
       p.late AND d.extensions > 0 AND EXISTS (SELECT 1 FROM store_event x WHERE x.stream = p.stream
           AND x.kind = 'dossiers.Extended' AND x.body -> 'motion' ->> 'cause' = ANY(%(objective)s)) AS excused
FROM reading_conformance c JOIN reading_conformance_pass p ON p.stream = c.stream
JOIN reading_dossier d ON d.stream = c.stream JOIN store_stream t ON t.id = c.stream
WHERE c.ended >= %(since)s AND c.ended < %(seen)s
  AND EXISTS (SELECT 1 FROM reading_conformance_pass m WHERE m.stream = c.stream AND m.official = ANY(%(officials)s))
ORDER BY p.stream, p.nth
"""
_USUAL = """
SELECT p.procedure, p.step, p.official, count(*) FILTER (WHERE p.late) AS late, count(*) AS n
FROM reading_conformance_pass p
WHERE p.given IS NOT NULL AND p.at < %(since)s AND p.at >= %(since)s - interval '365 days'
GROUP BY p.procedure, p.step, p.official
"""


def steps(asked: Stretch) -> Iterator[Fact]:
    """Every step these officials took in dossiers that ended in the stretch; two statements."""
    usual = Usual(rows(_USUAL, asked.facts))
    mine = set(asked.officials)
    for row in rows(_STEPS, {**asked.facts, "objective": list(_OBJECTIVE)}):
        if row["official"] in mine:
            yield _fact(row, usual)


class Usual:
    """How often others were late at the same step in the year before; few of their steps say nothing."""

    def __init__(self, counted: Iterable[Row]) -> None:
        self.own: dict[tuple[str, str, int], tuple[int, int]] = {
            (row["procedure"], row["step"], row["official"]): (row["late"], row["n"]) for row in counted
        }
        self.all: dict[tuple[str, str], tuple[int, int]] = {}
        for (code, step, _), (late, n) in self.own.items():
            known = self.all.get((code, step), (0, 0))
            self.all[code, step] = known[0] + late, known[1] + n

    def share(self, procedure: str, step: str, official: int) -> Decimal | None:
        late, n = self.all.get((procedure, step), (0, 0))
        own_late, own = self.own.get((procedure, step, official), (0, 0))
        if n - own < _ENOUGH:
            return None
        return (Decimal(late - own_late) / (n - own)).quantize(Decimal("0.0001"))


def _fact(row: Row, usual: Usual) -> Fact:
    kind = "put_off" if row["refused"] else "step_late" if row["late"] else "step_in_time"
    share = 100 * row["used"] // row["given"] if row["given"] and row["longest"] else 0
    expected = usual.share(row["procedure"], row["step"], row["official"]) if row["given"] else None
    return Fact(
        kind, f"{row['stream']}:{row['seq'] or row['nth']}", row["official"], row["ended"], row["unit"], row["stream"],
        row["procedure"], minutes=row["given"], expected=expected, key=row["step"],
        counts={"delays": int(row["late"]), "excused": int(row["excused"]), "used": share if row["refused"] else 0},
        words={"code": row["code"], "step": _step(row), "took": _took(row), "how": "kết thúc bằng văn bản từ chối"},
    )  # fmt: skip


def _step(row: Row) -> str:
    found = procedure(row["edition"]).step(row["step"])
    return found.name if found else row["step"]


def _took(row: Row) -> str:
    return f" ({spent(row['used'])} / {spent(row['given'])})" if row["given"] else ""

"""What repeats in one's own dossiers: late steps, work that came back, the question of a vote that was low.

Tables read: reading_conformance_pass, reading_dossier, store_stream, store_event, feedback_ballot.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chuan.definitions.organisation.services import rows
from chuan.definitions.procedures.services import procedure
from chuan.events.feedback.imports.scheme import shipped
from chuan.readings.scores.queries.stretch import Row, Stretch
from chuan.readings.scores.rules.coaching import Case

_LOW = 2
_STEPS = """
SELECT p.stream, p.step, p.official, p.unit, p.at, p.late, p.procedure, d.code, t.terms ->> 'edition' AS edition,
       row_number() OVER (PARTITION BY p.stream, p.step, p.official ORDER BY p.nth) AS turn
FROM reading_conformance_pass p JOIN reading_dossier d ON d.stream = p.stream JOIN store_stream t ON t.id = p.stream
WHERE p.agency = %(agency)s AND p.official = ANY(%(officials)s) AND p.at >= %(since)s AND p.at < %(seen)s
  AND d.system = '' AND d.extensions = 0
"""
_VOTES = """
SELECT b.dossier AS stream, b.at, b.handler, b.handler_unit, b.counter, b.counter_unit, d.code, d.procedure,
       s ->> 'criterion' AS criterion
FROM feedback_ballot b JOIN reading_dossier d ON d.stream = b.dossier
JOIN store_event e ON e.stream = b.stream AND e.kind = 'feedback.Voted'
CROSS JOIN LATERAL jsonb_array_elements(e.body -> 'scores') s
WHERE b.agency = %(agency)s AND b.excluded = '' AND b.signed IS NULL AND b.at >= %(since)s AND b.at < %(seen)s
  AND b.lowest <= %(low)s AND (s ->> 'points')::int <= %(low)s
  AND (b.handler = ANY(%(officials)s) OR b.counter = ANY(%(officials)s))
"""


def repeated(asked: Stretch) -> Iterator[Case]:
    """Every case of the stretch, whether it repeats or not; two statements."""
    for row in rows(_STEPS, asked.facts):
        if row["late"]:
            yield _step("late_step", row)
        if row["turn"] > 1:
            yield _step("sent_back", row)
    yield from _votes(rows(_VOTES, {**asked.facts, "low": _LOW}), set(asked.officials))


def _step(kind: str, row: Row) -> Case:
    whole = procedure(row["edition"])
    found = whole.step(row["step"])
    return Case(
        kind, row["official"], row["unit"], row["at"], row["stream"], row["code"], row["procedure"], row["step"],
        found.name if found else "", whole.name,
    )  # fmt: skip


def _votes(found: Iterable[Row], mine: set[int]) -> Iterator[Case]:
    names = {one.key: one.name for one in shipped().criteria}
    for row in found:
        served = {(row[side], row[f"{side}_unit"]) for side in ("handler", "counter") if row[side] in mine}
        for official, unit in sorted(served):
            yield Case(
                "low_vote", official, unit, row["at"], row["stream"], row["code"], row["procedure"],
                row["criterion"], names.get(row["criterion"], ""),
            )  # fmt: skip

"""What citizens say: votes that count, low ones once their explanation is looked into; petitions found true.

Tables read: feedback_ballot, reading_matter, petitions_petition.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuan.definitions.organisation.services import rows
from chuan.readings.scores.queries.stretch import Row, Stretch
from chuan.readings.scores.rules.facts import Fact

_LOW = 2
_HIGH = 5
_VOTES = """
SELECT b.stream, b.dossier, b.at, b.lowest, b.counter, b.counter_unit, b.handler, b.handler_unit,
       coalesce(m.status = 'done', FALSE) AS looked_into
FROM feedback_ballot b LEFT JOIN reading_matter m ON m.stream = b.explanation
WHERE b.excluded = '' AND b.at >= %(since)s AND b.at < %(seen)s AND b.signed IS NULL
  AND (b.counter = ANY(%(officials)s) OR b.handler = ANY(%(officials)s))
"""
_FOUNDED = """
SELECT p.stream, p.number, p.answered, p.official, p.dossier FROM petitions_petition p
WHERE p.kind = 'own' AND p.finding IN ('founded', 'partly') AND p.answered >= %(since)s AND p.answered < %(seen)s
  AND p.official = ANY(%(officials)s)
"""


def votes(asked: Stretch) -> Iterator[Fact]:
    """Full marks, and low ones; no name and no word of a citizen."""
    mine = set(asked.officials)
    for row in rows(_VOTES, asked.facts):
        kind = "vote_high" if row["lowest"] >= _HIGH else "vote_low" if row["lowest"] <= _LOW else ""
        served = {(row[side], row[f"{side}_unit"]) for side in ("counter", "handler") if row[side] in mine}
        yield from (_vote(row, kind, *one) for one in served if kind)


def founded(asked: Stretch) -> Iterator[Fact]:
    """Petitions about these officials whose finding was that they are true."""
    for row in rows(_FOUNDED, asked.facts):
        yield Fact(
            "petition_founded", f"{row['stream']}:1", row["official"], row["answered"], dossier=row["dossier"],
            words={"code": row["number"]},
        )  # fmt: skip


def _vote(row: Row, kind: str, official: int, unit: int) -> Fact:
    return Fact(
        kind, f"{row['stream']}:1", official, row["at"], unit, row["dossier"],
        counts={"justified": int(row["looked_into"])}, words={"given": f"{row['lowest']}/5"},
    )  # fmt: skip

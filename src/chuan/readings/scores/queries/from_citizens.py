"""What citizens say: votes that count, low ones once their explanation is looked into; petitions found true.

Tables read: petitions_petition; votes come from ``readings/satisfaction``, as its figures count them.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.services import rows
from chuan.readings.satisfaction.queries.counted import Counted, counted
from chuan.readings.scores.queries.stretch import Stretch
from chuan.readings.scores.rules.facts import Fact

_LOW = 2
_HIGH = 5
_FOUNDED = """
SELECT p.stream, p.number, p.answered, p.official, p.dossier FROM petitions_petition p
WHERE p.kind = 'own' AND p.finding IN ('founded', 'partly') AND p.answered >= %(since)s AND p.answered < %(seen)s
  AND p.official = ANY(%(officials)s)
"""


def votes(asked: Stretch) -> Iterator[Fact]:
    """Votes nobody left out; one cast at an official's own session counts for nobody. No name, no word of a citizen."""
    assert asked.period.until is not None
    found = counted(EVERYTHING, 0, asked.period.since, asked.period.until, asked.officials)
    return (_vote(one) for one in found if one.at < asked.at and not one.signed)


def founded(asked: Stretch) -> Iterator[Fact]:
    """Petitions about these officials whose finding was that they are true."""
    for row in rows(_FOUNDED, asked.facts):
        yield Fact(
            "petition_founded", f"{row['stream']}:1", row["official"], row["answered"], dossier=row["dossier"],
            words={"code": row["number"]},
        )  # fmt: skip


def _vote(one: Counted) -> Fact:
    kind = "vote_high" if one.lowest >= _HIGH else "vote_low" if one.lowest <= _LOW else "vote_fair"
    return Fact(
        kind, f"{one.ballot}:1", one.official, one.at, one.unit, one.dossier,
        counts={"justified": int(one.looked_into)}, words={"given": f"{one.lowest}/5"},
    )  # fmt: skip

"""How many confirmed nonconformities lie at each step that ended with its dossier: what quality takes off (−25 % each).

Tables read: those of ``from_corrections``, reading_conformance.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from chuan.definitions.organisation.services import rows
from chuan.readings.scores.queries.from_corrections import TIED
from chuan.readings.scores.queries.stretch import Stretch
from chuan.readings.scores.rules.facts import Fact

Tied = Mapping[tuple[int, str, int], int]
"""(dossier, step, official) -> confirmed nonconformities."""
_FAILURES = """
SELECT v.stream, v.step, v.official, count(DISTINCT m.stream) AS failed {tied}
  AND EXISTS (SELECT 1 FROM reading_conformance n WHERE n.stream = v.stream AND n.ended >= %(since)s AND n.ended < %(seen)s)
GROUP BY v.stream, v.step, v.official
"""


def failures(asked: Stretch) -> Tied:
    """One statement; a detector's draft is none."""
    found = rows(_FAILURES.format(tied=TIED), asked.facts)
    return {(row["stream"], row["step"], row["official"]): row["failed"] for row in found}


def with_failures(facts: Iterable[Fact], tied: Tied) -> Iterator[Fact]:
    """Steps with what failed at them, once each however often the step was taken; the sentence says it."""
    left = dict(tied)
    for fact in facts:
        failed = left.pop((fact.dossier or 0, fact.key, fact.official), 0)
        if not failed:
            yield fact
            continue
        took = f"{fact.words.get('took', '')}, {failed} điểm không phù hợp đã được xác nhận"
        yield replace(fact, counts={**fact.counts, "failed": failed}, words={**fact.words, "took": took})

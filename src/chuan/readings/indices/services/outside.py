"""Which figures of people's answers an index does not tell outside its agency, of which period and as known when."""

from __future__ import annotations

from chuan.base.kernel.nested import covered_spans
from chuan.base.kernel.spans import WEEK, Span
from chuan.definitions.organisation.imports.few import shipped
from chuan.readings.counters.queries.days import Within, received
from chuan.readings.indices.queries.petitions import petitions_by_month
from chuan.readings.indices.services.asking import Days, parts


def all_answers() -> frozenset[str]:
    """Every formula that counts answers."""
    return frozenset(shipped().formulas)


def covered(code: str, agency: int, span: Span, asked: Days, *, now: bool) -> frozenset[str]:
    """The formulas not told of this period because of the others; two statements where it consists of others.

    Told is what is known now: beside it an earlier knowledge says how those answered who did in between. A week lies
    across months and quarters. A month stands for itself: fewer than the fewest are covered by their own number.
    """
    if not now or span.kind == WEEK:
        return all_answers()
    if not span.parts:
        return frozenset()
    few, days = shipped(), parts(code, asked)[-1]
    could = {
        "content": received(Within(days.since, days.until, days.cut, days.as_of), [agency]),
        "petitions_content": petitions_by_month(agency, days.start, days.end, days.as_of),
    }
    return frozenset(one for one in few.formulas if span.code in covered_spans(span, could[one], few.fewest))

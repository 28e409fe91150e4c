"""A year as the mean of its rated quarters: each gives its part, rounding is a line, the grade follows the mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.spans import Span, parsed
from chuan.definitions.schemes.rules.grading import graded
from chuan.definitions.schemes.rules.scheme import Scheme
from chuan.readings.scores.rules.closing import line, unrated, with_rounding
from chuan.readings.scores.rules.facts import Facts
from chuan.readings.scores.rules.matching import plain
from chuan.readings.scores.rules.rounding import rounded
from chuan.readings.scores.rules.sheet import Gain, Part, Sheet


def averaged(scheme: Scheme, span: Span, below: Sequence[Sheet], facts: Facts) -> Sheet:
    """One person's sheet of a longer period; not rated where fewer parts were graded than the scheme asks."""
    if (away := unrated(scheme, span, facts.person)) is not None:
        return away
    rated = [one for one in below if one.total is not None and one.grade]
    whole = Sheet(
        facts.person.official, scheme.key, span.code, None, rated=0,
        present=sum(one.present for one in below), working=sum(one.working for one in below),
    )  # fmt: skip
    least = scheme.means[span.kind]
    if len(rated) < least:
        why = Reason.of("scores.few_parts", period=span.name, rated=len(rated), least=least)
        return replace(whole, why=why)
    gains = [_gain(one, len(rated)) for one in rated]
    exact = sum((one.points for one in gains), start=Fraction(0))
    total = rounded(exact, scheme.rounding.rule, scheme.rounding.digits)
    lines = with_rounding(scheme, tuple(line(scheme, one) for one in gains), total)
    grade = graded(scheme.grades, total)
    parts = tuple(Part(one.period, _name(one), one.total or Decimal(0), Decimal(0)) for one in rated)
    return replace(
        whole, total=total, lines=lines, parts=parts, grade=grade.key if grade else "", rated=1,
        counted=sum(one.counted for one in rated),
    )  # fmt: skip


def _gain(one: Sheet, of: int) -> Gain:
    assert one.total is not None
    told = Reason.of("scores.sheet_mean", period=_name(one), points=plain(Fraction(one.total)), of=of)
    return Gain(Fraction(one.total) / of, "sheet", f"sheet:{one.period}", told)


def _name(one: Sheet) -> str:
    span = parsed(one.period)
    return span.name if span else one.period

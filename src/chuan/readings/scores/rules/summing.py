"""A month is its weeks and its own lines, a year its months: the sheets below it are the lines of it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.spans import Span, parsed
from chuan.definitions.schemes.rules.scheme import Scheme
from chuan.readings.scores.rules.closing import line, unrated
from chuan.readings.scores.rules.facts import Facts
from chuan.readings.scores.rules.scoring import gains_of
from chuan.readings.scores.rules.sheet import Line, Part, Sheet


def summed(scheme: Scheme, span: Span, below: Sequence[Sheet], facts: Facts) -> Sheet:
    """One person's sheet of a longer period: a line a rated sheet below it, then what only this period counts."""
    rated = [one for one in below if one.total is not None]
    own = [group for group in scheme.groups if span.kind in group.periods]
    counted = tuple(gains_of(scheme, own, facts)) if rated else ()
    lines = tuple(_line(one) for one in rated)
    lines += tuple(line(scheme, gain) for _, _, some in counted for gain in some)
    if not lines:
        return unrated(scheme, span, facts.person) or _nothing(scheme, span, facts)
    total = sum((one.points for one in lines), Decimal(0))
    return Sheet(
        facts.person.official, scheme.key, span.code, total, lines, tuple(_part(one) for one in rated),
        counted=sum(one.counted for one in rated), present=sum(one.present for one in below),
        working=sum(one.working for one in below), rated=sum(one.rated for one in rated),
    )  # fmt: skip


def _nothing(scheme: Scheme, span: Span, facts: Facts) -> Sheet:
    why = Reason.of("scores.nothing_below", period=span.name)
    return Sheet(facts.person.official, scheme.key, span.code, None, why=why, rated=0)


def _line(sheet: Sheet) -> Line:
    assert sheet.total is not None
    reason = Reason.of(
        "scores.sheet", period=_name(sheet.period), present=sheet.present, working=sheet.working
    )
    return Line(sheet.total, "sheet", f"sheet:{sheet.period}", reason)


def _part(sheet: Sheet) -> Part:
    return Part(sheet.period, _name(sheet.period), sheet.total or Decimal(0), Decimal(0))


def _name(code: str) -> str:
    span = parsed(code)
    return span.name if span else code

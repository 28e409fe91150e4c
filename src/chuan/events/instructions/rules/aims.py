"""An indicator's value asked for as proof: what may be asked, and when it is reached."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.base.kernel.spans import MONTH, QUARTER, Span, parsed
from chuan.events.instructions.rules import events as e
from chuan.events.instructions.rules.proofs import INDICATOR

WHOLE = "all"
"""In place of an indicator: the points of the whole index, in percent of those that could be given."""
SPANS = frozenset({MONTH, QUARTER})
_MOST = Decimal(100)


def span_of(code: str) -> Span | None:
    """The month or quarter; None where the code names none."""
    found = parsed(code)
    return found if found is not None and found.kind in SPANS else None


def wrong_aim(wanted: e.Given, today: date, counted: Collection[str]) -> Refusal | None:
    """None where an aim goes with its proof: of an indicator that is ``counted``, over days that the due day lets it reach."""
    aim = wanted.aim
    if wanted.proof != INDICATOR:
        return None if aim is None else refuse("invalid", "instructions.proof", "proof")
    span = span_of(aim.span) if aim else None
    if aim is not None and span is None:
        return refuse("invalid", "instructions.aim_span", "span")
    if aim is None or span is None or aim.indicator not in (WHOLE, *counted):
        return refuse("invalid", "instructions.aim_indicator", "indicator")
    if not 0 < aim.least <= _MOST:
        return refuse("invalid", "instructions.aim_least", "least")
    return _wrong_span(span, wanted.due, today)


def _wrong_span(span: Span, due: date, today: date) -> Refusal | None:
    if span.period.until is not None and span.period.until <= today:
        return refuse("invalid", "instructions.aim_over", "span", span=span.name)
    if span.period.since > due:
        return refuse("invalid", "instructions.aim_after", "span", span=span.name, due=f"{due:%d/%m/%Y}")
    return None


def reached(aim: e.Aim, value: Decimal | None) -> bool:
    """Where there is no figure it is not reached: that is no 0, and no success."""
    return value is not None and value >= aim.least

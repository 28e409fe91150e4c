"""One indicator, or the whole index, of many agencies over a month or quarter: the value, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.spans import Span
from chuan.definitions.organisation.imports.few import shipped as few
from chuan.readings.indices.imports.schemes import shipped
from chuan.readings.indices.rules.formulas import FORMULAS, SYNCED
from chuan.readings.indices.rules.scheme import Indicator, in_force
from chuan.readings.indices.rules.scoring import Reckoned
from chuan.readings.indices.services.asking import Days
from chuan.readings.indices.services.reckoning import ABSENT_WEEKS, indices

NOT_BEGUN, UNCOUNTED, NOTHING, FEW = "not_begun", "uncounted", "nothing", "few"
"""Why there is no value: the days are to come, the edition has no such indicator, nothing came in, too few answered."""


@dataclass(frozen=True, slots=True)
class Value:
    """``percent`` and the ``part`` of the ``whole`` (points, of the whole index) as known at ``as_of``; or None and ``why``.

    ``over``: the days are over, and ``as_of`` is the moment at which they were.
    """

    as_of: datetime
    over: bool
    percent: Decimal | None = None
    part: Decimal = Decimal(0)
    whole: Decimal = Decimal(0)
    why: str = ""
    notes: tuple[Reason, ...] = ()


def countable(code: str, span: Span) -> tuple[Indicator, ...]:
    """The indicators that the edition of the span's last day counts."""
    scheme = in_force(shipped(code), _end(span) - timedelta(days=1))
    return tuple(one for one in scheme.indicators if one.formula in FORMULAS) if scheme else ()


def values(
    code: str, indicator: str, span: Span, agencies: Sequence[int], at: datetime, *, now: bool = True
) -> dict[int, Value]:
    """Of each agency, of an indicator or ("") of the whole index; six statements for any number of agencies.

    ``now``: ``at`` is this moment; else what was known when its day began. Of days that are over: when they were.
    """
    at = at if now else datetime.combine(local(at).date(), time(), VIETNAM)
    asked = _days(span, at)
    over = asked.end <= at
    none = Value(asked.cut, over)
    if asked.since > local(at).date():
        return dict.fromkeys(agencies, replace(none, why=NOT_BEGUN))
    known = {one.id for one in countable(code, span)}
    if not known or (indicator and indicator not in known):
        return dict.fromkeys(agencies, replace(none, why=UNCOUNTED))
    found = indices(code, agencies, replace(asked, as_of=asked.cut), now=now and not over)
    return {one: _value(none, indicator, found[one]) for one in agencies}


def _value(none: Value, indicator: str, found: Reckoned) -> Value:
    index = found.index
    said = replace(none, notes=_notes(indicator, found))
    if not indicator:
        if not found.received or index.percent is None:
            return replace(said, why=NOTHING)
        return replace(said, percent=index.percent, part=index.total, whole=index.most)
    line = index.line(indicator)
    if line is None or line.value is None:
        return replace(said, why=NOTHING)
    if few().formula(line.indicator.formula, line.denominator):
        return replace(said, why=FEW)
    return replace(said, percent=line.value, part=Decimal(line.numerator), whole=Decimal(line.denominator))


def _notes(indicator: str, found: Reckoned) -> tuple[Reason, ...]:
    """Weeks without synchronisation are said of what they are left out of."""
    one = found.index.scheme.indicator(indicator)
    heard = one is not None and one.formula != SYNCED
    return tuple(note for note in found.notes if not (heard and note.key == ABSENT_WEEKS))


def _days(span: Span, at: datetime) -> Days:
    return Days(span.period.since, _end(span), at)


def _end(span: Span) -> date:
    assert span.period.until is not None
    return span.period.until

"""Figures of many objectives at once: one statement for each agency, procedure and unit that they speak of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import local
from chuan.base.kernel.period import Period
from chuan.base.web.words import sentence
from chuan.definitions.schemes.rules.objective import Objective
from chuan.readings.measures.queries.measuring import Of, measures
from chuan.readings.measures.rules.judging import Judged, judge
from chuan.readings.measures.rules.measured import Measured, quarters, shown, year_of
from chuan.readings.measures.rules.registry import MEASURES, PERCENT

VERDICTS = {
    "reached": (gettext_noop("Đạt"), "circle-check"),
    "missed": (gettext_noop("Chưa đạt"), "x"),
    "nothing": (gettext_noop("chưa có số liệu"), ""),
}
TRENDS = {
    "better": gettext_noop("tốt hơn quý trước"),
    "worse": gettext_noop("kém hơn quý trước"),
    "same": gettext_noop("như quý trước"),
    "unknown": gettext_noop("chưa đủ hồ sơ để so"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One quarter, or the year (``quarter`` 0), of one objective, with what is said of it."""

    quarter: int
    period: Period
    found: Measured
    judged: Judged

    @property
    def text(self) -> str:
        return sentence(self.found.measure.worth(self.found.shown)) if self.found.value is not None else "–"

    @property
    def short(self) -> str:
        """The value for a narrow cell: its unit only where it is a percentage."""
        return f"{self.found.shown}%" if self.found.measure.unit == PERCENT else self.found.shown

    @property
    def verdict(self) -> str:
        return _(VERDICTS[self.judged.verdict][0])

    @property
    def icon(self) -> str:
        return VERDICTS[self.judged.verdict][1]

    @property
    def trend(self) -> str:
        return _(TRENDS[self.judged.trend]) if self.quarter else ""

    @property
    def said(self) -> str:
        return sentence(self.judged.sentence)


@dataclass(frozen=True, slots=True)
class Shown:
    """An objective with its quarters that have begun, and its year."""

    objective: Objective
    quarters: tuple[Figure, ...]
    year: Figure

    @property
    def latest(self) -> Figure | None:
        """The newest quarter with anything counted."""
        return next((one for one in reversed(self.quarters) if one.found.value is not None), None)


def figures(objectives: Iterable[Objective], at: datetime) -> tuple[Shown, ...]:
    """Each objective measured over its quarters and its year."""
    listed = tuple(objectives)
    groups: dict[tuple[int, str, int, int], set[str]] = {}
    for one in listed:
        groups.setdefault(_group(one), set()).add(one.measure)
    found = {
        group: measures(Of(group[0], at, group[1], group[2]), sorted(keys), _periods(group[3]))
        for group, keys in groups.items()
    }
    return tuple(_shown(one, found[_group(one)][one.measure], at) for one in listed)


def target_of(one: Objective) -> str:
    """The target with its direction and unit."""
    measure = MEASURES[one.measure]
    said = _("từ %(target)s trở lên") if measure.better == "up" else _("không quá %(target)s")
    return said % {"target": (shown(Fraction(one.target)) + ("%" if measure.unit == PERCENT else ""))}


def about(one: Objective, procedures: Mapping[str, str]) -> str:
    """What an objective is about: the agency, a procedure or a unit."""
    if one.procedure:
        return _("Thủ tục %(name)s") % {"name": procedures.get(one.procedure, one.procedure)}
    return one.unit_name or _("Toàn cơ quan")


def _group(one: Objective) -> tuple[int, str, int, int]:
    return one.agency, one.procedure, one.unit, one.year


def _periods(year: int) -> tuple[Period, ...]:
    return (*quarters(year), year_of(year))


def _shown(one: Objective, found: tuple[Measured, ...], at: datetime) -> Shown:
    target, today = Fraction(one.target), local(at).date()
    befores = (None, *found[:3])
    every = tuple(
        Figure(nth, value.period, value, judge(value, target, before))
        for nth, (value, before) in enumerate(zip(found[:4], befores, strict=True), 1)
        if value.period.since <= today
    )
    return Shown(one, every, Figure(0, found[4].period, found[4], judge(found[4], target)))

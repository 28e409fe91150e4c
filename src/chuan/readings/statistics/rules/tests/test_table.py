"""Cells of a report: the rounding rule is named and decides; 0 of 0 and what is absent are no 0."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import say
from chuan.readings.statistics.imports.forms import shipped
from chuan.readings.statistics.queries.conditions import HOLD
from chuan.readings.statistics.rules.figures import FIGURES
from chuan.readings.statistics.rules.form import INDICATOR, ROWS, in_force
from chuan.readings.statistics.rules.kept import Heading, kept
from chuan.readings.statistics.rules.table import Report, Row, totalled, value_of
from chuan.readings.statistics.rules.words import WORDS, rounding_said

FORM = next(form for form in shipped() if form.code == "ho-so-linh-vuc")
RATE = FORM.column("rate")


@pytest.mark.parametrize(("rule", "value"), [("truncate", "74.89"), ("half_up", "74.90")])
def test_185_of_247_by_the_named_rule(rule: str, value: str) -> None:
    form = replace(FORM, rounding=rule)
    row = Row("a", "Hộ tịch", {"early": 100, "on_day": 85, "done": 247})
    assert RATE is not None
    assert value_of(form, RATE, row).value == Decimal(value)
    assert value.replace(".", ",") in rounding_said(rule, 2)


def test_a_whole_of_0_has_no_percent_and_what_is_absent_no_number() -> None:
    assert RATE is not None
    empty, absent = Row("a", "A", {"done": 0}), Row("b", "B", None)
    assert value_of(FORM, RATE, empty).value is None
    assert value_of(FORM, FORM.columns[0], empty).value == 0
    assert value_of(FORM, FORM.columns[0], absent).value is None
    reasons = [value_of(FORM, RATE, row).why for row in (empty, absent)]
    assert ["mẫu số" in say(why, WORDS) for why in reasons if why] == [True, False]
    assert totalled(FORM, [absent]).figures is None
    sums = totalled(FORM, [absent, Row("c", "C", {"taken": 3})]).figures
    assert sums is not None
    assert sums["taken"] == 3


def test_every_form_names_figures_that_are_counted_and_worded() -> None:
    for form in shipped():
        assert form.rows in ROWS
        known = set(FIGURES) if form.rows != INDICATOR else set(form.figures)
        assert set(form.figures) <= known
        assert "chưa đối chiếu" in form.source
    counted = {name for holds in HOLD.values() for name in holds}
    assert counted == set(FIGURES)
    for figure in FIGURES.values():
        assert figure.key in HOLD[figure.source]
        assert all(say(one, WORDS) for one in (figure.means, figure.how, figure.when))


def test_a_row_that_counts_nothing_is_kept_and_is_not_what_is_absent() -> None:
    report = Report(FORM, (Row("a", "A", {}), Row("b", "B", None)), None)
    heading = Heading("Xã", "H49.98", "2026-03", "tháng 3/2026", datetime(2026, 4, 1, tzinfo=UTC))
    rows = json.loads(kept(report, heading))["rows"]
    assert [row["figures"] for row in rows] == [{}, None]


def test_the_edition_of_the_last_day() -> None:
    old = replace(FORM, period=Period(date(2020, 1, 1), date(2026, 3, 1)))
    new = replace(FORM, rounding="half_up", period=Period(date(2026, 3, 1)))
    assert in_force((old, new), FORM.code, date(2026, 2, 28)) == old
    assert in_force((old, new), FORM.code, date(2026, 3, 31)) == new
    assert in_force((old, new), "khac", date(2026, 3, 31)) is None

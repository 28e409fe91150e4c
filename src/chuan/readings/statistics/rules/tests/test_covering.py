"""A report that others read says nothing of how one or two people answered, and its total does not tell it either."""

from __future__ import annotations

from chuan.definitions.organisation.imports.few import shipped
from chuan.readings.forms.rules.statistics import shown
from chuan.readings.statistics.imports.forms import shipped as forms
from chuan.readings.statistics.rules.covering import covering
from chuan.readings.statistics.rules.table import Row, totalled, value_of

FORM = next(one for one in forms() if one.code == "phan-anh")


def drawn(*done: int, settled: bool = True) -> dict[str, list[str]]:
    rows = [Row(str(at), "", {"p_done": n, "p_liked": 1}) for at, n in enumerate(done)]
    found, total = covering(rows, totalled(FORM, rows), shipped(), settled=settled)
    assert total is not None
    liked, answered = (
        next(one for one in FORM.columns if one.figure == key) for key in ("p_liked", "p_done")
    )
    values = [[value_of(FORM, one, row) for one in (liked, answered)] for row in (*found, total)]
    return {
        str(at): ["x" if one.covered else str(one.value) for one in pair] for at, pair in enumerate(values)
    }


def test_one_small_row_goes_with_the_total_and_the_count_of_answers_stays() -> None:
    assert drawn(2, 40) == {"0": ["x", "2"], "1": ["1", "40"], "2": ["x", "42"]}


def test_two_small_rows_that_are_enough_together_leave_the_total() -> None:
    assert drawn(2, 4, 40) == {"0": ["x", "2"], "1": ["x", "4"], "2": ["1", "40"], "3": ["3", "46"]}


def test_nobody_who_could_answer_is_a_0_and_no_secret() -> None:
    assert drawn(0, 40)["0"] == ["1", "0"]


def test_of_a_period_that_lies_across_quarters_or_changes_no_answers_are_told() -> None:
    assert drawn(0, 40, 90, settled=False) == {
        "0": ["1", "0"],
        "1": ["x", "40"],
        "2": ["x", "90"],
        "3": ["x", "130"],
    }
    assert drawn(0, 0, settled=False)["2"] == ["2", "0"]


def test_covered_is_neither_0_nor_absent() -> None:
    assert len({shown("covered"), shown("0"), shown(None)}) == 3

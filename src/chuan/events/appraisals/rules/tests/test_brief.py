"""A paper's lines: fewer of them, the same sum, and nothing against a person hidden before what is dearest."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from chuan.events.appraisals.rules.brief import ROOM, brief
from chuan.events.appraisals.rules.sheets import Line

LINES = st.lists(
    st.builds(
        Line,
        st.integers(-500, 500).map(lambda cents: Decimal(cents).scaleb(-2)),
        st.sampled_from(("tien-do", "quy-tac")),
        st.sampled_from(("7:1", "8:2", "scheme:tuan:tien-do", "scheme:tuan:quy-tac")),
        st.just("vì sao"),
        st.just("Tiến độ"),
    ),
    max_size=60,
)


def line(points: str, act: str) -> Line:
    return Line(Decimal(points), "tien-do", act, f"việc {act}", "Tiến độ")


@given(LINES)
def test_fewer_lines_have_the_same_sum(lines: list[Line]) -> None:
    found = brief(lines)
    assert len(found) <= ROOM
    assert sum(one.points for one in found) == sum(one.points for one in lines)


def test_what_is_alike_is_one_line_and_what_costs_most_stands_alone() -> None:
    plus = [line("0.5", f"{nth}:1") for nth in range(1, 31)]
    minus = [line(f"-{nth}", f"{nth}:2") for nth in range(1, 31)]
    first, *rest, last = brief([*plus, *minus])
    assert (first.points, last.points, len(rest)) == (Decimal(-30), Decimal("15.0"), ROOM - 2)
    assert last.sentence == "Tiến độ: 30 việc được cộng điểm."


def test_the_weeks_of_a_month_stand_one_by_one() -> None:
    weeks = [line("90", f"sheet:2026-W{nth}") for nth in range(10, 15)]
    assert brief(weeks) == tuple(weeks)

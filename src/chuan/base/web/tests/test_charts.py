"""Pictures of boards: every figure is also words, shape says what shade says, nothing the CSP forbids."""

from __future__ import annotations

from datetime import date

import pytest
from django.template.loader import render_to_string

from chuan.base.web.calendars import load_calendar
from chuan.base.web.row_sparks import RowSpark
from chuan.base.web.tests import chart_specimens as specimens
from chuan.base.web.tests.test_components import FORBIDDEN


@pytest.mark.parametrize(
    ("template", "name", "made"),
    [
        ("tiles", "tiles", specimens.tiles()),
        ("calendar", "calendar", specimens.calendar()),
        ("funnel", "funnel", specimens.funnel()),
        ("funnel_plot", "plot", specimens.plot()),
        ("table", "table", specimens.table()),
    ],
)
def test_a_picture_holds_nothing_inline(template: str, name: str, made: object) -> None:
    assert not FORBIDDEN.search(render_to_string(f"web/{template}.html", {name: made}))


def test_a_tile_without_a_level_is_dashed_and_says_why() -> None:
    page = render_to_string("web/tiles.html", {"tiles": specimens.tiles()})
    assert page.count('class="tile none"') == 1
    assert page.count('class="on"') == 5 + 4 + 3 + 2 + 1


def test_a_day_is_read_with_its_figures_and_opens() -> None:
    page = render_to_string("web/calendar.html", {"calendar": specimens.calendar()})
    assert 'aria-label="thứ Sáu 06/11/2026: 6 hồ sơ, 1 trễ"' in page
    assert 'href="#0611"' in page
    assert "nghỉ cuối tuần" in page


def test_one_month_is_drawn_large_and_an_empty_one_says_so() -> None:
    month = load_calendar("x", date(2026, 2, 1), date(2026, 3, 1), date(2026, 2, 3), {}, str, lambda _: "")
    assert month.one
    assert not month.any


def test_a_month_without_figures_breaks_the_line_and_is_no_zero() -> None:
    line = RowSpark((90.0, None, 95.0, 97.0), ("08 90%", "", "10 95%", "11 97%"), "Đúng hạn")
    assert len(line.lines) == 1
    assert line.dots[0] == (0.0, 20)
    assert line.said == "Đúng hạn: 08 90%; 10 95%; 11 97%"
    assert RowSpark((None,), ("",), "Đúng hạn").said == "Đúng hạn: chưa có số liệu"


def test_the_figures_of_a_plot_are_in_its_table() -> None:
    page = render_to_string("web/funnel_plot.html", {"plot": specimens.plot()})
    assert "98,50% · cao hơn" in page
    assert page.count('<polygon class="pt out"') == 2

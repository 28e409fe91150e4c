"""Every component renders from its view-model: state by colour, shape, word and icon; nothing the CSP forbids."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.template.loader import render_to_string

from chuan.base.web.components import HOLD, ICONS, Action, DayCell, DayStrip, TimeChip
from chuan.base.web.tests import specimens
from chuan.base.web.tests.gallery import TEMPLATES, framed

FORBIDDEN = re.compile(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:")


@pytest.fixture(autouse=True)
def specimen_templates(settings: pytest.FixtureRequest) -> None:
    engine = {**settings.TEMPLATES[0], "DIRS": [TEMPLATES]}  # type: ignore[attr-defined]
    settings.TEMPLATES = [engine]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["desk", "dossier", "leader"])
def test_specimen_pages_have_nothing_inline(name: str) -> None:
    page = framed(f"gallery/{name}.html", getattr(specimens, name)())
    assert not FORBIDDEN.search(page)
    assert "Nguyễn Thị Ánh Tuyết" in page


@pytest.mark.parametrize("state", ICONS)
def test_a_state_of_time_is_colour_word_and_icon(state: str) -> None:
    chip = render_to_string("web/chip.html", {"chip": TimeChip(state)})
    assert f"t-{state}" in chip
    assert f"i-{ICONS[state]}" in chip
    assert TimeChip(state).word in chip


def test_a_bar_is_an_svg_and_is_read_aloud() -> None:
    bar = render_to_string("web/time_left.html", {"chip": TimeChip(HOLD, "dừng từ 17/11", 60)})
    assert 'width="60%"' in bar
    assert "đã dùng 60 phần trăm" in bar


def test_a_long_strip_is_folded_in_its_middle() -> None:
    cells = tuple(DayCell(date(2026, 11, 2) + timedelta(days=at), "counted", str(at)) for at in range(30))
    folded = DayStrip(cells).folded(9)
    assert len(folded.cells) == 9
    assert (folded.cells[0], folded.cells[-1]) == (cells[0], cells[-1])
    assert [cell.kind for cell in folded.cells].count("gap") == 1


def test_what_cannot_be_done_says_why_and_has_no_key() -> None:
    button = render_to_string(
        "web/action.html", {"action": Action("Công bố", key="alt+c", because="còn lỗi")}
    )
    assert 'aria-disabled="true"' in button
    assert "còn lỗi" in button
    assert "data-key" not in button


def test_an_empty_list_says_what_to_do() -> None:
    page = render_to_string("web/table.html", {"table": specimens.desk()["nothing"]})
    assert "<table" not in page
    assert "Hồ sơ mới được giao sẽ hiện ở đây" in page


def test_cells_carry_their_heading_for_the_phone() -> None:
    page = render_to_string("web/table.html", {"table": specimens.desk()["table"]})
    assert 'data-label="Chủ hồ sơ"' in page
    assert 'aria-sort="ascending"' in page


def test_a_flowchart_is_drawn_by_attributes_and_told_in_words() -> None:
    picture = render_to_string("web/flow.html", {"flow": specimens.flow()})
    assert 'aria-label="Sơ đồ 6 bước, hồ sơ đang ở bước 4"' in picture
    assert 'x="570" y="45" width="132" height="62"' in picture
    assert "trả lại sửa, tối đa 1 lần" in picture

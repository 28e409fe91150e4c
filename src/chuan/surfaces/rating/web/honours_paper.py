"""Danh sách đề nghị thi đua, khen thưởng from the sheets: who stands in the best group, with the reasons."""

from __future__ import annotations

from chuan.base.kernel.reason import say
from chuan.events.appraisals.rules.sheets import Sheets
from chuan.readings.forms.rules.quality_report import Part
from chuan.readings.scores.rules.ranking import Ranked
from chuan.readings.scores.rules.words import WORDS
from chuan.readings.scores.services import Result, compared
from chuan.surfaces.rating.web.minutes_paper import UNCHECKED
from chuan.surfaces.rating.web.points import written
from chuan.surfaces.rating.web.shared import reasons

_HEADING = ("STT", "Họ và tên", "Đơn vị", "Điểm bình quân", "Khoảng", "Cộng vì", "Trừ vì")
_WIDTHS = (1, 3.6, 3.4, 2, 2.4, 5, 5)


def honours_parts(result: Result, kept: Sheets) -> tuple[Part, ...]:
    """The best group, the others, those with too few steps to be compared, those not rated."""
    found = compared(result)
    best = [one for one in found if one.group == 1]
    rest = [one for one in found if one.group > 1]
    few = [one for one in found if not one.group]
    ground = (
        f"Thang điểm: {result.scheme.name}. Căn cứ: {result.scheme.source}.",
        "Đề nghị người đứng trong nhóm cao nhất: khoảng tin cậy 95% của họ chạm nhau.",
        "Người cùng nhóm không phân biệt được nên không xếp trên dưới.",
        f"Ai có ít hơn {result.scheme.ranked} bước trong kỳ thì không so sánh, được nêu riêng.",
        UNCHECKED,
    )
    return (
        Part("Căn cứ", ground),
        _table(
            result, kept, "1. Đề nghị khen thưởng (nhóm cao nhất)", best, "Chưa ai đủ số bước để so sánh."
        ),
        _table(result, kept, "2. Các nhóm sau", rest, "Không có ai."),
        _table(result, kept, "3. Ít việc, không so sánh", few, "Không có ai."),
        _unrated(result),
    )


def _table(result: Result, kept: Sheets, title: str, some: list[Ranked], none: str) -> Part:
    rows = tuple(
        (str(nth), *_who(result, one), _interval(one), *_why(kept, one)) for nth, one in enumerate(some, 1)
    )
    ties = _ties(result, some)
    return Part(title, ties if rows else (none,), _HEADING, _WIDTHS, rows)


def _who(result: Result, one: Ranked) -> tuple[str, str, str]:
    post = result.people[one.official][-1]
    return post.name, post.unit_name, written(one.points)


def _interval(one: Ranked) -> str:
    return f"{written(one.low)} – {written(one.high)}" if one.steps else "không có bước"


def _why(kept: Sheets, one: Ranked) -> tuple[str, str]:
    sheet = kept.of(one.official)
    lines = sheet.lines if sheet else ()
    plus, minus = (reasons(lines, plus=way)[:2] for way in (True, False))
    return "; ".join(plus), "; ".join(minus)


def _ties(result: Result, some: list[Ranked]) -> tuple[str, ...]:
    """Who has the very same points, said once for each of them."""
    by: dict[str, list[str]] = {}
    for one in some:
        by.setdefault(written(one.points), []).append(result.people[one.official][-1].name)
    return tuple(f"Bằng điểm {points}: {', '.join(names)}." for points, names in by.items() if len(names) > 1)


def _unrated(result: Result) -> Part:
    rows = tuple(
        (result.people[one.official][-1].name, result.people[one.official][-1].unit_name, say(one.why, WORDS))
        for one in result.sheets
        if one.why is not None
    )
    return Part(
        "4. Không xếp loại",
        () if rows else ("Không có ai.",),
        ("Họ và tên", "Đơn vị", "Lý do"),
        (4, 4, 8),
        rows,
    )

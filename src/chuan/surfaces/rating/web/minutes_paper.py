"""Biên bản, danh sách xếp loại: by group with its cap and rounding said, those tied, those not graded apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chuan.base.kernel.reason import say
from chuan.base.kernel.spans import parsed
from chuan.readings.forms.rules.quality_report import Part
from chuan.readings.scores.rules.honours import Places
from chuan.readings.scores.rules.sheet import Sheet
from chuan.readings.scores.rules.words import WORDS
from chuan.readings.scores.services import Result, at_home, capped
from chuan.surfaces.rating.web.points import written

UNCHECKED = "Mẫu chưa đối chiếu với mẫu của cơ quan có thẩm quyền; dùng làm căn cứ, cơ quan ban hành theo mẫu của mình."
_HEADING = ("STT", "Họ và tên", "Các kỳ", "Điểm", "Mức theo điểm", "Kết quả")
_WIDTHS = (1, 4, 4, 1.6, 4, 4)
_MANAGERS = "Người quản lý"
TOP = ("Mục", "", "", "", "", "", "")
"""The first row of the workbook."""


def signers(secretary: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Who signs the minutes: whoever made them, and the head of the agency."""
    return ("Thư ký", secretary), ("Lãnh đạo cơ quan", "")


def minutes_parts(result: Result) -> tuple[Part, ...]:
    """What the minutes say: the ground, each group, who is not graded, who is graded elsewhere."""
    groups = capped(result)
    graded = {who for place in groups for who in _members(result, place)}
    mine = [one for one in result.sheets if at_home(result, one.official)]
    rest = [one for one in mine if one.official not in graded]
    others = [one for one in result.sheets if not at_home(result, one.official)]
    return (
        _ground(result, len(mine), len(graded)),
        *(_group(result, at, one) for at, one in enumerate(groups, start=1)),
        _apart(result, "Không xếp loại hoặc chưa xếp loại", rest),
        _apart(result, "Người biệt phái: cơ quan cử người xếp loại, nơi này chỉ chấm điểm", others),
    )


def _ground(result: Result, staff: int, graded: int) -> Part:
    cap = result.scheme.cap
    source = result.scheme.source
    told = [
        f"Thang điểm: {result.scheme.name}. Căn cứ: {source}.",
        f"Cơ quan có {staff} người thuộc diện xếp loại, đã xếp loại {graded} người.",
    ]
    if result.span.kind in result.scheme.means:
        told.append("Điểm năm là bình quân các quý đã xếp loại; từng quý ghi ở cột Các kỳ.")
    if cap is not None:
        told.append(f"Suất xuất sắc tính riêng từng nhóm; {cap.source}.")
    return Part("Căn cứ", (*told, UNCHECKED))


def _group(result: Result, at: int, place: Places) -> Part:
    members = sorted(
        (one for one in result.sheets if one.official in _members(result, place)),
        key=lambda one: (-(one.total or 0), one.official),
    )
    names = {one.key: one.name for one in result.scheme.grades}
    rows = tuple(
        (
            str(nth), _name(result, one), _parts(one), written(one.total) if one.total is not None else "",
            names.get(one.grade, ""), _outcome(place, one, names),
        )
        for nth, one in enumerate(members, start=1)
    )  # fmt: skip
    return Part(f"{at}. {_called(result, place)}", tuple(_said(result, place)), _HEADING, _WIDTHS, rows)


def _said(result: Result, place: Places) -> Iterator[str]:
    yield f"Suất xuất sắc: {say(place.reason, WORDS)}"
    if place.tied:
        who = _names(result, place.tied)
        yield f"Bằng điểm ở suất cuối, không chọn ngẫu nhiên: {who}; cấp có thẩm quyền quyết định."
    if place.beyond:
        yield f"Đủ điểm xuất sắc nhưng ngoài số suất: {_names(result, place.beyond)}; cấp có thẩm quyền quyết định."


def _outcome(place: Places, one: Sheet, names: dict[str, str]) -> str:
    if one.official in place.tied:
        return "Chờ quyết định: bằng điểm ở suất cuối"
    if one.official in place.beyond:
        return "Chờ quyết định: ngoài số suất"
    return names.get(one.grade, "")


def _apart(result: Result, title: str, sheets: list[Sheet]) -> Part:
    rows = tuple(
        (str(nth), _name(result, one), result.people[one.official][-1].unit_name, _why(one))
        for nth, one in enumerate(sheets, start=1)
    )
    none = () if rows else ("Không có ai.",)
    return Part(title, none, ("STT", "Họ và tên", "Đơn vị", "Điểm hoặc lý do"), (1, 4, 4, 7), rows)


def _why(one: Sheet) -> str:
    if one.why is not None:
        return say(one.why, WORDS)
    waiting = " ".join(say(reason, WORDS) for reason in one.waiting)
    points = f"{written(one.total)} điểm." if one.total is not None else ""
    return f"{points} {waiting}".strip()


def _members(result: Result, place: Places) -> frozenset[int]:
    """Everybody graded in that group, with or without a place."""
    return frozenset(
        one.official
        for one in result.sheets
        if one.grade
        and at_home(result, one.official)
        and result.facts[one.official].person.group == place.group
    )


def _called(result: Result, place: Places) -> str:
    units = {str(held[-1].unit): held[-1].unit_name for held in result.people.values()}
    return units.get(place.group, _MANAGERS)


def _name(result: Result, one: Sheet) -> str:
    return result.people[one.official][-1].name


def _names(result: Result, people: Iterable[int]) -> str:
    return ", ".join(result.people[who][-1].name for who in people)


def _parts(one: Sheet) -> str:
    """The quarters that a year is the mean of: "quý 1: 92; quý 2: 90"."""
    spans = ((parsed(part.rule), part.points) for part in one.parts)
    return "; ".join(f"{span.name.split('/')[0]}: {written(points)}" for span, points in spans if span)

"""The board of the quality system on a day: totals by kind, then every agency, each figure opening to what shows it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.readings.systems.rules.board import COLUMNS, STAGE, Line
from chuan.readings.systems.services import Board, board
from chuan.surfaces.province.web.place import Place, place_of
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.system_cells import cell
from chuan.surfaces.province.web.system_sums import sums

PAGE = 40


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The board of the person's tree, or of a part of it, on the day asked for."""
    place = place_of(request)
    found = board(place.root.id, place.day)
    kind, column = request.GET.get("loai", ""), request.GET.get("cot", "")
    lines = [line for line in found.lines if _asked(line, kind, column, request.GET.get("muc", ""))]
    number = page_of(request.GET)
    told = organisation.tree_note(place.root.code, place.day)
    unnamed = told.reported(place.day) if told else ()
    shown = lines[(number - 1) * PAGE : number * PAGE]
    context = {
        "title": _("Hệ thống quản lý chất lượng · %(root)s")
        % {"root": place.root.short_name or place.root.name},
        "place": place,
        "notes": [note for note in (place.note, *_notes(found, place), *map(_reported, unnamed)) if note],
        "sums": sums(found.lines, request.GET, {one.stage: one.agencies for one in unnamed}),
        "table": _table(shown, found, place),
        "pager": pager(request.GET, number, PAGE, len(lines)),
        "picked": _picked(found, kind, column, request.GET.get("muc", "")),
        "all": with_query(request.GET, loai=None, cot=None, muc=None, trang=None),
        "carried": (("tu", str(place.root.id)),) if place.deeper else (),
        "top": f"{reverse('province:systems')}?{place.query}" if place.deeper else "",
    }
    return page(request, "province/systems.html", "systems", context)


def _asked(line: Line, kind: str, column: str, stage: str) -> bool:
    """Whether the figure that was pressed counted this agency."""
    if kind and line.member.kind != kind:
        return False
    if stage:
        return line.of_column(STAGE).text == stage
    return column not in COLUMNS or line.of_column(column).holds is True


def _picked(found: Board, kind: str, column: str, stage: str) -> str:
    """What the list is narrowed to, in words."""
    names = {line.member.kind: line.member.kind_name for line in found.lines}
    parts = [names.get(kind, ""), _(COLUMNS[column]) if column in COLUMNS else "", stage]
    return " · ".join(part for part in parts if part)


def _notes(found: Board, place: Place) -> tuple[str, ...]:
    """Agencies made or merged within the year, said."""
    partial = sum(1 for line in found.lines if line.partial and line.member.since.year == place.day.year)
    made = _("%(n)s cơ quan thành lập trong năm, tính theo số ngày đã có.") % {"n": say.number(partial)}
    gone = _("%(n)s cơ quan kết thúc trong năm trước ngày này; xem ở Cây cơ quan.") % {
        "n": say.number(len(found.gone))
    }
    return (made if partial else "", gone if found.gone else "")


def _reported(one: organisation.Unnamed) -> str:
    """What a source counts and does not name."""
    return _("%(said)s: số báo cáo của nguồn năm %(year)s, chưa đối chiếu; không gán cho cơ quan nào và không cộng vào số được tính.") % {
        "said": one.said, "year": one.year,
    }  # fmt: skip


def _table(shown: list[Line], found: Board, place: Place) -> Table:
    below = {line.member.parent for line in found.lines}
    heads = (_("Cơ quan"), *(_(name) for name in COLUMNS.values()))
    empty = Empty(
        _("Không có cơ quan nào"),
        _("Ngày này chưa có cây cơ quan, hoặc không cơ quan nào hợp với điều đã chọn."),
    )
    rows = tuple(_row(line, below, place) for line in shown)
    return Table(_("Từng cơ quan"), tuple(map(Column, heads)), rows, empty, walk=False)


def _row(line: Line, below: set[int], place: Place) -> Row:
    member = line.member
    parts = [member.kind_name]
    if not member.in_system:
        parts.append(_("chưa làm việc trên hệ thống"))
    if line.partial:
        parts.append(_("có %(days)s trên %(of)s ngày của năm") % {"days": line.days, "of": line.of})
    if member.id in below:
        parts.append(_("có cơ quan bên dưới"))
    href = f"{reverse('province:system', args=[member.id])}?{place.query}"
    return Row(
        (
            Cell(member.short_name, " · ".join(part for part in parts if part), href=href, open=True),
            *(cell(line, column) for column in COLUMNS),
        )
    )

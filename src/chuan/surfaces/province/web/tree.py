"""The tree of agencies on a day: how many of each kind, and which old unit leads to which new one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.text import fold
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rolling import RollUp
from chuan.surfaces.province.web.passed import moved_table, moves
from chuan.surfaces.province.web.place import Place, place_of
from chuan.surfaces.province.web.shown import page

PAGE = 50


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The tree below the person's agency on the day."""
    place = place_of(request)
    found = organisation.roll_up(place.root.id, place.day)
    note = organisation.tree_note(place.root.code, place.day)
    sought, number = request.GET.get("tim", "").strip()[:60], page_of(request.GET)
    passed = [one for one in moves(found, place) if fold(sought) in fold(one.names)]
    homeless = organisation.homeless(place.day) if not place.deeper else ()
    context = {
        "title": _("Cây cơ quan · %(root)s") % {"root": place.root.short_name or place.root.name},
        "place": place,
        "notes": [one for one in (place.note, note.said if note else "", _doubt(found, note)) if one],
        "source": note.source if note else "",
        "table": _kinds(found, note, place),
        "moved": moved_table(passed[(number - 1) * PAGE : number * PAGE], place),
        "pager": pager(request.GET, number, PAGE, len(passed)),
        "sought": sought,
        "gone": _gone(place),
        "homeless": sorted(one.short_name for one in homeless),
    }
    return page(request, "province/tree.html", "tree", context)


def _doubt(found: RollUp, note: organisation.TreeNote | None) -> str:
    """Where the tree does not hold what its source counts, or holds names nobody has checked."""
    parts = []
    if note and note.stated and found.day == note.day and sum(note.stated.values()) != found.total:
        parts.append(
            _("Nguồn đếm %(said)s cơ quan, cây có %(held)s.")
            % {"said": say.number(sum(note.stated.values())), "held": say.number(found.total)}
        )
    unsure = sum(1 for one in found.members if not one.name_verified)
    if unsure:
        parts.append(_("Tên và mã của %(n)s cơ quan chưa đối chiếu với văn bản.") % {"n": say.number(unsure)})
    return " ".join(parts)


def _kinds(found: RollUp, note: organisation.TreeNote | None, place: Place) -> Table:
    stated = note.stated if note and note.day == place.day else {}
    board = f"{reverse('province:systems')}?{place.query}&tu={place.root.id}"
    rows = [
        Row(
            (
                Cell(one.name or _("Chưa xếp loại"), href=f"{board}&loai={one.code}"),
                Cell(say.number(one.count), css="num", strong=True),
                Cell(say.number(stated[one.code]) if one.code in stated else "–", css="num"),
            )
        )
        for one in found.kinds
    ]
    if rows:
        told = say.number(sum(stated.values())) if stated else "–"
        rows.append(
            Row(
                (
                    Cell(_("Tất cả"), strong=True),
                    Cell(say.number(found.total), css="num", strong=True),
                    Cell(told, css="num"),
                )
            )
        )
    columns = (Column(_("Loại cơ quan")), Column(_("Số cơ quan"), "num"), Column(_("Nguồn đếm"), "num"))
    empty = Empty(
        _("Chưa có cơ quan nào trong cây vào ngày này"), _("Chọn ngày khác, ví dụ 31/12/2018 hoặc hôm nay.")
    )
    return Table(_("Cộng theo loại"), columns, tuple(rows), empty, walk=False)


def _gone(place: Place) -> list[str]:
    """Agencies that ended in the year before the day, each with its days."""
    first = place.day.replace(month=1, day=1)
    found = organisation.ended(place.root.id, first, place.day)
    return [
        _("%(name)s: đến hết %(day)s ngày của năm, rồi tính cho cơ quan tiếp nhận")
        % {"name": one.short_name, "day": (one.until - max(one.since, first)).days}
        for one in found
        if one.until
    ]

"""5 tại chỗ over the tree on a day: totals by kind, then every agency, each figure opening to what is behind it."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Empty, Row, Table
from chuan.base.web.links import page_of, pager
from chuan.definitions.organisation.rules.rolling import Member, rolled
from chuan.readings.onsite.rules.sums import Sum, added
from chuan.readings.onsite.services import sums
from chuan.surfaces.province.web.onsite_asked import OnSiteAsked, onsite_asked
from chuan.surfaces.province.web.onsite_cells import cells, columns
from chuan.surfaces.province.web.shown import page

PAGE = 40


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The board; agencies that do not work in this system have no figures and are counted apart."""
    one = onsite_asked(request)
    inside = [member for member in one.members if member.in_system]
    found = sums(one.seen, [member.id for member in inside], one.asked)
    number = page_of(request.GET)
    shown = inside[(number - 1) * PAGE : number * PAGE]
    place = one.place
    context = {
        "title": _("5 tại chỗ · %(root)s") % {"root": place.root.short_name or place.root.name},
        "asked": one,
        "carried": one.carried,
        "place": place,
        "notes": [place.note] if place.note else [],
        "outside": len(one.members) - len(inside),
        "sums": _kinds(inside, found, one),
        "table": _table(shown, found, one),
        "pager": pager(request.GET, number, PAGE, len(inside)),
        "top": f"{reverse('province:onsite')}?{one.query}" if place.deeper else "",
    }
    return page(request, "province/onsite.html", "onsite", context)


def _kinds(inside: list[Member], found: Mapping[int, Sum], one: OnSiteAsked) -> Table:
    """Parts and wholes added up over the tree, by kind and all."""
    lines = [
        Row((Cell(kind.name or _("Chưa xếp loại")), *cells(added(found[agency] for agency in kind.agencies))))
        for kind in rolled(one.place.day, inside).kinds
    ]
    if len(lines) > 1:
        lines.append(Row((Cell(_("Tất cả"), strong=True), *cells(added(found.values())))))
    return Table(_("Cộng theo loại"), columns(_("Loại cơ quan")), tuple(lines), _empty(), walk=False)


def _table(shown: list[Member], found: Mapping[int, Sum], one: OnSiteAsked) -> Table:
    rows = tuple(_row(member, found[member.id], one) for member in shown)
    return Table(_("Từng cơ quan"), columns(_("Cơ quan")), rows, _empty(), walk=False)


def _row(member: Member, found: Sum, one: OnSiteAsked) -> Row:
    href = one.href("province:onsite_one", member.id)
    files = one.href("province:onsite_dossiers", member.id) if found.dossiers else ""
    name = Cell(member.short_name, member.kind_name, href=href, open=True)
    return Row((name, *cells(found, href if found.procedures else "", files)))


def _empty() -> Empty:
    return Empty(
        _("Ngày này chưa cơ quan nào làm việc trên hệ thống"),
        _("Chọn ngày khác; cơ quan chỉ có tên trong cây thì chưa có quy trình để xem ai làm ở đâu."),
    )

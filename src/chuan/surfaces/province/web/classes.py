"""Classes and attendances of the year up to a day, rolled up over the tree; an agency's figure opens to its classes."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import VIETNAM
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.definitions.organisation.rules.rolling import Member
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.training.services.counted import Cut, classes_of
from chuan.events.training.services.figures import Figure, counted_by_agency
from chuan.surfaces.province.web.class_sums import held_by_kind
from chuan.surfaces.province.web.place import Place, place_of
from chuan.surfaces.province.web.shown import page

_MOST = 200


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """By kind and by agency; below, the classes of the agency the address names."""
    place = place_of(request)
    members = organisation.members(place.root.id, place.day, own=True)
    seen = scope(actor_of(request), "training.view", place.at)
    inside = Scope(frozenset(one.id for one in members if seen.everywhere or one.id in seen.agencies))
    span = _year(place)
    found = counted_by_agency(inside, *span) if not inside.empty else {}
    holding = [one for one in members if one.id in found]
    context = {
        "title": _("Lớp và lượt học · %(root)s") % {"root": place.root.short_name or place.root.name},
        "said": _("Lớp đã kết thúc từ đầu năm đến hết %(day)s") % {"day": say.day(place.day)},
        "place": place,
        "notes": [place.note] if place.note else [],
        "sums": held_by_kind(members, found),
        "table": _agencies(holding, found, place),
        "classes": _classes(inside, span) if len(holding) == 1 else None,
        "carried": (("tu", str(place.root.id)),) if place.deeper else (),
        "top": f"{reverse('province:classes')}?{place.query}" if place.deeper else "",
    }
    return page(request, "province/classes.html", "classes", context)


def _year(place: Place) -> tuple[datetime, datetime]:
    first = place.day.replace(month=1, day=1)
    return (
        datetime.combine(first, time(), VIETNAM),
        datetime.combine(place.day + timedelta(days=1), time(), VIETNAM),
    )


def _agencies(holding: list[Member], found: dict[int, Figure], place: Place) -> Table:
    rows = tuple(
        Row(
            (
                Cell(
                    one.short_name,
                    one.kind_name,
                    href=f"{reverse('province:classes')}?{place.query}&tu={one.id}",
                    open=True,
                ),
                Cell(say.number(found[one.id].classes), css="num"),
                Cell(say.number(found[one.id].turns), css="num"),
                Cell(say.number(found[one.id].hours), css="num"),
            )
        )
        for one in holding
    )
    columns = (
        Column(_("Cơ quan mở lớp")),
        Column(_("Lớp"), "num"),
        Column(_("Lượt người"), "num"),
        Column(_("Giờ học"), "num"),
    )
    empty = Empty(
        _("Chưa có lớp nào kết thúc trong năm"), _("Lớp được mở và điểm danh ở mục Đào tạo của từng cơ quan.")
    )
    return Table(_("Theo cơ quan"), columns, rows, empty, walk=False)


def _classes(inside: Scope, span: tuple[datetime, datetime]) -> Table:
    found, _total = classes_of(inside, Cut(*span), _MOST)
    rows = tuple(
        Row(
            (
                Cell(one.title, href=reverse("quality:training_class", args=[one.stream]), open=True),
                Cell(say.short_moment(one.starts)),
                Cell(say.number(one.here + one.outsiders), css="num"),
            )
        )
        for one in found
    )
    columns = (Column(_("Lớp")), Column(_("Bắt đầu")), Column(_("Lượt người"), "num"))
    return Table(_("Các lớp"), columns, rows, Empty(""), walk=False)

"""The classes or the attendances that a figure of training counts, page by page."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.spans import YEAR, Span, parsed
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.training.imports.standard import shipped
from chuan.events.training.services.counted import Attendance, Cut, attendances, classes_of, outsiders
from chuan.surfaces.acts import training
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.quality.web.training_classes import class_table
from chuan.surfaces.quality.web.training_tabs import shown

PAGE = 50


def address(kind: str, span: str, **more: str) -> str:
    """Where the classes ("classes") or attendances ("turns") of a figure stand."""
    return reverse(f"quality:training_{kind}_counted") + "?" + urlencode({"ky": span, **more})


@require_GET
def classes(request: HttpRequest) -> HttpResponse:
    """The classes."""
    cut, said, number = _asked(request)
    found, total = classes_of(training.sight(actor_of(request), clock()), cut, PAGE, (number - 1) * PAGE)
    return _shown(request, _("Lớp đã kết thúc"), said, class_table(found), total)


@require_GET
def turns(request: HttpRequest) -> HttpResponse:
    """Who was there."""
    cut, said, number = _asked(request)
    sight = training.sight(actor_of(request), clock())
    found, total = attendances(sight, cut, PAGE, (number - 1) * PAGE)
    out = outsiders(sight, cut)
    more = _("%(n)s người ngoài cơ quan, đếm theo lớp, không có dòng riêng") % {"n": say.number(out)}
    return _shown(
        request, _("Lượt người học"), f"{said} · {more}" if out else said, _turns(found), total, out
    )


def _asked(request: HttpRequest) -> tuple[Cut, str, int]:
    """What the address asks for, in words too; this year where it asks for nothing."""
    span = parsed(request.GET.get("ky", "")) or Span(YEAR, local(clock()).year, 1)
    subject, unit = request.GET.get("chuyen-de", ""), request.GET.get("don-vi", "")
    number = int(unit) if unit.isdecimal() and len(unit) < 20 else 0
    names = organisation.unit_names({number}) if number else {}
    known = subject if subject in dict(shipped().subjects) else ""
    said = (span.name, _(shipped().subject(known)) if known else "", names.get(number, ""))
    until = span.period.until or span.period.since + timedelta(days=366)
    begins, ends = (
        datetime(one.year, one.month, one.day, tzinfo=VIETNAM) for one in (span.period.since, until)
    )
    return Cut(begins, ends, known, number), " · ".join(filter(None, said)), page_of(request.GET)


def _shown(
    request: HttpRequest, title: str, said: str, table: Table, total: int, more: int = 0
) -> HttpResponse:
    context = {
        "title": title, "said": said, "table": table, "total": say.number(total + more),
        "back": reverse("quality:training"), "label": _("Kế hoạch và số liệu"),
        "pager": pager(request.GET, page_of(request.GET), PAGE, total),
    }  # fmt: skip
    return shown(request, "training_counted", "training", context)


def _turns(found: tuple[Attendance, ...]) -> Table:
    passed = {True: _("đạt"), False: _("không đạt"), None: ""}
    rows = tuple(
        Row((
            Cell(one.name, strong=True), Cell(one.unit),
            Cell(one.title, href=reverse("quality:training_class", args=[one.lesson]), open=True),
            Cell(say.short_moment(one.starts), css="nb"), Cell(str(one.hours), css="num"), Cell(passed[one.passed]),
        ))
        for one in found
    )  # fmt: skip
    heads = (_("Người học"), _("Đơn vị"), _("Lớp"), _("Bắt đầu"), _("Số giờ"), _("Kết quả"))
    return Table(_("Lượt người học"), tuple(map(Column, heads)), rows, Empty(_("Chưa có lượt nào")))

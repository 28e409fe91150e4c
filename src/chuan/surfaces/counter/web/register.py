"""Sổ theo dõi hồ sơ: a period on the screen page by page, on paper and as a workbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import VIETNAM
from chuan.base.web.components import Action, Cell, Column, Empty, Filters, Note, Option, Row, Select, Table
from chuan.base.web.links import kept, page_of, pager
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.events.intake.imports.sources import sources
from chuan.readings.deadlines.queries import book, counter, register
from chuan.readings.forms.rules.register import Register, RegisterLine
from chuan.readings.forms.services import render as printed
from chuan.readings.forms.services import workbook as as_workbook
from chuan.surfaces.counter.web.list_models import ListPage
from chuan.surfaces.counter.web.lists import SIZE, STATUS
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.counter.web.reading import DELIVERED
from chuan.surfaces.telling.elsewhere import held_by
from chuan.surfaces.telling.papers import head_of
from chuan.surfaces.telling.workbooks import XLSX

_PERIODS = (
    ("hom-nay", gettext_noop("Hôm nay")), ("tuan", gettext_noop("Tuần này")), ("thang", gettext_noop("Tháng này")), ("thang-truoc", gettext_noop("Tháng trước")),
    ("90-ngay", gettext_noop("90 ngày qua")), ("nam", gettext_noop("Năm nay")),
)  # fmt: skip
_ON_PAPER = 500
"""Lines of one printed book: two seconds of the one typesetter that receipts wait for too."""
_IN_WORKBOOK = 50_000


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The period's dossiers, newest first."""
    place, at = place_of(request), page_of(request.GET)
    since, last = _period(request, place)
    fields = book.fields(place.seen)
    field = _field(request, fields)
    wanted = register.Wanted(since=_begin(since), until=_begin(last + timedelta(days=1)), field=field)
    found = register.entries(place.seen, wanted, "newest", limit=SIZE, offset=(at - 1) * SIZE)
    numbers = _numbers(place, wanted)
    helped = counter.helped_at([one.stream for one in found.rows])
    columns = (
        Column(_("Số")), Column(_("Hồ sơ")), Column(_("Chủ hồ sơ")), Column(_("Cơ quan")), Column(_("Nhận")), Column(_("Hẹn trả")),
        Column(_("Trả")), Column(_("Bổ sung")), Column(_("Tình trạng")),
    )  # fmt: skip
    table = Table(
        _("Sổ theo dõi"),
        columns,
        tuple(_row(one, numbers.get(one.stream, 0), helped.get(one.stream, "")) for one in found.rows),
        Empty(_("Kỳ này chưa nhận hồ sơ nào")),
    )
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    actions = (Action(_("In sổ"), icon="printer", href=reverse("counter:register_paper") + query),)
    chosen = request.GET.get("ky", _PERIODS[0][0])
    select = Select("ky", _("Kỳ"), tuple(Option(key, _(label), key == chosen) for key, label in _PERIODS))
    books = Select(
        "so",
        _("Sổ"),
        (Option("", _("Mọi lĩnh vực"), not field), *(Option(one, one, one == field) for one in fields)),
    )
    filters = Filters(
        selects=(select, books) if len(fields) > 1 else (select,),
        kept=kept(request.GET, "ky", "so"),
        export_href=reverse("counter:register_workbook") + query,
    )
    said = _("%(since)s đến %(last)s · %(total)s hồ sơ") % {
        "since": say.day(since),
        "last": say.day(last),
        "total": say.number(found.total),
    }
    many = Note(
        _("Sổ in chỉ gồm %(most)s hồ sơ đầu của kỳ; hãy chọn kỳ ngắn hơn, hoặc dùng bảng tính.")
        % {"most": say.number(_ON_PAPER)}
    )
    note = many if found.total > _ON_PAPER else None
    shown = ListPage(
        _("Sổ theo dõi"), said, table, filters, pager(request.GET, at, SIZE, found.total), actions, note=note
    )
    return render(request, "counter/list.html", {"page": shown})


@require_GET
def paper(request: HttpRequest) -> HttpResponse:
    """The book as PDF."""
    return HttpResponse(printed(_book(request, _ON_PAPER)), content_type="application/pdf")


@require_GET
def workbook(request: HttpRequest) -> HttpResponse:
    """The book as XLSX."""
    return served(as_workbook(_book(request, _IN_WORKBOOK)), XLSX, "so-theo-doi-ho-so.xlsx")


def _book(request: HttpRequest, most: int) -> Register:
    place = place_of(request)
    since, last = _period(request, place)
    field = _field(request, book.fields(place.seen))
    wanted = register.Wanted(since=_begin(since), until=_begin(last + timedelta(days=1)), field=field)
    found = register.entries(place.seen, wanted, "entered", most).rows
    signed = counter.takers([one.stream for one in found if one.closed])
    numbers = _numbers(place, wanted)
    helped = counter.helped_at([one.stream for one in found])
    lines = tuple(
        replace(
            _line(one, numbers.get(one.stream, 0), signed.get(one.stream, "")),
            helped=helped.get(one.stream, ""),
        )
        for one in found
    )
    agency = place.actor.agency
    return Register(head_of(agency, place.at), since, last, lines, place.actor.name, field)


def _numbers(place: Place, wanted: register.Wanted) -> dict[int, int]:
    assert wanted.since is not None
    assert wanted.until is not None
    return book.numbers(place.seen, wanted.since, wanted.until, wanted.field)


def _line(one: register.Entry, number: int, signed: str) -> RegisterLine:
    method = DELIVERED.get(one.deliver, "")
    system = sources().name_of(one.system) if one.system else ""
    return RegisterLine(
        one.foreign or one.code if one.system else one.code,
        one.title, one.owner, one.address, one.phone, one.agency_name, one.received, one.promised,
        one.closed, method, signed, one.sets, STATUS[one.status], number, one.status, system, one.supplements,
        one.outside, one.arrived,
    )  # fmt: skip


def _field(request: HttpRequest, fields: tuple[str, ...]) -> str:
    """The lĩnh vực asked for, where there is such a book; "" for all."""
    asked = request.GET.get("so", "")
    return asked if asked in fields else ""


def _period(request: HttpRequest, place: Place) -> tuple[date, date]:
    """First and last day of the period asked for; today where none is."""
    today = place.today
    first = today.replace(day=1)
    before = first - timedelta(days=1)
    known = {
        "tuan": (today - timedelta(days=today.weekday()), today),
        "thang": (first, today),
        "thang-truoc": (before.replace(day=1), before),
        "90-ngay": (today - timedelta(days=90), today),
        "nam": (today.replace(month=1, day=1), today),
    }
    return known.get(request.GET.get("ky", ""), (today, today))


def _begin(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=VIETNAM)


def _row(one: register.Entry, number: int, helped: str) -> Row:
    where = one.counter if one.outside else one.unit_name
    help_said = _("hỗ trợ kê khai: %(place)s") % {"place": helped} if helped else ""
    here = reverse("counter:dossier", args=[one.stream]) + "?giay=1"
    href = reverse("desk:followed", args=[one.stream]) if one.system else here
    state = _(STATUS[one.status])
    if one.status in {"ready", "closed"}:
        state += _(", đúng hạn") if one.on_time else _(", quá hạn")
    return Row(
        (
            Cell(str(number), css="num"),
            Cell(one.title, one.code, href=href, open=True),
            Cell(one.owner or _("(ẩn tên)"), one.phone),
            Cell(one.agency_name, "; ".join(part for part in (where, help_said) if part)),
            Cell(say.short_moment(one.received), _second_stamp(one), css="nb"),
            Cell(say.short_moment(one.promised) if one.promised else "–", css="nb"),
            Cell(say.short_moment(one.closed) if one.closed else "–", css="nb"),
            Cell(_("%(count)s lần") % {"count": one.supplements} if one.supplements > 1 else "", css="nb"),
            Cell(state, held_by(one), css="wrap"),
        )
    )


def _second_stamp(one: register.Entry) -> str:
    """Received elsewhere: when the competent agency took it in."""
    if not one.outside:
        return ""
    if one.arrived is None:
        return _("cơ quan giải quyết chưa nhận")
    return _("cơ quan giải quyết nhận %(at)s") % {"at": say.short_moment(one.arrived)}

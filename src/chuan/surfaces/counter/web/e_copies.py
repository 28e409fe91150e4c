"""The register of certified electronic copies: a month on a page, as a sheet and on paper."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Action, Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.base.web.served import saved
from chuan.readings.deadlines.queries.counter import notes_of_papers
from chuan.readings.digitised.queries.copies import ElectronicCopy, copies
from chuan.readings.forms.rules.copies_register import CopiesRegister, CopyLine
from chuan.readings.forms.services import render as printed
from chuan.readings.forms.services import sheet
from chuan.surfaces.counter.web.copies import CODE
from chuan.surfaces.counter.web.list_models import ListPage
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.telling.papers import head_of

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """A month (``?thang=2026-11``), this one where none is asked."""
    place = place_of(request)
    since, until = _month(request, place)
    asked = f"?thang={since:%Y-%m}"
    actions = (
        Action(_("In sổ"), icon="printer", href=reverse("counter:e_copies_paper") + asked),
        Action(_("Xuất bảng tính"), icon="file-text", href=reverse("counter:e_copies_sheet") + asked),
        Action(_("Tháng trước"), "quiet", "arrow-left", f"?thang={_before(since):%Y-%m}"),
    )
    found, named = _found(place, since, until)
    told = _("tháng %(month)s, %(n)s bản ghi") % {"month": f"{since:%m/%Y}", "n": len(found)}
    shown = ListPage(_("Sổ chứng thực bản sao điện tử"), told, _table(found, named), actions=actions)
    return render(request, "counter/list.html", {"page": shown})


@require_GET
def paper(request: HttpRequest) -> HttpResponse:
    """The month as it is printed and bound."""
    place = place_of(request)
    since, until = _month(request, place)
    found, named = _found(place, since, until)
    lines = tuple(
        CopyLine(
            _number(one),
            one.requester,
            named.get(one.stream, ""),
            one.signer,
            one.copies,
            one.fee,
            _note(one),
        )
        for one in found
    )
    book = CopiesRegister(head_of(place.actor.agency, place.at), place.today, lines, place.actor.name)
    return HttpResponse(printed(book), content_type="application/pdf")


@require_GET
def workbook(request: HttpRequest) -> HttpResponse:
    """The month as a sheet."""
    place = place_of(request)
    since, until = _month(request, place)
    found, named = _found(place, since, until)
    head: list[str | int] = [
        _("Số"),
        _("Ngày"),
        _("Người yêu cầu"),
        _("Bản chính"),
        _("Người ký"),
        _("Số bản"),
        _("Phí"),
        _("Mã hồ sơ"),
        _("Tình trạng"),
    ]
    rows: list[list[str | int]] = [
        [
            _number(one),
            say.day(one.day),
            one.requester,
            named.get(one.stream, ""),
            one.signer,
            one.copies,
            one.fee,
            one.code,
            _note(one),
        ]
        for one in found
    ]
    content = sheet(_("Bản sao điện tử"), [head, *rows])
    return saved(content, XLSX, f"so-ban-sao-dien-tu-{since:%Y-%m}.xlsx")


def _found(place: Place, since: date, until: date) -> tuple[tuple[ElectronicCopy, ...], dict[int, str]]:
    found = copies(place.seen, CODE, since, until)
    return found, notes_of_papers([one.stream for one in found])


def _month(request: HttpRequest, place: Place) -> tuple[date, date]:
    year, _dash, month = request.GET.get("thang", "").partition("-")
    whole = all(part.isascii() and part.isdigit() for part in (year, month))
    fits = whole and len(year) == len("2026") and year > "1999" and 1 <= int(month) <= 12
    since = date(int(year), int(month), 1) if fits else place.today.replace(day=1)
    return since, date(since.year + since.month // 12, since.month % 12 + 1, 1)


def _before(since: date) -> date:
    return date(since.year - (since.month == 1), (since.month - 2) % 12 + 1, 1)


def _number(one: ElectronicCopy) -> str:
    return f"{one.number:02d}/{one.symbol}" if one.symbol else f"{one.number:02d}"


def _note(one: ElectronicCopy) -> str:
    words = {"valid": "", "revoked": _("đã thu hồi"), "replaced": _("đã thay thế")}[one.status]
    return f"{words} ({one.decision})" if words else ""


def _table(found: tuple[ElectronicCopy, ...], named: dict[int, str]) -> Table:
    columns = (
        Column(_("Số")), Column(_("Ngày")), Column(_("Người yêu cầu")), Column(_("Bản chính")), Column(_("Người ký")),
        Column(_("Số bản"), "num"), Column(_("Phí"), "num"),
    )  # fmt: skip
    rows = tuple(
        Row((
            Cell(_number(one), _note(one), href=reverse("counter:dossier", args=[one.stream]), open=True, css="nb"),
            Cell(say.day(one.day), css="nb"), Cell(one.requester, one.code), Cell(named.get(one.stream, "")),
            Cell(one.signer), Cell(say.number(one.copies), css="num"), Cell(say.money(one.fee), css="num nb"),
        ))
        for one in found
    )  # fmt: skip
    empty = Empty(
        _("Tháng này chưa có bản sao điện tử nào"),
        _("Bản sao chứng thực phát hành bằng tệp ký số vào sổ này."),
        "copy",
    )
    return Table(_("Sổ chứng thực bản sao điện tử"), columns, rows, empty)

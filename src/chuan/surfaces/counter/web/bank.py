"""Bank statements: the lines by what became of them, a file looked at before it is taken in, a line matched by hand."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope, Thing, scope
from chuan.events.money.rules.matching import VERDICTS, WAITING
from chuan.events.money.services import statement_lines
from chuan.readings.takings.queries import transfers as lists
from chuan.surfaces.acts import bank
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.counter.web.bank_forms import MatchForm, UnmatchForm, UploadForm, accounts_of, parts_of
from chuan.surfaces.counter.web.owing import SIZE, tabs
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.telling.money import called

_SALT = "counter.statement"
_KEPT_SECONDS = 3600
_SHOWN = 200


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Every line of every statement by its verdict, those that wait first at hand."""
    place = place_of(request)
    return _page(request, UploadForm(place=place))


@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Read the file and show what it would do; nothing is taken in yet."""
    place = place_of(request)
    form = UploadForm(request.POST, request.FILES, place=place)
    if not form.is_valid():
        return _page(request, form, 422)
    agency, upload = form.cleaned_data["agency"], form.cleaned_data["upload"]
    try:
        content = _bytes(upload)
        looked = bank.look(place.actor, agency, upload.name, content)
        number = new_id()
        sha256 = files.keep(number, upload.name, "application/octet-stream", content)
    except Refused as refused:
        put_beside_fields(form, [type(one)(one.kind, one.reason, "upload") for one in refused.refusals])
        return _page(request, form, refused.refusals[0].status)
    token = signing.dumps([str(number), sha256, str(place.actor.account), agency], salt=_SALT)
    return render(request, "counter/statement_look.html", _told(looked, upload.name, token))


@require_POST
def take(request: HttpRequest) -> HttpResponse:
    """Take in the file that was looked at."""
    place, form = place_of(request), OrderForm(request.POST)
    try:
        number, sha256, account, agency = signing.loads(
            request.POST.get("token", ""), salt=_SALT, max_age=_KEPT_SECONDS
        )
    except signing.BadSignature:
        raise Refused(refuse("missing", "store.no_file")) from None
    if account != str(place.actor.account) or not form.is_valid():
        raise Refused(refuse("missing", "store.no_file"))
    name, _type, content = files.read(int(number), sha256)
    try:
        bank.take(place.actor, agency, name, content, form.cleaned_data["key"])
    except Refused as refused:
        again = UploadForm(initial={"agency": agency}, data={"agency": agency}, place=place)
        put_beside_fields(again, refused.refusals)
        return _page(request, again, refused.refusals[0].status)
    messages.success(request, _("Đã nhập sao kê %(name)s.") % {"name": name})
    return redirect("counter:statements")


@require_http_methods(["GET", "HEAD", "POST"])
def line(request: HttpRequest, line: int) -> HttpResponse:
    """One line: what its sender wrote, which dossiers it pays; matched by hand, or taken back."""
    place = place_of(request)
    kept = statement_lines.line(line)
    demand(place.actor, bank.BRING_IN, Thing(kept.agency), place.at)
    (row,) = lists.transfers(_scope(place), line=line, limit=1)[0] or (None,)
    if row is None:
        raise Refused(refuse("missing", "store.no_stream"))
    made = MatchForm if row.waiting else UnmatchForm
    form: OrderForm = made(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        answer = _settled(request, place, row, form)
        if answer is not None:
            return answer
    status = 422 if form.errors else 200
    return render(
        request,
        "counter/statement_line.html",
        {"row": row, "form": form, "facts": _facts(row)},
        status=status,
    )


def _bytes(upload: Any) -> bytes:
    if upload.size > files.LARGEST:
        raise Refused(refuse("too_large", "store.too_large", "upload", megabytes=files.LARGEST // 2**20))
    return bytes(upload.read())


def _settled(
    request: HttpRequest, place: Place, row: lists.Transferred, form: OrderForm
) -> HttpResponse | None:
    """The line matched or freed; None where the form says why not."""
    read = form.cleaned_data
    try:
        if row.waiting:
            parts = parts_of(read["parts"], row.amount)
            bank.match(place.actor, row.line, parts, read["reason"], read["key"])
        else:
            bank.unmatch(place.actor, row.line, read["reason"], read["key"])
    except Refused as refused:
        where = {"code": "parts", "amount": "parts"}
        put_beside_fields(
            form,
            [type(one)(one.kind, one.reason, where.get(one.field, one.field)) for one in refused.refusals],
        )
        return None
    said = _("Đã ghi dòng này cho hồ sơ.") if row.waiting else _("Đã gỡ; dòng này chờ đối chiếu lại.")
    messages.success(request, said)
    return redirect("counter:statements")


def _page(request: HttpRequest, form: UploadForm, status: int = 200) -> HttpResponse:
    place, at = place_of(request), page_of(request.GET)
    mine = _scope(place)
    verdict = request.GET.get("loai", "")
    waiting = not verdict
    wanted = verdict if verdict in VERDICTS else ""
    found, total = lists.transfers(mine, verdict=wanted, waiting=waiting, limit=SIZE, offset=(at - 1) * SIZE)
    shown = {
        "tabs": Filters(tabs("statements")),
        "verdicts": Filters(_verdicts(request, lists.verdicts(mine), verdict)),
        "table": _table(found),
        "pager": pager(request.GET, at, SIZE, total),
        "form": form,
        "has_account": bool(accounts_of(place)),
    }
    return render(request, "counter/statements.html", shown, status=status)


def _verdicts(request: HttpRequest, sums: dict[str, tuple[int, int]], current: str) -> tuple[Tab, ...]:
    waiting = sum(sums.get(one, (0, 0))[0] for one in WAITING)
    first = Tab(_("Chờ đối chiếu"), with_query(request.GET, loai=None, trang=None), waiting, not current)
    rest = (
        Tab(
            called("verdict", one),
            with_query(request.GET, loai=one, trang=None),
            sums[one][0],
            one == current,
        )
        for one in VERDICTS
        if one in sums
    )
    return (first, *rest)


def _table(found: tuple[lists.Transferred, ...]) -> Table:
    columns = (
        Column(_("Ngày")), Column(_("Nội dung chuyển khoản")), Column(_("Số tiền"), "num"), Column(_("Kết quả đối chiếu")),
        Column(_("Hồ sơ")),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                Cell(say.day(one.day), one.reference, css="nb"),
                Cell(one.text or "–", href=reverse("counter:statement_line", args=[one.line]), open=True),
                Cell(say.money(one.amount), css="num nb"),
                Cell(called("verdict", one.verdict)),
                Cell(one.codes or _("chưa tính cho hồ sơ nào")),
            )
        )
        for one in found
    )
    empty = Empty(
        _("Không có dòng nào ở đây"), _("Nhập sao kê: dòng nào khớp mã hồ sơ được ghi ngay."), "building-bank"
    )
    return Table(_("Sao kê ngân hàng"), columns, rows, empty)


def _told(looked: bank.Looked, name: str, token: str) -> dict[str, Any]:
    counted = {one: [found for found in looked.found if found.verdict == one] for one in VERDICTS}
    return {
        "name": name,
        "token": token,
        "form": OrderForm(),
        "new": len(looked.found),
        "sums": [
            (
                called("verdict", one),
                say.number(len(found)),
                say.money(sum(each.credit.amount for each in found)),
            )
            for one, found in counted.items()
            if found
        ],
        "facts": (
            (_("Dòng mới"), say.number(len(looked.found))),
            (_("Đã nhập từ trước"), say.number(looked.known)),
            (_("Tổng tiền vào trong tệp"), say.money(looked.statement.total)),
            (_("Dòng tiền ra, bỏ qua"), say.number(looked.statement.debits)),
            (_("Tổng trong tệp"), _("đã khớp") if looked.statement.checked else _("tệp không ghi tổng")),
        ),
        "rows": _preview(looked),
        "more": max(0, len(looked.found) - _SHOWN),
    }


def _preview(looked: bank.Looked) -> list[tuple[str, str, str, str, str]]:
    return [
        (
            say.day(one.credit.day),
            one.credit.text or "–",
            say.money(one.credit.amount),
            called("verdict", one.verdict),
            ", ".join(looked.code_of(part.dossier) for part in one.parts),
        )
        for one in looked.found[:_SHOWN]
    ]


def _facts(row: lists.Transferred) -> tuple[tuple[str, str], ...]:
    return (
        (_("Ngày"), say.day(row.day)),
        (_("Số tiền"), say.money(row.amount)),
        (_("Số giao dịch"), row.reference or "–"),
        (_("Kết quả đối chiếu"), called("verdict", row.verdict)),
        (_("Hồ sơ"), row.codes or _("chưa tính cho hồ sơ nào")),
    )


def _scope(place: Place) -> Scope:
    return scope(place.actor, bank.BRING_IN, place.at)

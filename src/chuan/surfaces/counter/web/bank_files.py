"""The bank files that were taken in; one taken by mistake is annulled whole, with a reason."""

from __future__ import annotations

from datetime import date

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.store.typed import Lived
from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.links import page_of, pager
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.events.dossiers.services import people
from chuan.events.money.rules.statement import Revoked
from chuan.events.money.services import statements
from chuan.events.money.services.statements import Brought
from chuan.readings.takings.queries import transfers as lists
from chuan.surfaces.acts import bank
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.counter.web.owing import SIZE, tabs
from chuan.surfaces.counter.web.place import place_of


class RevokeForm(OrderForm):
    """Why a whole file does not count."""

    reason = forms.CharField(label=gettext_lazy("Lý do hủy cả tệp"), max_length=300)


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Every file that was taken in, newest first."""
    place, at = place_of(request), page_of(request.GET)
    found, total = lists.taken(scope(place.actor, bank.BRING_IN, place.at), SIZE, (at - 1) * SIZE)
    shown = {
        "tabs": Filters(tabs("statements")),
        "table": _table(found),
        "pager": pager(request.GET, at, SIZE, total),
    }
    return render(request, "counter/statement_files.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def file(request: HttpRequest, statement: int) -> HttpResponse:
    """One file: who took it in, what it brought; annulled whole, or why it was."""
    place = place_of(request)
    found = statements.brought(statement)
    demand(place.actor, bank.BRING_IN, Thing(found.agency), place.at)
    form = RevokeForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                bank.revoke(place.actor, statement, form.cleaned_data["reason"], form.cleaned_data["key"])
            except Refused as refused:
                put_beside_fields(form, refused.refusals)
                status = refused.refusals[0].status
            else:
                messages.success(request, _("Đã hủy cả tệp; tiền đã ghi theo tệp này được gỡ hết."))
                return redirect("counter:statement_file", statement)
    shown = {"statement": statement, "form": form, "facts": _facts(statement, found), "over": found.revoked}
    return render(request, "counter/statement_file.html", shown, status=status)


def _facts(statement: int, found: Brought) -> list[tuple[str, str]]:
    names = organisation.names({int(one.actor) for one in (found.first, found.revoked) if one})
    facts = [
        (_("Nhập lúc"), _by(found.first, names)),
        (_("Ngày giao dịch"), _days(found.imported.since, found.imported.until)),
        (_("Dòng mới"), say.number(len(found.imported.outcomes))),
        (_("Tổng tiền"), say.money(found.imported.total)),
    ]
    if found.revoked is not None and isinstance(found.revoked.event, Revoked):
        why = people.texts(statement).get(int(found.revoked.event.reason), "")
        facts += [(_("Đã hủy lúc"), _by(found.revoked, names)), (_("Lý do hủy"), why)]
    return facts


def _by(item: Lived, names: dict[int, str]) -> str:
    return f"{say.long_moment(item.at)}, {names.get(int(item.actor), '')}".rstrip(", ")


def _days(since: date, until: date) -> str:
    return say.day(since) if since == until else f"{say.day(since)} – {say.day(until)}"


def _table(found: tuple[lists.FileTaken, ...]) -> Table:
    columns = (
        Column(_("Ngày giao dịch")), Column(_("Số dòng"), "num"), Column(_("Tổng tiền"), "num"), Column(_("Tình trạng")),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                Cell(
                    _days(one.since, one.until),
                    href=reverse("counter:statement_file", args=[one.statement]),
                    open=True,
                ),
                Cell(say.number(one.lines), css="num"),
                Cell(say.money(one.total), css="num nb"),
                Cell(_("Đã hủy") if one.revoked else _("Đang tính")),
            ),
            css="na" if one.revoked else "",
        )
        for one in found
    )
    empty = Empty(_("Chưa nhập tệp nào"), _("Nhập sao kê ở trang Sao kê ngân hàng."), "building-bank")
    return Table(_("Tệp sao kê đã nhập"), columns, rows, empty)

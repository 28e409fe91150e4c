"""What was taken today by means and by shift, counted against the book; who still owes; what must go back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.events.money.rules.till import SHIFTS
from chuan.readings.takings.queries import takings as lists
from chuan.surfaces.acts import till
from chuan.surfaces.counter.web.money_forms import SumField
from chuan.surfaces.counter.web.owing import SIZE, money_scope, tabs
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.telling.money import called


class CountForm(OrderForm):
    """The cash of a shift as it lies in the drawer."""

    shift = forms.CharField(widget=forms.HiddenInput)
    counted = SumField(label=gettext_lazy("Tiền mặt đếm được (đồng)"))
    reason = forms.CharField(label=gettext_lazy("Lý do, nếu lệch"), required=False, max_length=300)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks: which shift, whose takings."""

    shift: str
    mine: bool


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Today's payments and refunds, with the sums of each means."""
    return _page(request)


@require_POST
def count(request: HttpRequest) -> HttpResponse:
    """Keep a count of one's own cash."""
    place, form = place_of(request), CountForm(request.POST)
    if not form.is_valid():
        return _page(request, form, 422)
    read = form.cleaned_data
    try:
        till.count(place.actor, read["shift"], read["counted"], read["reason"], read["key"])
    except Refused as refused:
        put_beside_fields(form, refused.refusals)
        return _page(request, form, refused.refusals[0].status)
    messages.success(request, _("Đã ghi số tiền đếm được."))
    return redirect("counter:takings")


def _asked(request: HttpRequest) -> Asked:
    shift = request.GET.get("ca", "")
    return Asked(shift if shift in SHIFTS else "day", "toi" in request.GET)


def _page(request: HttpRequest, form: CountForm | None = None, status: int = 200) -> HttpResponse:
    place, asked = place_of(request), _asked(request)
    mine, at = money_scope(place), page_of(request.GET)
    span = till.span_of(place.today, asked.shift, place.actor.official if asked.mine else 0)
    sums = lists.totals(mine, span)
    found, total = lists.takings(mine, span, SIZE, (at - 1) * SIZE)
    expected = till.expected(place.actor, place.today, asked.shift)
    initial = {"shift": asked.shift, "counted": say.number(expected)}
    shown: dict[str, Any] = {
        "tabs": Filters(tabs("takings")),
        "shifts": Filters(_shifts(request, asked)),
        "sub": _said(place, sums, total),
        "sums": [_sum(one) for one in sums],
        "table": _takings(found),
        "pager": pager(request.GET, at, SIZE, total),
        "form": form or CountForm(initial=initial),
        "expected": say.money(expected),
        "shift": called("shift", asked.shift),
        "counts": _counts(lists.counts(mine, place.today)),
    }
    return render(request, "counter/takings.html", shown, status=status)


def _shifts(request: HttpRequest, asked: Asked) -> tuple[Tab, ...]:
    of_shifts = (
        Tab(called("shift", one), with_query(request.GET, ca=one, trang=None), current=one == asked.shift)
        for one in ("day", "morning", "afternoon")
    )
    mine = Tab(
        _("Chỉ khoản tôi ghi"),
        with_query(request.GET, toi=None if asked.mine else "1", trang=None),
        current=asked.mine,
    )
    return (*of_shifts, mine)


def _said(place: Place, sums: tuple[lists.Total, ...], total: int) -> str:
    facts = {
        "day": say.long_day(place.at),
        "count": say.number(total),
        "sum": say.money(sum(one.paid - one.refunded for one in sums)),
    }
    return _("%(day)s · %(count)s khoản, còn lại sau hoàn %(sum)s") % facts


def _sum(one: lists.Total) -> tuple[str, str, str]:
    """Means, its sum, and how many."""
    back = _(", đã hoàn %(sum)s") % {"sum": say.money(one.refunded)} if one.refunded else ""
    return (
        called("means", one.means),
        say.money(one.paid),
        _("%(n)s khoản") % {"n": say.number(one.count)} + back,
    )


def _takings(found: tuple[lists.Taking, ...]) -> Table:
    columns = (
        Column(_("Hồ sơ")), Column(_("Người nộp")), Column(_("Lúc")), Column(_("Cách nộp")), Column(_("Số tiền"), "num"),
        Column(_("Biên lai, hóa đơn")),
    )  # fmt: skip
    empty = Empty(_("Chưa thu khoản nào"), _("Mở hồ sơ, bấm “Phí, lệ phí” để thu tiền."), "cash")
    return Table(_("Thu hôm nay"), columns, tuple(_taking(one) for one in found), empty)


def _taking(one: lists.Taking) -> Row:
    back = one.kind == "refund"
    means = called("means", one.means)
    told = _("Hoàn: %(means)s") % {"means": means} if back else means
    receipt = f"{one.series} {one.receipt}".strip() or (_("chưa ghi") if not back else "")
    return Row(
        (
            Cell(one.title, one.code, href=reverse("counter:money", args=[one.dossier]), open=True),
            Cell(one.owner or _("(ẩn tên)"), css="nb"),
            Cell(say.hour(one.at), one.officer, css="nb"),
            Cell(_("%(said)s (đã hủy)") % {"said": told} if one.void else told, one.reference),
            Cell(f"{'−' if back else ''}{say.money(one.amount)}", css="num nb"),
            Cell(receipt, css="nb"),
        ),
        css="na" if one.void else "",
    )


def _counts(found: tuple[lists.Count, ...]) -> Table:
    columns = (
        Column(_("Lúc")), Column(_("Người đếm")), Column(_("Ca")), Column(_("Theo sổ"), "num"),
        Column(_("Đếm được"), "num"), Column(_("Lệch")),
    )  # fmt: skip
    rows = tuple(
        Row(
            (
                Cell(say.hour(one.at), css="nb"),
                Cell(one.officer, css="nb"),
                Cell(called("shift", one.shift)),
                Cell(say.money(one.expected), css="num nb"),
                Cell(say.money(one.counted), css="num nb"),
                Cell(
                    say.money(one.counted - one.expected) if one.counted != one.expected else _("khớp"),
                    one.reason,
                ),
            )
        )
        for one in found
    )
    return Table(
        _("Đếm quỹ hôm nay"), columns, rows, Empty(_("Hôm nay chưa ai đếm quỹ"), icon="sum"), walk=False
    )

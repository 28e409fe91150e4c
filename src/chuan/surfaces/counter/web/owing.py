"""Who still owes a fee, and who must get money back: two lists of the counter."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.components import Cell, Column, Empty, Filters, Row, Tab, Table
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.readings.takings.queries.standings import Standing, standings
from chuan.surfaces.acts.money import TAKE
from chuan.surfaces.counter.web.list_models import ListPage
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.telling.money import called

SIZE = 50


@require_GET
def owing(request: HttpRequest) -> HttpResponse:
    """Dossiers whose fee is not paid, or not wholly."""
    return _standing(request, back=False)


@require_GET
def refunds(request: HttpRequest) -> HttpResponse:
    """Dossiers that must get money back: paid twice, too much, or after the end."""
    return _standing(request, back=True)


def tabs(current: str) -> tuple[Tab, ...]:
    """The four lists of money."""
    names = (
        ("takings", _("Thu hôm nay")), ("owing", _("Còn phải nộp")), ("refunds", _("Phải hoàn")),
        ("statements", _("Sao kê ngân hàng")),
    )  # fmt: skip
    return tuple(Tab(label, reverse(f"counter:{name}"), current=name == current) for name, label in names)


def money_scope(place: Place) -> Scope:
    """Whose money this counter takes."""
    return scope(place.actor, TAKE, place.at)


def _standing(request: HttpRequest, *, back: bool) -> HttpResponse:
    place, at = place_of(request), page_of(request.GET)
    found, total, whole = standings(money_scope(place), back=back, limit=SIZE, offset=(at - 1) * SIZE)
    columns = (
        Column(_("Hồ sơ")), Column(_("Chủ hồ sơ")), Column(_("Đã thu"), "num"),
        Column(_("Phải hoàn") if back else _("Còn phải nộp"), "num"), Column(_("Thu khi nào")),
        Column(_("Việc tiếp theo")),
    )  # fmt: skip
    empty = (
        Empty(
            _("Không có khoản nào phải hoàn"),
            _("Nộp trùng, nộp thừa, nộp sau khi hồ sơ kết thúc hiện ở đây."),
            "check",
        )
        if back
        else Empty(_("Không hồ sơ nào còn nợ phí, lệ phí"), icon="check")
    )
    facts = {"n": say.number(total), "sum": say.money(whole)}
    said = _("%(n)s hồ sơ, phải hoàn %(sum)s") if back else _("%(n)s hồ sơ, còn phải nộp %(sum)s")
    title = _("Phải hoàn lại") if back else _("Còn phải nộp")
    shown = ListPage(
        title,
        said % facts,
        Table(title, columns, tuple(_row(one, back=back) for one in found), empty),
        Filters(tabs("refunds" if back else "owing")),
        pager(request.GET, at, SIZE, total),
    )
    return render(request, "counter/list.html", {"page": shown})


def _row(one: Standing, *, back: bool) -> Row:
    href = reverse("counter:money", args=[one.dossier])
    return Row(
        (
            Cell(one.title, one.code, href=href, open=True),
            Cell(one.owner or _("(ẩn tên)"), one.phone, css="nb"),
            Cell(say.money(one.paid), css="num nb"),
            Cell(say.money(one.back if back else one.owing), css="num nb", strong=True),
            Cell(called("collect", one.collect), called("standing", one.standing), css="nb"),
            Cell(_("Hoàn tiền") if back else _("Thu tiền"), href=href, action=True, css="nb"),
        )
    )

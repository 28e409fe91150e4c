"""Inspectors' accounts for named days: opened by a decision, listed, ended early with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.definitions.organisation.services.mandate_lists import Mandate
from chuan.definitions.organisation.services.mandating import Opened
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import mandating
from chuan.surfaces.province.web.mandate_forms import EndForm, MandateForm, wanted
from chuan.surfaces.province.web.shown import page


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """All of them, and the form of a new one."""
    actor, seen = actor_of(request), _reach(request)
    if request.method == "GET":
        return _page(request, seen)
    return carried(
        request, MandateForm(request.POST, chosen={"agencies": _agencies(seen)}),
        lambda read: mandating.open_mandate(actor, wanted(read)),
        lambda status, sent: _page(request, seen, status, form=sent),
        _said, reverse("province:mandates"),
    )  # fmt: skip


@require_POST
def end(request: HttpRequest, mandate: int) -> HttpResponse:
    """One ends before its last day."""
    actor, seen = actor_of(request), _reach(request)
    return carried(
        request, EndForm(request.POST),
        lambda read: mandating.end_mandate(actor, mandate, read["reason"]),
        lambda status, sent: _page(request, seen, status, ended=(mandate, sent)),
        _("Đã chấm dứt; người thanh tra không còn xem được hồ sơ nào."), reverse("province:mandates"),
    )  # fmt: skip


def _reach(request: HttpRequest) -> Scope:
    found = scope(actor_of(request), mandating.ACT, timezone.now())
    if found.empty:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    return found


def _agencies(seen: Scope) -> list[tuple[str, str]]:
    found = organisation.agencies(seen, timezone.now())
    return [(str(one.id), one.short_name or one.name) for one in found]


def _said(opened: Opened) -> str:
    if not opened.password:
        return _("Đã mở quyền thanh tra cho tài khoản %(name)s.") % {"name": opened.username}
    return _("Đã mở quyền. Tài khoản mới %(name)s, mật khẩu dùng một lần: %(word)s (chỉ hiện lần này).") % {
        "name": opened.username, "word": opened.password,
    }  # fmt: skip


def _page(
    request: HttpRequest, seen: Scope, status: int = 200, form: Any = None, ended: tuple[int, Any] = (0, None)
) -> HttpResponse:
    at = timezone.now()
    today = local(at).date()
    found = organisation.mandates(seen, at)
    named = dict(_agencies(seen))
    live = [one for one in found if one.carried.live(today) or (one.since > today and not one.withdrawn_at)]
    context = {
        "title": _("Quyết định thanh tra"),
        "said": _("Tài khoản chỉ đọc cho người thanh tra, đúng ngày, đúng cơ quan ghi trong quyết định"),
        "table": _table(found, named),
        "ending": [
            (one.id, f"{one.name} · {one.document}", ended[1] if ended[0] == one.id else EndForm(auto_id=f"id_{one.id}_%s"))
            for one in live
        ],
        "form": form
        or MandateForm(chosen={"agencies": _agencies(seen)}, initial={"document_day": today, "since": today}),
    }  # fmt: skip
    return page(request, "province/mandates.html", "mandates", context, status)


def _table(found: Sequence[Mandate], named: dict[str, str]) -> Table:
    heads = (_("Người thanh tra"), _("Quyết định"), _("Ngày"), _("Cơ quan"), _("Tình trạng"))
    empty = Empty(
        _("Chưa có quyết định thanh tra nào"),
        _("Khi có đoàn đến, ghi quyết định ở dưới; tài khoản tự hết quyền sau ngày cuối."),
    )
    rows = tuple(_row(one, named) for one in found)
    return Table(_("Quyết định thanh tra"), tuple(map(Column, heads)), rows, empty, walk=False)


def _row(one: Mandate, named: dict[str, str]) -> Row:
    carried_as, today = one.carried, local(timezone.now()).date()
    states = (
        (carried_as.withdrawn, _("chấm dứt sớm: %(why)s") % {"why": one.withdrawn_reason}),
        (today < one.since, _("chưa đến ngày")),
        (today >= one.until, _("đã hết hạn")),
    )
    state = next((text for holds, text in states if holds), _("đang hiệu lực"))
    clear = _("đọc cả dữ liệu cá nhân") if one.clear else _("che dữ liệu cá nhân")
    days = _("%(since)s đến hết %(last)s") % {"since": say.day(one.since), "last": say.day(carried_as.last)}
    places = ", ".join(named.get(str(number), "") for number in one.agencies[:3])
    more = _(" và %(n)s cơ quan khác") % {"n": len(one.agencies) - 3} if len(one.agencies) > 3 else ""
    return Row(
        (
            Cell(one.name, f"{one.home} · {one.username}", strong=True),
            Cell(one.document, one.purpose),
            Cell(days),
            Cell(places + more),
            Cell(state, clear),
        )
    )

"""One message: what it says, what became of it, and what a person does about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel import codec
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Fact, Moment
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.outbox.queries.deliveries import Sheet, sheet
from chuan.readings.outbox.rules.bodies import CaseBody
from chuan.surfaces.acts import exchange
from chuan.surfaces.exchange.web.forms import MendForm
from chuan.surfaces.exchange.web.lists import sight
from chuan.surfaces.exchange.web.said import KINDS, PARTNERS, about, standing

_STUCK = frozenset({"dead", "skipped"})


@require_GET
def show(request: HttpRequest, delivery: int) -> HttpResponse:
    """The page of one message."""
    return _page(request, delivery)


@require_POST
def retry(request: HttpRequest, delivery: int) -> HttpResponse:
    """Send it again."""
    return _mend(request, delivery, exchange.retry, "retry_form", _("Đã xếp lại vào hàng chờ gửi."))


@require_POST
def skip(request: HttpRequest, delivery: int) -> HttpResponse:
    """Pass it over."""
    return _mend(request, delivery, exchange.skip, "skip_form", _("Đã bỏ qua bản tin này."))


_Act = Callable[[Actor, int, str, UUID], None]


def _mend(request: HttpRequest, delivery: int, act: _Act, name: str, said: str) -> HttpResponse:
    form = MendForm(request.POST, prefix=name)
    if not form.is_valid():
        return _page(request, delivery, 422, **{name: form})
    try:
        act(actor_of(request), delivery, form.cleaned_data["reason"], form.cleaned_data["key"])
    except Refused as refused:
        status = refused.refusals[0].status
        if status in {403, 404}:
            raise
        put_beside_fields(form, refused.refusals)
        return _page(request, delivery, status, **{name: form})
    messages.success(request, said)
    return redirect("exchange:message", delivery)


def _page(request: HttpRequest, delivery: int, status: int = 200, **bound: Any) -> HttpResponse:
    found = sheet(sight(request), delivery)
    if found is None:
        raise Refused(refuse("missing", "outbox.no_delivery"))
    row = found.row
    forms: dict[str, Any] = {}
    if row.state in _STUCK or "retry_form" in bound:
        forms["retry_form"] = MendForm(prefix="retry_form")
    if row.state == "dead" or "skip_form" in bound:
        forms["skip_form"] = MendForm(prefix="skip_form")
    state, why = standing(row)
    context = {
        "row": row,
        "about": about(row),
        "partner": _(PARTNERS.get(row.partner, "")),
        "state": state,
        "why": why,
        "facts": _facts(found),
        "said": _said(found),
        "moments": _moments(found),
        **forms,
        **bound,
    }
    return render(request, "exchange/message.html", context, status=status)


def _facts(found: Sheet) -> list[Fact]:
    row = found.row
    facts = [
        Fact(_("Gửi tới"), _(PARTNERS.get(row.partner, ""))),
        Fact(_("Việc xảy ra"), say.long_moment(row.made)),
        Fact(_("Số lần thử"), str(row.attempts)),
    ]
    if row.expires is not None:
        facts.append(Fact(_("Chỉ gửi trước"), say.long_moment(row.expires)))
    return facts


def _said(found: Sheet) -> list[tuple[str, str]]:
    """What the message says, without the citizen: that is joined only when it is sent."""
    if found.row.kind in KINDS:
        return [(_("Nội dung"), about(found.row)), (_("Hồ sơ"), found.row.code)]
    body = codec.load(CaseBody, found.body)
    lines = (
        (_("Mã hồ sơ trên Cổng"), body.known_as or found.row.code),
        (_("Trạng thái"), about(found.row)),
        (_("Bước"), body.step_name),
        (_("Tiếp nhận"), _moment(body.received)),
        (_("Hẹn trả"), _moment(body.promised)),
        (_("Hẹn trả trước đó"), _moment(body.promised_before)),
        (_("Kết thúc xử lý"), _moment(body.finished)),
        (_("Trả kết quả"), _moment(body.returned)),
        (_("Giấy tờ nộp"), ", ".join(paper.name for paper in body.papers)),
        (_("Cần bổ sung"), ", ".join(name for asked in body.supplements for name in asked.papers)),
    )
    return [(label, text) for label, text in lines if text]


def _moments(found: Sheet) -> list[Moment]:
    """What was tried and mended, newest first."""
    row = found.row
    told = [
        Moment(
            say.short_moment(one.at),
            one.name or _("Người quản trị máy chủ"),
            _("gửi lại") if one.act == "retry" else _("bỏ qua"),
            sub=one.reason,
        )
        for one in found.mended
    ]
    if found.last_try is not None:
        text = _("tới nơi") if row.state == "sent" else _("thử gửi")
        why = sentence(row.error) if row.error and row.state != "sent" else ""
        told.append(Moment(say.short_moment(found.last_try), "", text, sub=why))
    told.insert(0, Moment(say.short_moment(row.made), "", _("việc xảy ra, bản tin được ghi")))
    return list(reversed(told))


def _moment(moment: datetime | None) -> str:
    return say.long_moment(moment) if moment else ""

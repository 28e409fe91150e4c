"""Numbers held for browsers: who has them, what became of each, and which receptions wait for a person."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.offline.services import arrivals, blocks, devices
from chuan.events.offline.services.arrivals import Arrival
from chuan.events.offline.services.blocks import Line
from chuan.events.offline.services.devices import Device
from chuan.surfaces.acts.offline import SETTLE
from chuan.surfaces.acts.offline_accounting import block_of, void_block


class VoidForm(OrderForm):
    """Which block's numbers will not be used, and why."""

    reason = forms.CharField(label=gettext_lazy("Vì sao những số còn lại không dùng"), max_length=300)


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    return _shown(request)


@require_POST
def void(request: HttpRequest, block: int) -> HttpResponse:
    """The numbers of a block that are still out are void, with why."""
    actor = actor_of(request)
    block_of(actor, block)

    def act(read: dict[str, str]) -> int:
        return void_block(actor, block, read["reason"])

    def said(count: int) -> str:
        return _("Đã hủy %(count)s số.") % {"count": count}

    def again(status: int, form: forms.BaseForm) -> HttpResponse:
        return _shown(request, status, form, block)

    return carried(request, VoidForm(request.POST), act, again, said, reverse("counter:offline_book"))


def _shown(
    request: HttpRequest, status: int = 200, form: forms.BaseForm | None = None, block: int = 0
) -> HttpResponse:
    seen = scope(actor_of(request), SETTLE, timezone.now()).agencies
    if not seen:
        raise Refused(refuse("not_yours", "organisation.no_duty"))
    lines, waits = blocks.lines(seen), arrivals.waiting(seen)
    known = devices.named({line.device for line in lines} | {one.device for one in waits})
    names = organisation.names({device.official for device in known.values()})
    forms_of = [(line, form if form and line.stream == block else VoidForm()) for line in lines if line.left]
    context = {
        "waiting": _waiting(waits, known, names),
        "blocks": _blocks(lines, known, names),
        "voiding": [(_said(line, known, names), line.stream, one) for line, one in forms_of],
        "left": say.number(sum(line.left for line in lines)),
    }
    return render(request, "counter/offline_book.html", context, status=status)


def _said(line: Line, known: dict[int, Device], names: dict[int, str]) -> str:
    device = known[line.device]
    facts = {"first": line.first, "last": line.last, "day": say.day(line.day), "left": line.left}
    facts |= {"who": names.get(device.official, ""), "machine": device.name or _("máy không tên")}
    return _("Số %(first)s đến %(last)s ngày %(day)s, %(machine)s của %(who)s: còn %(left)s số") % facts


def _blocks(lines: tuple[Line, ...], known: dict[int, Device], names: dict[int, str]) -> Table:
    heads = (_("Ngày"), _("Dải số"), _("Máy, người giữ"), _("Đã dùng"), _("Đã hủy"), _("Còn giữ"))
    rows = tuple(
        Row(
            (
                Cell(say.day(line.day)),
                Cell(f"{line.first}–{line.last}", css="nb"),
                Cell(
                    known[line.device].name or _("máy không tên"), names.get(known[line.device].official, "")
                ),
                Cell(say.number(line.used), css="cc"),
                Cell(say.number(line.void), css="cc"),
                Cell(say.number(line.left), css="cc", strong=bool(line.left)),
            )
        )
        for line in lines
    )
    empty = Empty(_("Chưa giữ số nào"), _("Chuẩn bị máy ở trang “Nhận khi mất kết nối”."), "archive")
    return Table(_("Dải số đã giữ"), tuple(map(Column, heads)), rows, empty, walk=False)


def _waiting(waits: tuple[Arrival, ...], known: dict[int, Device], names: dict[int, str]) -> Table:
    heads = (_("Chủ hồ sơ"), _("Nhận lúc"), _("Người nhận"), _("Vì sao chờ"), _("Việc tiếp theo"))
    rows = tuple(
        Row(
            (
                Cell(one.typed.get("owner-name", ""), one.procedure, href=_href(one), open=True),
                Cell(say.short_moment(one.at), css="nb"),
                Cell(names.get(known[one.device].official, "")),
                Cell(" ".join(one.sentences)),
                Cell(_("Xem rồi nhận"), href=_href(one), action=True, css="nb"),
            )
        )
        for one in waits
    )
    empty = Empty(
        _("Không có hồ sơ nào chờ xử lý"), _("Hồ sơ nhận khi mất kết nối đã vào hết."), "circle-check"
    )
    return Table(_("Hồ sơ chờ xử lý"), tuple(map(Column, heads)), rows, empty)


def _href(one: Arrival) -> str:
    return reverse("counter:offline_one", args=[one.key])


def settled(request: HttpRequest, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect("counter:offline_book")

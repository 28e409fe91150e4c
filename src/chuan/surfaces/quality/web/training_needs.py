"""What steps ask of those who get them, from which day; and whether who lacks it is warned of or refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.clock import local
from chuan.base.web.choosing import ChoosingForm
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.forms import DayField, OrderForm
from chuan.base.web.orders import Read, carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.events.training.imports.standard import shipped
from chuan.events.training.services import needs
from chuan.surfaces.acts import needing, training
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.quality.web.training_tabs import shown

_COLUMNS = (gettext_noop("Bước"), gettext_noop("Năng lực"), gettext_noop("Khi thiếu chứng chỉ"), gettext_noop("Áp dụng"), gettext_noop("Thôi yêu cầu"))  # fmt: skip
ACTS = {
    "": gettext_noop("mọi loại bước"),
    "receive": gettext_noop("tiếp nhận"),
    "assign": gettext_noop("phân công"),
    "work": gettext_noop("thụ lý"),
    "opinion": gettext_noop("lấy ý kiến"),
    "sign": gettext_noop("ký duyệt"),
    "number": gettext_noop("cấp số"),
    "issue": gettext_noop("phát hành"),
}


class NeedForm(ChoosingForm):
    """A step asks a competence. ``where``: a procedure, or one step of it."""

    where = forms.ChoiceField(label=gettext_lazy("Thủ tục hoặc bước"), required=False)
    act = forms.ChoiceField(label=gettext_lazy("Loại bước"), required=False, choices=list(ACTS.items()))
    competence = forms.ChoiceField(label=gettext_lazy("Năng lực"))
    block = forms.ChoiceField(
        label=gettext_lazy("Khi giao cho người chưa có chứng chỉ"), widget=forms.RadioSelect,
        choices=[("", gettext_lazy("Cảnh báo người giao và ghi lại")), ("1", gettext_lazy("Không cho giao"))],
        required=False,
    )  # fmt: skip
    since = DayField(label=gettext_lazy("Áp dụng từ ngày"))


class EndForm(OrderForm):
    """It asks it no more."""

    until = DayField(label=gettext_lazy("Thôi từ ngày"))
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=300)


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """What steps ask; one more put in."""
    actor = actor_of(request)
    if request.method == "GET":
        return _page(request, actor)
    return carried(
        request, NeedForm(request.POST, chosen=_chosen(actor)), lambda read: _asked(actor, read),
        lambda status, sent: _page(request, actor, status, need_form=sent),
        _("Đã ghi yêu cầu."), reverse("quality:training_needs"),
    )  # fmt: skip


@require_POST
def end(request: HttpRequest, need: int) -> HttpResponse:
    """One of them is over."""
    actor = actor_of(request)
    training.demand(actor, training.MANAGE, Thing(needs.load(need).agency))
    return carried(
        request, EndForm(request.POST),
        lambda read: needing.end(actor, need, read["until"], read["reason"], read["key"]),
        lambda status, sent: _page(request, actor, status, ended=(need, sent)),
        _("Đã ghi thôi yêu cầu."), reverse("quality:training_needs"),
    )  # fmt: skip


def _asked(actor: Actor, read: Read) -> needs.Asked:
    procedure, _colon, step = read["where"].partition("|")
    form = needing.Asking(
        procedure, step, read["act"], read["competence"], read["since"], bool(read["block"])
    )
    return needing.require(actor, form, read["key"])


def _page(
    request: HttpRequest, actor: Actor, status: int = 200, need_form: Any = None,
    ended: tuple[int, Any] = (0, None),
) -> HttpResponse:  # fmt: skip
    at = clock()
    manages = allows(actor, training.MANAGE, Thing(actor.agency), at)
    found = needs.listed(Scope(frozenset({actor.agency})))
    called = dict(_places(actor))
    lines = [
        (one["stream"], _where(one, called), ended[1] if ended[0] == one["stream"] else EndForm(auto_id=f"id_{one['stream']}_%s"))
        for one in found
        if manages and one["until"] is None
    ]  # fmt: skip
    context = {
        "table": _table(found, called),
        "ending": lines,
        "form": need_form
        or (
            NeedForm(initial={"since": local(at).date(), "block": ""}, chosen=_chosen(actor))
            if manages
            else None
        ),
    }
    return shown(request, "training_needs", "training_needs", context, status)


def _table(found: tuple[dict[str, Any], ...], called: Mapping[str, str]) -> Table:
    rows = tuple(
        Row((
            Cell(_where(one, called), strong=True), Cell(shipped().name(one["competence"])),
            Cell(_("không cho giao") if one["block"] else _("cảnh báo, ghi lại")),
            Cell(say.day(one["since"])), Cell(say.day(one["until"]) if one["until"] else ""),
        ))
        for one in found
    )  # fmt: skip
    empty = Empty(_("Chưa bước nào yêu cầu năng lực"), _("Ghi ở dưới: bước nào, năng lực nào, từ ngày nào."))
    return Table(
        _("Năng lực theo bước"), tuple(Column(_(name)) for name in _COLUMNS), rows, empty, walk=False
    )


def _where(one: Mapping[str, Any], called: Mapping[str, str]) -> str:
    key = f"{one['procedure']}|{one['step']}" if one["step"] else one["procedure"]
    place = called.get(key, key) if key else _("mọi thủ tục")
    return f"{place} ({_(ACTS[one['act']])})" if one["act"] else place


def _places(actor: Actor) -> list[tuple[str, str]]:
    """Each procedure of the agency, and each of its steps below it."""
    found = []
    for one in procedures.in_force([actor.agency], local(clock()).date()):
        found.append((one.code, one.short_name))
        found += [
            (f"{one.code}|{step.key}", f"{one.short_name}: {step.name}") for step in one.procedure.steps
        ]
    return found


def _chosen(actor: Actor) -> dict[str, Any]:
    competences = [(one.key, _(one.name)) for one in shipped().competences]
    return {"where": [("", _("mọi thủ tục")), *_places(actor)], "competence": competences}

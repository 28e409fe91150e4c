"""Results that my unit issued and that go back to the counter: what is due, and its list."""

from __future__ import annotations

from itertools import groupby

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.forms import OrderForm
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.whereabouts.queries.handovers import waiting_lists
from chuan.readings.whereabouts.queries.results import ToBring, to_bring
from chuan.surfaces.acts.bringing import BRING, bring
from chuan.surfaces.acts.handing import Handing
from chuan.surfaces.desk.web.handover import tabs
from chuan.surfaces.telling.answering import TAKE

SIZE = 100
_COLUMNS = (
    (gettext_noop("Hồ sơ"), ""), (gettext_noop("Chủ hồ sơ"), ""), (gettext_noop("Có kết quả lúc"), ""),
    (gettext_noop("Hẹn trả"), ""), (gettext_noop("Bản chính kèm theo"), "num"),
)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Results by the counter that waits for them; the button of a counter makes its list."""
    if request.method != "POST":
        return _due(request)
    group = request.POST.get("group", "")
    agency, counter, *_unit = (int(one) if one.isdecimal() else 0 for one in f"{group}-0-0".split("-"))
    if not (agency and counter):
        return _due(request, 422, _("Chọn bộ phận một cửa nhận kết quả."))
    order = OrderForm(request.POST)
    order.is_valid()
    picked = tuple(int(one) for one in request.POST.getlist(f"dossier-{group}") if one.isdecimal())
    try:
        made = bring(actor_of(request), Handing(agency, counter, picked), order.cleaned_data.get("key"))
    except Refused as refused:
        first = refused.refusals[0]
        if first.status in {403, 404}:
            raise
        return _due(request, first.status, sentence(first.reason), frozenset(picked))
    messages.success(
        request, _("Đã lập danh sách %(picked)s kết quả. In ra để hai bên ký.") % {"picked": len(picked)}
    )
    return redirect("desk:handover", made.id)


def _due(
    request: HttpRequest, status: int = 200, wrong: str = "", picked: frozenset[int] | None = None
) -> HttpResponse:
    actor, at, now = actor_of(request), page_of(request.GET), timezone.now()
    found, total = to_bring(scope(actor, BRING, now), (), SIZE, (at - 1) * SIZE)
    groups = groupby(found, key=lambda one: (one.agency, one.counter, one.unit))
    waiting = waiting_lists(scope(actor, TAKE, now), tuple(sorted(actor.unit_ids)))
    context = {
        "title": _("Giao kết quả về quầy"),
        "said": _("%(count)s kết quả của đơn vị còn phải giao về bộ phận một cửa")
        % {"count": say.number(total)},
        "filters": tabs(actor, waiting, "ket-qua"),
        "counters": [_counter(tuple(group), picked) for _key, group in groups],
        "wrong": wrong,
        "form": OrderForm(),
        "pager": pager(request.GET, at, SIZE, total),
    }
    return render(request, "desk/bringing.html", context, status=status)


def _counter(found: tuple[ToBring, ...], picked: frozenset[int] | None) -> dict[str, object]:
    """The results of one unit for one counter: whoever is in two units makes two lists."""
    first = found[0]
    columns = tuple(Column(_(name), css) for name, css in _COLUMNS)
    group = f"{first.agency}-{first.counter}-{first.unit}"
    rows = tuple(_row(one, picked) for one in found)
    return {
        "name": first.counter_name,
        "said": _("%(count)s kết quả") % {"count": say.number(len(found))},
        "key": group,
        "table": Table(
            first.counter_name, columns, rows, Empty(_("Không có kết quả nào")), pick=f"dossier-{group}"
        ),
    }


def _row(one: ToBring, picked: frozenset[int] | None) -> Row:
    told = ""
    if one.declined_at is not None:
        told = _("%(declined_by)s không nhận %(declined_at)s: %(reason)s") % {
            "declined_by": one.declined_by,
            "declined_at": say.short_moment(one.declined_at),
            "reason": one.reason,
        }
    ready = _("văn bản từ chối") if one.refused else ""
    return Row(
        (
            Cell(one.title, one.code, href=reverse("desk:dossier", args=[one.stream]), open=True),
            Cell(one.owner, told),
            Cell(say.short_moment(one.ready), ready, css="nb"),
            Cell(say.short_moment(one.promised) if one.promised else _("chưa hẹn"), css="nb"),
            Cell(say.number(one.originals) if one.originals else ""),
        ),
        str(one.stream),
        one.code,
        picked=one.declined_at is None if picked is None else one.stream in picked,
    )

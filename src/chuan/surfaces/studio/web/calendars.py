"""The agency's calendar: the month, days awaited, and a change shown before it is entered."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.forms import Form
from chuan.base.web.refusals import put_beside_fields
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.calendars import services as calendars
from chuan.definitions.calendars.rules.doubts import doubts
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, may
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.acts import calendar as acts
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.studio.web.calendar_forms import AddForm, NoticeForm, WithdrawForm
from chuan.surfaces.studio.web.entry_lines import lines
from chuan.surfaces.studio.web.month import neighbours, weeks

_SHOWN = 50
_FORMS: dict[str, type[AddForm | NoticeForm | WithdrawForm]] = {
    "them": AddForm,
    "thong-bao": NoticeForm,
    "rut-lai": WithdrawForm,
}


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """The month of ``?thang=2026-11``, this one without it."""
    return _page(request, {"them": AddForm()})


@require_POST
def change(request: HttpRequest, kind: str) -> HttpResponse:
    """Show what a change does to open dossiers; carry it out once that was seen and confirmed."""
    actor = actor_of(request)
    demand(actor, acts.EDIT, Thing(actor.agency), timezone.now())
    if kind not in _FORMS:
        raise Refused(refuse("missing", "calendars.no_entry"))
    form = _FORMS[kind](request.POST)
    forms: dict[str, Any] = {"them": AddForm(), kind: form}
    if not form.is_valid():
        return _page(request, forms, 422)
    edit = form.edit()
    sure = request.POST.get("do") == "sure"
    try:
        act = acts.carry_out if sure else acts.preview
        told = act(actor, actor.agency, edit)
    except Refused as refused:
        status = refused.refusals[0].status
        if status in {403, 404}:
            raise
        put_beside_fields(form, refused.refusals)
        return _page(request, forms, status)
    if sure:
        messages.success(
            request, _("Đã ghi “%(name)s”. %(counts)s") % {"name": told.name, "counts": _counts(told.summary)}
        )
        return redirect("studio:calendar")
    return _preview(request, kind, form, told)


def _preview(request: HttpRequest, kind: str, form: Form, told: acts.Preview) -> HttpResponse:
    rows = [
        (
            dossier.state.code,
            dossier.id,
            say.long_moment(change.promised_before),
            say.long_moment(change.promised) if change.told else _("giữ nguyên"),
            say.long_moment(change.target),
            " ".join(sentence(reason) for reason in change.reasons),
        )
        for dossier, change in told.changed[:_SHOWN]
    ]
    context = {
        "kind": kind,
        "name": told.name,
        "said": _counts(told.summary),
        "summary": told.summary,
        "rows": rows,
        "more": max(0, len(told.changed) - _SHOWN),
        "typed": [
            (name, value) for name, value in request.POST.items() if name not in {"do", "csrfmiddlewaretoken"}
        ],
    }
    return render(request, "studio/calendar_change.html", context)


def _counts(counts: Any) -> str:
    if not (counts.later or counts.earlier or counts.told):
        return _("Không hồ sơ nào thay đổi trong %(looked_at)s hồ sơ đang giải quyết.") % {
            "looked_at": say.number(counts.looked_at)
        }
    parts = (
        (counts.later, _("lùi hạn pháp lý, ngày đã hẹn giữ nguyên")),
        (counts.earlier, _("có hạn pháp lý sớm hơn, lấy làm mốc làm việc")),
        (counts.told, _("có giờ hẹn rơi vào lúc đóng cửa, chuyển sang giờ mở cửa kế tiếp")),
    )
    told = "; ".join(
        _("%(count)s hồ sơ %(words)s") % {"count": say.number(count), "words": words}
        for count, words in parts
        if count
    )
    return _("Trong %(looked_at)s hồ sơ đang giải quyết: %(told)s.") % {
        "looked_at": say.number(counts.looked_at),
        "told": told,
    }


def _page(request: HttpRequest, forms: dict[str, Any], status: int = 200) -> HttpResponse:
    actor, at = actor_of(request), timezone.now()
    today = local(at).date()
    calendar = calendars.worktime_for(actor.agency)
    first = _month(request.GET.get("thang", ""), today)
    before, after = neighbours(first)
    rows = calendars.history(actor.agency)
    names = organisation.account_names({row.recorded_by for row in rows})
    context = {
        "weeks": weeks(calendar, first, today),
        "title": _("tháng %(month)s/%(year)s") % {"month": first.month, "year": first.year},
        "before": f"{before:%Y-%m}",
        "after": f"{after:%Y-%m}",
        "weekdays": say.WEEKDAYS,
        "entries": lines(calendar.entries, today),
        "doubts": [sentence(one) for one in doubts(calendar, today)],
        "history": [
            (row, names.get(row.recorded_by, ""), say.long_moment(row.recorded_at))
            for row in rows
            if row.name
        ],
        "writing": bool(may(actor, acts.EDIT, Thing(actor.agency), at)),
        "form": forms["them"],
        "notice": forms.get("thong-bao"),
        "withdrawal": forms.get("rut-lai"),
    }
    return render(request, "studio/calendar.html", context, status=status)


def _month(asked: str, today: date) -> date:
    try:
        return date.fromisoformat(f"{asked}-01")
    except ValueError:
        return today.replace(day=1)

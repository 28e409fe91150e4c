"""Nonconformities: what waits to be confirmed, is being put right, is late, was closed; and signals that wait."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from chuan.base.web.components import Action, Cell, Column, Empty, Filters, Row, Tab, Table, TimeChip
from chuan.base.web.links import page_of, pager, with_query
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.corrections.rules.signals import Spoken
from chuan.events.corrections.services import keys
from chuan.readings.matters.queries.nonconformities import STAGES, Nonconforming, nonconformities, stages
from chuan.surfaces.acts import correcting
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.courses import VIEW
from chuan.surfaces.quality.web import nc_words
from chuan.surfaces.quality.web.nc_forms import OpenForm
from chuan.surfaces.quality.web.shown import page
from chuan.surfaces.quality.web.work import time_of

PAGE, WAITING = 50, 10
_HEADS = (
    gettext_noop("Sự không phù hợp"), gettext_noop("Hồ sơ"), gettext_noop("Đang ở"), gettext_noop("Hạn của bước"),
    gettext_noop("Tình trạng"),
)  # fmt: skip


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """One stage of them; below, the signals that no draft was opened for yet."""
    actor, at, number = actor_of(request), timezone.now(), page_of(request.GET)
    sight, asked = scope(actor, VIEW, at), request.GET.get("t", "")
    stage = asked if asked in STAGES else ""
    counts = stages(sight, at)
    found, total = nonconformities(sight, at, stage, PAGE, (number - 1) * PAGE)
    waiting, waits = keys.waiting(actor.agency, WAITING)
    context = {
        "said": _("%(draft)s dự thảo chờ xác nhận, %(open)s đang xử lý, %(late)s quá hạn")
        % {name: say.number(counts[name]) for name in ("draft", "open", "late")},
        "table": Table(
            _("Sự không phù hợp"), tuple(Column(_(head)) for head in _HEADS),
            tuple(_row(one, at) for one in found), _NONE,
        ),
        "filters": Filters(tuple(_tabs(request, stage, counts))),
        "pager": pager(request.GET, number, PAGE, total),
        "report": Action(_("Báo sự không phù hợp"), "primary", "flag", reverse("quality:nc_report"), "alt+n", "Alt N"),
        "waiting": tuple((one, OpenForm(initial=_key(one))) for one in waiting),
        "waits": waits,
        "may_open": allows(actor, correcting.CONFIRM_ACT, Thing(actor.agency), at),
    }  # fmt: skip
    return page(request, "quality/nonconformities.html", "nonconformities", context)


_NONE = Empty(
    gettext_noop("Không có sự không phù hợp nào ở đây"),
    gettext_noop(
        "Hệ thống mở dự thảo khi hồ sơ có dấu hiệu bất thường; ai thấy điều chưa đúng cũng báo được."
    ),
    "circle-check",
)


def _tabs(request: HttpRequest, stage: str, counts: dict[str, int]) -> list[Tab]:
    return [
        Tab(_("Tất cả"), with_query(request.GET, t=None, trang=None), current=not stage),
        *(
            Tab(
                _(nc_words.STAGES[one]), with_query(request.GET, t=one, trang=None), counts[one], one == stage,
                "late" if one == "late" and counts[one] else "",
            )
            for one in STAGES
        ),
    ]  # fmt: skip


def _row(one: Nonconforming, at: datetime) -> Row:
    source = nc_words.detector(one.detector) if one.detector else _(nc_words.SOURCES.get(one.source, ""))
    joined = _(" · thêm %(count)s lần báo") % {"count": one.joined} if one.joined else ""
    cells = (
        Cell(
            one.title, f"{source} · {say.short_moment(one.begun)}{joined}", open=True, css="first",
            href=reverse("quality:nonconformity", args=[one.stream]),
        ),
        Cell(
            _("%(found)s trên %(sample)s") % {"found": say.number(one.found), "sample": say.number(one.sample)}
            if one.detector
            else "–",
            css="nb",
        ),
        Cell(one.step_name or "–", one.holder),
        Cell(say.short_moment(one.due), time=_time(one, at)) if one.due else Cell("–"),
        Cell(_state(one), _said(one)),
    )  # fmt: skip
    return Row(cells, name=one.title)


def _time(one: Nonconforming, at: datetime) -> TimeChip | None:
    return TimeChip("late") if one.late else time_of(one.due, at)


def _state(one: Nonconforming) -> str:
    if one.status == "open":
        stage = "draft" if one.step == "confirm" else "open"
    else:
        stage = "done" if one.status == "done" else "refused"
    return _(nc_words.STAGES[stage])


def _said(one: Nonconforming) -> str:
    if one.status in {"refused", "dropped"}:
        return nc_words.rejection(one.rejected)
    verdict = _(nc_words.VERDICTS.get(one.verdict, "")) if one.verdict else ""
    again = _("xem lại %(day)s") % {"day": say.day(one.again)} if one.again else ""
    return " · ".join(filter(None, (verdict, again)))


def _key(one: Spoken) -> dict[str, str]:
    return {"detector": one.detector, "subject": one.subject, "rule": one.rule}

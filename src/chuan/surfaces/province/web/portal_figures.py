"""The Portal's figure of every agency for a month: who has one, who has none; a file looked at first, then taken whole."""

from __future__ import annotations

import csv
import io
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.portalscores.rules.numbers import written
from chuan.events.portalscores.rules.table import CODE, DAY, MONTH, TOTAL, columns
from chuan.events.portalscores.services import told_of
from chuan.surfaces.acts import portal_scores
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.province.web import points
from chuan.surfaces.province.web.portal_forms import PortalFileForm, TakeForm
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import Sight, sight_of
from chuan.surfaces.province.web.spans import Asked, asked_of, filters

_AGAIN = "da-xem.csv"


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """The month; a file that was sent is looked at, and nothing of it is kept."""
    if request.method == "GET":
        return _page(request)
    form = PortalFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, 422, form=form)
    sent = form.cleaned_data["file"]
    try:
        found = portal_scores.look(actor_of(request), sent.name, sent.read())
    except Refused as refused:
        return _page(request, 422, wrong=[sentence(one.reason) for one in refused.refusals])
    if found.wrong:
        return _page(request, 422, wrong=[sentence(one.reason) for one in found.wrong])
    return _page(request, looked=_looked(found), take_form=TakeForm(initial={"rows": _text(found)}))


@require_POST
def take(request: HttpRequest) -> HttpResponse:
    """What was looked at is taken in, all of it or nothing."""
    actor = actor_of(request)
    return carried(
        request, TakeForm(request.POST),
        lambda read: portal_scores.take_in(actor, _AGAIN, read["rows"].encode()),
        lambda status, sent: _page(request, status, wrong=[text for found in sent.errors.values() for text in found]),
        lambda done: _("Đã ghi %(n)s số của Cổng.") % {"n": done[0]}, lambda done: f"{reverse('province:portal_figures')}?ky={done[1]:%Y-%m}",
    )  # fmt: skip


def _page(request: HttpRequest, status: int = 200, **bound: Any) -> HttpResponse:
    sight = sight_of(request)
    asked = asked_of(request.GET, sight.at)
    tells = not scope(actor_of(request), portal_scores.TELL, clock()).empty
    context = {
        "title": _("Số của Cổng"),
        "said": asked.span.name,
        "filters": filters(request.GET, asked, sight.at),
        "table": _table(sight, asked),
        "columns": columns(portal_scores.groups_of(local(sight.at).date())),
        **({"form": PortalFileForm()} if tells else {}),
        **bound,
    }
    return page(request, "province/portal_figures.html", "portal_figures", context, status)


def _table(sight: Sight, asked: Asked) -> Table:
    """A row an agency; the month is that of the period's first day."""
    told, month = told_of([one.id for one in sight.agencies]), asked.days.since
    rows = []
    for one in sight.agencies:
        known = told.get(one.id)
        entry = known.state.of(portal_scores.INDEX, month.replace(day=1)) if known else None
        href = f"{reverse('province:portal_agency', args=[one.id])}?{asked.query}"
        total = points.points(entry.told.total) if entry else points.NOTHING
        when = say.day(entry.told.day) if entry else _("chưa có số của Cổng")
        rows.append(Row((Cell(one.short_name or one.name, one.code, href=href, open=True), Cell(total, css="num"), Cell(when))))  # fmt: skip
    heads = (Column(_("Cơ quan")), Column(_("Cổng công bố"), "num"), Column(_("Xem trên Cổng ngày")))
    caption = _("Tháng %(month)s") % {"month": f"{month:%m/%Y}"}
    return Table(caption, heads, tuple(rows), Empty(_("Không có cơ quan nào trong phạm vi")), walk=False)


def _looked(found: portal_scores.Looked) -> Table:
    """The rows as they would be kept."""
    rows = tuple(
        Row(
            (
                Cell(row.short_name or row.name, row.code),
                Cell(f"{line.told.month:%m/%Y}"),
                Cell(points.points(line.told.total), css="num"),
                Cell(_("%(n)s nhóm") % {"n": len(line.told.points)}),
                Cell(say.day(line.told.day)),
            )
        )
        for row, line in found.lines
    )
    heads = (_("Cơ quan"), _("Tháng"), _("Tổng điểm"), _("Điểm nhóm"), _("Xem trên Cổng ngày"))
    caption = _("Xem trước: %(n)s dòng, chưa lưu dòng nào") % {"n": len(rows)}
    return Table(caption, tuple(map(Column, heads)), rows, Empty(""), walk=False)


def _text(found: portal_scores.Looked) -> str:
    """The same rows as a file, for the press that keeps them."""
    groups = portal_scores.groups_of(local(clock()).date())
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow((CODE, MONTH, TOTAL, DAY, *(one.name for one in groups)))
    for row, line in found.lines:
        given = {one.group: written(one.value) for one in line.told.points}
        told = line.told
        writer.writerow((row.code, f"{told.month:%m/%Y}", written(told.total), f"{told.day:%d/%m/%Y}", *(given.get(one.key, "") for one in groups)))  # fmt: skip
    return out.getvalue()

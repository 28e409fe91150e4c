"""One period: everybody's sheet in a row with its reasons, objections, and what may be done next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.components import Cell, Column, Empty, Fact, Note, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.rules.publication import STATUSES
from chuan.events.appraisals.rules.sheets import Sheet, Sheets
from chuan.events.appraisals.services import publications as streams
from chuan.events.appraisals.services.publications import Publication
from chuan.surfaces.acts.publications import seen
from chuan.surfaces.rating.web.deeds import done, offered
from chuan.surfaces.rating.web.lived import moments
from chuan.surfaces.rating.web.objections import table as objections
from chuan.surfaces.rating.web.period_deeds import DEEDS, open_now
from chuan.surfaces.rating.web.period_telling import TELLING
from chuan.surfaces.rating.web.points import written
from chuan.surfaces.rating.web.shared import REASONS, called, reasons, recounted, standing, visible
from chuan.surfaces.rating.web.shown import page


def show(request: HttpRequest, publication: int, status: int, bound: Mapping[str, Any]) -> HttpResponse:
    """The page of one period; ``bound`` are forms that were sent wrong."""
    actor, at = actor_of(request), timezone.now()
    found = seen(actor, publication)
    sheets, beside = standing(found), recounted(found)
    mine = visible(actor, found, sheets, at)
    context = {
        "title": called(found.state.period),
        "found": found,
        "facts": _facts(found),
        "notes": _notes(found, at),
        "table": _table(found, mine, beside),
        "objections": objections(actor, found, at),
        "moments": moments(streams.KIND, publication, TELLING),
        "offered": offered(DEEDS, open_now(actor, found, at), "rating:period_deed", publication, bound),
    }
    return page(request, "rating/period.html", "start", context, status)


@require_GET
def look(request: HttpRequest, publication: int) -> HttpResponse:
    """The page as it is opened."""
    return show(request, publication, 200, {})


@require_POST
def act(request: HttpRequest, publication: int, deed: str) -> HttpResponse:
    """One of the deeds."""
    return done(request, DEEDS, publication, deed, show, "rating:period")


def _table(found: Publication, sheets: tuple[Sheet, ...], beside: Sheets | None) -> Table:
    again = (Column(_("Tính lại")),) if beside else ()
    columns = (Column(_("Người")), Column(_("Điểm")), *again, Column(_("Cộng vì")), Column(_("Trừ vì")))
    rows = tuple(_row(found, one, beside) for one in sheets)
    empty = Empty(
        _("Chưa có bảng điểm nào để bạn xem"),
        _("Bạn thấy bảng điểm của mình, của đơn vị mình phụ trách; khi công bố thì thấy của cả cơ quan."),
    )
    return Table(_("Bảng điểm"), columns, rows, empty)


def _row(found: Publication, one: Sheet, beside: Sheets | None) -> Row:
    href = reverse("rating:period_sheet", args=[found.id, int(one.official)])
    again = beside.of(int(one.official)) if beside else None
    more = (Cell(total_of(again), strong=again is not None and again.total != one.total),) if beside else ()
    return Row(
        (
            Cell(one.name, one.unit_name, href, strong=True, open=True),
            Cell(total_of(one), one.grade, strong=True),
            *more,
            Cell("; ".join(reasons(one.lines, plus=True)[:REASONS])),
            Cell("; ".join(reasons(one.lines, plus=False)[:REASONS])),
        )
    )


def total_of(sheet: Sheet | None) -> str:
    """The total, or that the person is not rated."""
    if sheet is None:
        return "–"
    return written(sheet.total) if sheet.total is not None else _("không xếp loại")


def _facts(found: Publication) -> tuple[Fact, ...]:
    state = found.state
    out = state.published
    names = organisation.names({int(out.by)}) if out else {}
    by = f"{say.short_moment(out.at)}, {names.get(int(out.by), '')}" if out else ""
    told = (
        Fact(_("Tình trạng"), _(STATUSES[state.status])),
        Fact(_("Nhận phản đối đến"), say.long_moment(state.until)),
        Fact(_("Công bố"), by),
        Fact(_("Mã kiểm tra bản công bố"), out.sha256[:16] if out else ""),
    )
    return tuple(one for one in told if one.text)


def _notes(found: Publication, at: datetime) -> tuple[Note, ...]:
    state = found.state
    told = (
        (state.status == "draft" and at <= state.until, "", _("Bảng điểm dự kiến: xem và phản đối từng dòng trước hạn trên.")),
        (bool(state.recounts), "", _("Bản đã công bố giữ nguyên; cột “Tính lại” là số tính sau, kèm lý do ở phần Diễn biến.")),
        (state.status == "back", "stop", _("Kỳ này đã thu hồi.")),
    )  # fmt: skip
    return tuple(Note(text, kind) for true, kind, text in told if true)

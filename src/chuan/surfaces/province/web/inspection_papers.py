"""The files of an inspection: minutes, the checklist for paper, the list behind the sample; and one dossier of it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.store import files
from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.rules import say
from chuan.base.web.served import saved, served
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.definitions.procedures import services as procedures
from chuan.readings.evidence.queries.history import Told, told
from chuan.surfaces.acts import inspection_corrections, inspection_lines, inspection_samples
from chuan.surfaces.acts.inspection_samples import CSV, LIST, here
from chuan.surfaces.acts.inspection_sight import CONDUCT, seen
from chuan.surfaces.acts.steps import PDF
from chuan.surfaces.province.web.inspection import SECTION
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.telling.inspection_papers import blank


@require_GET
def paper(request: HttpRequest, inspection: int, name: str) -> HttpResponse:
    """One file by its name."""
    actor = actor_of(request)
    found = seen(actor, inspection)
    if name == "danh-muc":
        return served(blank(found), PDF, "danh-muc-kiem-tra.pdf")
    if name == "danh-sach":
        return saved(inspection_samples.listing(actor, inspection), CSV, LIST)
    if name == "bien-ban" and found.state.minutes:
        return served(inspection_lines.minutes(actor, inspection), PDF, "bien-ban-kiem-tra.pdf")
    if name == "bao-cao-khac-phuc":
        return served(inspection_corrections.report_of(found), PDF, inspection_corrections.REPORT)
    report = next((one for one in reversed(found.state.reports) if one.sha256), None)
    if name != "khac-phuc" or report is None:
        raise Http404
    kept, media, content = files.read(inspection, report.sha256)
    return served(content, media, kept)


@require_GET
def dossier(request: HttpRequest, inspection: int, dossier: int) -> HttpResponse:
    """A dossier of the sample, step by step, without anything of the citizen's."""
    found = seen(actor_of(request), inspection, CONDUCT)
    one = told(here(found), dossier) if dossier in {int(known) for known in found.state.known} else None
    if one is None:
        raise Http404
    context = {
        "one": one, "facts": _facts(one), "table": _steps(one),
        "back": reverse("province:inspection", args=[inspection]),
    }  # fmt: skip
    return page(request, "province/inspection_dossier.html", SECTION, context)


def _facts(one: Told) -> tuple[Fact, ...]:
    return (
        Fact(_("Tiếp nhận"), say.long_moment(one.received)),
        Fact(_("Hẹn trả"), say.long_moment(one.promised) if one.promised else _("không hẹn")),
        Fact(_("Có kết quả"), say.long_moment(one.ready) if one.ready else _("chưa có")),
    )


def _steps(one: Told) -> Table:
    names = {step.key: step.name for step in procedures.procedure(one.edition).steps}
    rows = tuple(
        Row(
            (
                Cell(names.get(done.step, ""), strong=True),
                Cell(done.official, done.unit),
                Cell(say.short_moment(done.since)),
                Cell(say.short_moment(done.at)),
                Cell(say.span(done.used), _("quá thời gian của bước") if done.late else ""),
            )
        )
        for done in one.steps
    )
    heads = (_("Bước"), _("Người làm"), _("Từ"), _("Đến"), _("Giờ làm việc"))
    empty = Empty(_("Hồ sơ đang giải quyết"), _("Các bước hiện ở đây khi hồ sơ có kết quả."))
    return Table(_("Các bước đã làm"), tuple(map(Column, heads)), rows, empty)

"""One person's sheet in a period: every line with its sentence; the person objects to a line here."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.choosing import with_blank
from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.orders import Read, carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.rules.sheets import Line, Sheet
from chuan.events.appraisals.services.publications import Publication
from chuan.surfaces.acts import publications
from chuan.surfaces.rating.web import dossiers as behind
from chuan.surfaces.rating.web.period import total_of
from chuan.surfaces.rating.web.period_forms import ObjectForm
from chuan.surfaces.rating.web.points import signed
from chuan.surfaces.rating.web.shared import called, rounded, standing, visible
from chuan.surfaces.rating.web.shown import page


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest, publication: int, official: int) -> HttpResponse:
    """The sheet, and the form of the person while objections are taken."""
    actor, at = actor_of(request), timezone.now()
    found = publications.seen(actor, publication)
    sheet = next(
        (one for one in visible(actor, found, standing(found), at) if one.official == official), None
    )
    if sheet is None:
        raise Refused(refuse("missing", "appraisals.no_such_line"))
    form = ObjectForm(request.POST or None, chosen={"line": _choices(sheet)})
    if request.method == "GET":
        return _page(request, found, sheet, 200, form)
    return carried(
        request, form, lambda read: _object(actor, found, sheet, read),
        lambda status, sent: _page(request, found, sheet, status, sent),
        _("Đã gửi phản đối; lãnh đạo không phải người ghi dòng này sẽ quyết định."),
        reverse("rating:period", args=[publication]),
    )  # fmt: skip


def _object(actor: Actor, found: Publication, sheet: Sheet, read: Read) -> object:
    line = sheet.lines[int(read["line"])]
    return publications.object_to(
        actor, found.id, int(sheet.official), line.act, line.rule, read["words"], read["key"]
    )


def _choices(sheet: Sheet) -> list[tuple[str, str]]:
    told = [(str(at), f"{signed(rounded(one.points))} {one.sentence}") for at, one in enumerate(sheet.lines)]
    return list(with_blank(told, _("chọn dòng điểm")))


def _page(
    request: HttpRequest, found: Publication, sheet: Sheet, status: int, form: ObjectForm
) -> HttpResponse:
    actor, at = actor_of(request), timezone.now()
    state = found.state
    mine = sheet.official == actor.official
    context = {
        "title": sheet.name,
        "sub": sheet.unit_name,
        "back": {"href": reverse("rating:period", args=[found.id]), "label": called(state.period)},
        "facts": (
            Fact(_("Tổng điểm"), total_of(sheet)),
            Fact(_("Nhận phản đối đến"), say.long_moment(state.until)),
        ),
        "note": sheet.note,
        "papers": tuple(
            reverse("rating:period_sheet_paper", args=[found.id, int(sheet.official), form])
            for form in ("in", "bang-tinh")
        ),
        "table": _table(actor, found, sheet),
        "form": form if mine and state.status == "draft" and at <= state.until and sheet.lines else None,
    }
    return page(request, "rating/person_sheet.html", "start", context, status)


def _table(actor: Actor, found: Publication, sheet: Sheet) -> Table:
    columns = (Column(_("Điểm")), Column(_("Việc và lý do")), Column(_("Hồ sơ")))
    empty = Empty(_("Không có dòng điểm nào trong kỳ"), sheet.note)
    known = behind.dossiers(actor, (one.act for one in sheet.lines), timezone.now())
    told = behind.of_kept(sheet)
    listed = reverse("rating:period_cases", args=[found.id, int(sheet.official)])
    rows = tuple(_row(one, behind.cell(known, one.act, told, one.rule, listed)) for one in sheet.lines)
    return Table(_("Từng dòng điểm"), columns, rows, empty, walk=False)


def _row(one: Line, dossier: Cell) -> Row:
    return Row((Cell(signed(rounded(one.points)), strong=True), Cell(one.sentence, one.part), dossier))

"""The whole life of one dossier, on one page and as one PDF."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.forms.rules.quality_report import Part
from chuan.surfaces.acts import overseeing
from chuan.surfaces.province.web.life_paper import whole
from chuan.surfaces.province.web.life_parts import life
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.telling.file import File, open_file

NEEDED = "reads.purpose_needed"


@require_GET
def show(request: HttpRequest, stream: int) -> HttpResponse:
    """The page; of an agency only overseen it asks for a purpose first."""
    file = _opened(request, stream, overseeing.LIFE)
    if file is None:
        return redirect(f"{reverse('province:purpose', args=[stream])}?ve=ca-doi")
    told = life(file)
    agency = organisation.agency(file.case.dossier.agency, file.at)
    context = {
        "title": _("Cả đời hồ sơ %(code)s") % {"code": file.state.code},
        "said": f"{file.procedure.name} · {agency.name if agency else ''}",
        "file": file,
        "facts": _facts(file),
        "life": told,
        "tables": [(part, _table(part)) for part in told.parts],
    }
    return page(request, "province/life.html", "lookup", context)


@require_GET
def paper(request: HttpRequest, stream: int) -> HttpResponse:
    """The same as one PDF, with the files of the dossier behind it where they may be read."""
    file = _opened(request, stream, overseeing.PDF)
    if file is None:
        return redirect(f"{reverse('province:purpose', args=[stream])}?ve=ca-doi")
    return served(whole(life(file)), "application/pdf", f"ca-doi-{file.state.code}.pdf")


def _opened(request: HttpRequest, stream: int, part: str) -> File | None:
    """The dossier with this reading recorded; None where a purpose is wanting."""
    actor, at = actor_of(request), timezone.now()
    try:
        return open_file(actor, stream, at, part)
    except Refused as refused:
        if refused.refusals[0].reason.key != NEEDED:
            raise
        return None


def _facts(file: File) -> tuple[Fact, ...]:
    state = file.state
    return (
        Fact(_("Chủ hồ sơ"), file.owner.name),
        Fact(_("Tiếp nhận"), say.long_moment(state.received) if state.received else ""),
        Fact(_("Hẹn trả"), say.long_moment(state.promised) if state.promised else _("không hẹn")),
        Fact(_("Sự kiện"), say.number(len(file.lived))),
    )


def _table(part: Part) -> Table | None:
    """The part's rows as a table of the page; None for a part of sentences."""
    if not part.rows:
        return None
    rows = tuple(Row(tuple(map(Cell, row))) for row in part.rows)
    return Table(part.title, tuple(map(Column, part.heading)), rows, Empty(""), walk=False)

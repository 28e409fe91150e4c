"""The list of dossiers behind a line that sums many: of a sheet as it stands now, or as it was shown."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.scores.services import sheets
from chuan.surfaces.acts import publications
from chuan.surfaces.acts.charging import VIEW
from chuan.surfaces.rating.web.dossiers import Told, chosen, dossiers, of_kept, of_now, table
from chuan.surfaces.rating.web.periods import capital
from chuan.surfaces.rating.web.periods import chosen as period_chosen
from chuan.surfaces.rating.web.shared import called, standing, visible
from chuan.surfaces.rating.web.shown import page


@require_GET
def now(request: HttpRequest) -> HttpResponse:
    """``ky``, ``nguoi``, ``thang``: whose sheet of which period and scheme; ``tieu-chi``, ``thu-tuc``: which lines."""
    actor, at = actor_of(request), timezone.now()
    span = period_chosen(request.GET.get("ky", ""), local(at).date())
    found = sheets(scope(actor, VIEW, at), actor.agency, span, at)
    asked = request.GET.get("nguoi", "")
    who = int(asked) if asked.isdecimal() else actor.official
    mine = [
        (one, sheet) for one in found for sheet in one.sheets
        if sheet.official == who and request.GET.get("thang", "") in {"", one.scheme.key}
    ]  # fmt: skip
    if not mine:
        raise Refused(refuse("missing", "appraisals.no_such_line"))
    result, sheet = mine[0]
    back = f"{reverse('rating:sheet')}?ky={span.code}&nguoi={who}"
    name = result.people[who][-1].name
    return _page(request, of_now(sheet), name, back, capital(span.name), "sheet")


@require_GET
def kept(request: HttpRequest, publication: int, official: int) -> HttpResponse:
    """Of a sheet as people were shown it."""
    actor, at = actor_of(request), timezone.now()
    found = publications.seen(actor, publication)
    seen = visible(actor, found, standing(found), at)
    sheet = next((one for one in seen if one.official == official), None)
    if sheet is None:
        raise Refused(refuse("missing", "appraisals.no_such_line"))
    back = reverse("rating:period_sheet", args=[publication, official])
    return _page(request, of_kept(sheet), sheet.name, back, called(found.state.period), "start")


def _page(
    request: HttpRequest, lines: Sequence[Told], name: str, back: str, period: str, section: str
) -> HttpResponse:
    known = dossiers(actor_of(request), (one.act for one in lines), timezone.now())
    rule, procedure = request.GET.get("tieu-chi", ""), request.GET.get("thu-tuc", "")
    found = chosen(lines, known, rule, procedure)
    context = {
        "title": _("Hồ sơ của dòng điểm"),
        "sub": f"{name} · {period}",
        "back": {"href": back, "label": _("Phiếu điểm")},
        "table": table(found),
    }
    return page(request, "rating/cases.html", section, context)

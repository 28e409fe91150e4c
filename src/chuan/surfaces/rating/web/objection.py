"""One objection: the line, what the person says, and the decision of who is neither he nor the line's author."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Fact
from chuan.base.web.orders import Read, carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.appraisals.services import bytes as kept
from chuan.events.appraisals.services.listing import objections
from chuan.events.appraisals.services.publications import Publication
from chuan.events.appraisals.services.rows import DecisionRow
from chuan.events.dossiers.services import people
from chuan.surfaces.acts import publications
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.acts.charging import VIEW
from chuan.surfaces.rating.web.objections import decision_of
from chuan.surfaces.rating.web.period_forms import DecideForm
from chuan.surfaces.rating.web.points import signed
from chuan.surfaces.rating.web.shared import called, rounded
from chuan.surfaces.rating.web.shown import page


@require_http_methods(["GET", "POST"])
def show(request: HttpRequest, publication: int, asked: int) -> HttpResponse:
    """The objection, and the form of who may decide."""
    actor = actor_of(request)
    found = publications.seen(actor, publication)
    known = objections(scope(actor, VIEW, timezone.now()), publication)
    row = next((one for one in known if one.number == asked), None)
    if row is None:
        raise Refused(refuse("missing", "appraisals.no_objection"))
    if request.method == "GET":
        return _page(request, found, row, 200, DecideForm())
    return carried(
        request, DecideForm(request.POST), lambda read: _decide(actor, publication, asked, read),
        lambda status, form: _page(request, found, row, status, form),
        _("Đã quyết định; bảng điểm dự kiến được tính lại nếu chấp nhận."),
        reverse("rating:period", args=[publication]),
    )  # fmt: skip


def _decide(actor: Actor, publication: int, number: int, read: Read) -> object:
    decision = publications.Decision(number, read["upheld"] == "1", read["reason"], read["points"])
    return publications.decide(actor, publication, decision, read["key"])


def _page(
    request: HttpRequest, found: Publication, row: DecisionRow, status: int, form: DecideForm
) -> HttpResponse:
    actor = actor_of(request)
    may = allows(actor, publications.DECIDE, Thing(found.agency), timezone.now())
    context = {
        "title": _("Phản đối dòng điểm"),
        "sub": called(found.state.period),
        "back": {"href": reverse("rating:period", args=[found.id]), "label": called(found.state.period)},
        "facts": _facts(found, row),
        "form": form if may and row.decided is None and row.official != actor.official else None,
    }
    return page(request, "rating/objection.html", "start", context, status)


def _facts(found: Publication, row: DecisionRow) -> tuple[Fact, ...]:
    sheet = kept.read(found.id, found.state.draft).of(row.official)
    line = sheet.line(row.act, row.rule) if sheet else None
    names = organisation.names({one for one in (row.official, row.by) if one})
    asked = next(one for one in found.state.objections if one.number == row.number)
    why = people.texts(found.id).get(int(asked.reason), "") if asked.reason else ""
    told = (
        Fact(_("Người phản đối"), f"{names.get(row.official, '')}, {say.short_moment(row.at)}"),
        Fact(_("Dòng điểm"), f"{signed(rounded(line.points))} {line.sentence}" if line else ""),
        Fact(_("Vì sao chưa đúng"), row.words),
        Fact(_("Quyết định"), decision_of(row)),
        Fact(_("Người quyết định"), names.get(row.by or 0, "")),
        Fact(_("Lý do"), why),
    )
    return tuple(one for one in told if one.text)

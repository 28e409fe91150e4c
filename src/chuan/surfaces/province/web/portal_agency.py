"""What the Portal published of one agency: beside ours, every entry with who told it, a form to tell, one to annul."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from chuan.base.kernel.clock import local
from chuan.base.web.orders import Read, carried
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services import people
from chuan.events.portalscores.rules.events import Point, Published
from chuan.events.portalscores.services import told_of
from chuan.readings.indices.services.reckoning import indices
from chuan.surfaces.acts import portal_scores
from chuan.surfaces.acts.asking import allows
from chuan.surfaces.province.web import addresses, points
from chuan.surfaces.province.web.absence import of_its_own
from chuan.surfaces.province.web.portal_beside import published_table
from chuan.surfaces.province.web.portal_forms import AnnulFigureForm, FigureForm
from chuan.surfaces.province.web.shown import page
from chuan.surfaces.province.web.sight import sight_of
from chuan.surfaces.province.web.spans import asked_of, filters


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as it is shown; ``form`` annuls it."""

    place: int
    what: str
    who: str
    undone: str = ""
    form: AnnulFigureForm | None = None


@require_http_methods(["GET", "POST"])
def look(request: HttpRequest, agency: int) -> HttpResponse:
    """The page; a month told."""
    if request.method == "GET":
        return show(request, agency)
    actor, groups = actor_of(request), portal_scores.groups_of(local(sight_of(request).at).date())
    sight_of(request).one(agency)

    def act(read: Read) -> object:
        scored = tuple(Point(one.key, read[one.key]) for one in groups if read[one.key] is not None)
        wanted = Published(portal_scores.INDEX, read["month"], read["day"], read["total"], scored)
        return portal_scores.enter(actor, agency, wanted, read["key"])

    return carried(
        request, FigureForm(request.POST, groups=groups), act,
        lambda status, sent: show(request, agency, status, form=sent),
        _("Đã ghi số của Cổng."), request.get_full_path(),
    )  # fmt: skip


@require_POST
def annul(request: HttpRequest, agency: int, entry: int) -> HttpResponse:
    """One entry never stood."""
    actor = actor_of(request)
    sight_of(request).one(agency)
    return carried(
        request, AnnulFigureForm(request.POST),
        lambda read: portal_scores.annul(actor, agency, entry, read["reason"], read["key"]),
        lambda status, sent: show(request, agency, status, annul_form=sent),
        _("Đã hủy số này; số vẫn còn trong danh sách."), reverse("province:portal_agency", args=[agency]),
    )  # fmt: skip


def show(request: HttpRequest, agency: int, status: int = 200, **bound: Any) -> HttpResponse:
    """The page, with a form that was refused as it was sent."""
    sight = sight_of(request)
    row, asked = sight.one(agency), of_its_own(agency, asked_of(request.GET, sight.at))
    tells = allows(actor_of(request), portal_scores.TELL, Thing(agency), sight.at)
    found = indices(portal_scores.INDEX, [agency], asked.days, now=not asked.then)[agency]
    today = local(sight.at).date()
    month = f"{asked.days.since:%m/%Y}"
    form = FigureForm(
        groups=portal_scores.groups_of(today), initial={"month": month, "day": f"{today:%d/%m/%Y}"}
    )
    context = {
        "title": _("Số của Cổng · %(agency)s") % {"agency": row.short_name or row.name},
        "said": f"{asked.span.name} · {asked.said}",
        "filters": filters(request.GET, asked, sight.at),
        "table": published_table(agency, asked, found.index),
        "lines": _lines(agency, tells=tells),
        "agency": agency,
        "back": addresses.index(agency, asked),
        **({"form": form} if tells else {}),
        **bound,
    }
    return page(request, "province/portal_agency.html", "portal_figures", context, status)


def _lines(agency: int, *, tells: bool) -> list[Line]:
    """Every entry, the last told first; those that never stood keep their reason."""
    found = told_of([agency]).get(agency)
    if found is None:
        return []
    entries = found.state.entries
    words = people.texts(found.id)
    names = organisation.names({one.by for one in entries} | {one.undone.by for one in entries if one.undone})
    made = []
    for place, one in enumerate(entries, 1):
        what = _("Tháng %(month)s: %(total)s điểm, xem ngày %(day)s") % {
            "month": f"{one.told.month:%m/%Y}", "total": points.points(one.told.total), "day": say.day(one.told.day),
        }  # fmt: skip
        undone = (
            f"{words.get(int(one.undone.reason), '')} · {names.get(one.undone.by, '')} · {say.short_moment(one.undone.at)}"
            if one.undone
            else ""
        )
        who = f"{names.get(one.by, '')} · {say.short_moment(one.at)}" + (
            _(" · từ tệp") if one.told.file else ""
        )
        form = AnnulFigureForm(auto_id=f"huy{place}_%s") if tells and not undone else None
        made.append(Line(place, what, who, undone, form))
    return made[::-1]

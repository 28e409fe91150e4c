"""A sample drawn from the dossiers behind a figure: whoever reads does not choose whose."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services.people import texts_of
from chuan.events.reads.imports.purposes import shipped
from chuan.events.reads.rules.kinds import SAMPLE
from chuan.readings.indices.queries.costing import costing
from chuan.readings.overseen.queries.drawn import Drawn, drawn
from chuan.surfaces.acts import overseeing
from chuan.surfaces.province.web.cases import behind
from chuan.surfaces.province.web.purpose_forms import SampleForm
from chuan.surfaces.province.web.shown import page

MOST = 10_000
"""Of so many at most a sample is drawn, the oldest first; the page of figures pages by fifty."""


@require_http_methods(["GET", "POST"])
def draw(request: HttpRequest, agency: int, indicator: str) -> HttpResponse:
    """Ask what it is read for, then draw."""
    one = behind(request, agency, indicator)
    if request.method == "GET":
        return _asked(request, agency, indicator, SampleForm())
    found, _total = costing(one.seen, one.asked.days.of(agency), one.formula, MOST, 0)
    wanted = tuple(case.stream for case in found)
    return carried(
        request, SampleForm(request.POST),
        lambda read: overseeing.state(
            actor_of(request), overseeing.Wanted(SAMPLE, read["words"], agency, wanted), timezone.now(), read["key"]
        ),
        lambda status, sent: _asked(request, agency, indicator, sent, status),
        _("Đã rút mẫu; cơ quan có hồ sơ thấy mục đích và từng lần xem."),
        lambda purpose: reverse("province:sample", args=[purpose]),
    )  # fmt: skip


@require_GET
def show(request: HttpRequest, purpose: int) -> HttpResponse:
    """What was drawn, with the seed by which anyone draws the same again."""
    actor, at = actor_of(request), timezone.now()
    state = overseeing.own(actor, purpose)
    if not state.seed:
        return redirect("province:mine")
    found = drawn(scope(actor, overseeing.VIEW, at), state.dossiers)
    words = texts_of([state.words] if state.words else []).get(state.words or 0, "")
    context = {
        "title": _("Mẫu đã rút"),
        "said": _("%(n)s hồ sơ rút từ %(of)s · hạt giống %(seed)s · đến %(until)s")
        % {
            "n": len(state.dossiers), "of": say.number(state.drawn_of), "seed": state.seed,
            "until": say.short_moment(state.until or at),
        },
        "words": words,
        "table": _table(found),
    }  # fmt: skip
    return page(request, "province/sample.html", "mine", context)


def _asked(
    request: HttpRequest, agency: int, indicator: str, form: SampleForm, status: int = 200
) -> HttpResponse:
    one = behind(request, agency, indicator)
    context = {
        "title": _("Rút mẫu để đọc"),
        "said": _("%(line)s · %(agency)s · %(span)s")
        % {"line": one.line.name, "agency": one.name, "span": one.asked.span.name},
        "form": form,
        "many": shipped().drawn,
    }
    return page(request, "province/sample_asked.html", "indices", context, status)


def _table(found: tuple[Drawn, ...]) -> Table:
    heads = (_("Hồ sơ"), _("Thủ tục"))
    lines = tuple(
        Row((Cell(one.code, href=reverse("desk:dossier", args=[one.stream]), open=True), Cell(one.title)))
        for one in found
    )
    return Table(heads[0], tuple(map(Column, heads)), lines, Empty(_("Không có hồ sơ nào để rút")))

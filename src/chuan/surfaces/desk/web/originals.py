"""Citizens' originals that my unit has."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from chuan.base.web.components import Filters, Tab
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.readings.whereabouts.queries import originals
from chuan.surfaces.telling import keeping
from chuan.surfaces.telling.originals import held_table

SIZE = 50


@require_GET
def held(request: HttpRequest) -> HttpResponse:
    """Bản chính đang giữ: those of dossiers that have ended in front."""
    actor, now, at = actor_of(request), timezone.now(), page_of(request.GET)
    seen = scope(actor, "custody.originals", now)
    units = tuple(sorted(actor.unit_ids))
    only = request.GET.get("t") == "qua"
    found, total = originals.held(seen, units, only_over=only, limit=SIZE, offset=(at - 1) * SIZE)
    late = originals.kept_too_long(seen, units)
    context = {
        "title": _("Bản chính đang giữ"),
        "said": _("%(count)s loại bản chính đang giữ") % {"count": say.number(total)},
        "filters": Filters(
            (
                Tab(_("Tất cả"), "?", current=not only),
                Tab(_("Hồ sơ đã kết thúc, chưa trả lại"), "?t=qua", late, only),
            )
        ),
        "table": held_table(found, now, lambda one: reverse("desk:originals", args=[one.dossier])),
        "pager": pager(request.GET, at, SIZE, total),
    }
    return render(request, "desk/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, stream: int) -> HttpResponse:
    """The originals of one dossier."""
    place = keeping.Place(reverse("desk:originals", args=[stream]), reverse("desk:dossier", args=[stream]))
    return keeping.page(request, stream, place)

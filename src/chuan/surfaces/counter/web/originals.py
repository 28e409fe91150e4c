"""Citizens' originals at the counter: those held, one dossier's, and what goes back against the slip."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chuan.base.web.components import Filters, Tab
from chuan.base.web.links import page_of, pager
from chuan.base.web.rules import say
from chuan.readings.whereabouts.queries import originals
from chuan.surfaces.counter.web.list_models import ListPage
from chuan.surfaces.counter.web.place import place_of
from chuan.surfaces.telling import keeping
from chuan.surfaces.telling.originals import held_table
from chuan.surfaces.telling.originals_paper import print_return, printed_return

SIZE = 50


@require_GET
def held(request: HttpRequest) -> HttpResponse:
    """Bản chính đang giữ: those kept after the result was handed over in front."""
    place, at = place_of(request), page_of(request.GET)
    only = request.GET.get("t") == "qua"
    found, total = originals.held(place.seen, only_over=only, limit=SIZE, offset=(at - 1) * SIZE)
    late = originals.kept_too_long(place.seen)
    said = _("%(count)s loại bản chính đang giữ") % {"count": say.number(total)}
    page = ListPage(
        _("Bản chính đang giữ"),
        said,
        held_table(found, place.at, lambda one: reverse("counter:originals", args=[one.dossier])),
        Filters(
            (
                Tab(_("Tất cả"), "?", current=not only),
                Tab(_("Hồ sơ đã kết thúc, chưa trả lại"), "?t=qua", late, only),
            )
        ),
        pager(request.GET, at, SIZE, total),
    )
    return render(request, "counter/list.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, stream: int) -> HttpResponse:
    """The originals of one dossier."""
    place_of(request)
    place = keeping.Place(
        reverse("counter:originals", args=[stream]),
        reverse("counter:dossier", args=[stream]),
        gives=True,
        print_href=reverse("counter:print_originals", args=[stream]),
        paper=lambda sha256: reverse("counter:originals_paper", args=[stream, sha256]),
    )
    return keeping.page(request, stream, place)


@require_POST
def print_paper(request: HttpRequest, stream: int) -> HttpResponse:
    """Print what the taker signs, counted."""
    return redirect("counter:originals_paper", stream, print_return(place_of(request).actor, stream))


@require_GET
def paper(request: HttpRequest, stream: int, sha256: str) -> HttpResponse:
    """It, as it was printed."""
    content = printed_return(place_of(request).actor, stream, sha256)
    return HttpResponse(content, content_type="application/pdf")

"""Page 0: the most used procedures and the search; from here two pages to the paper in hand."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from chuan.base.web.rules import say
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.picking import hits, picker
from chuan.surfaces.counter.web.place import place_of, waiting_of
from chuan.surfaces.counter.web.visiting import visitor


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Choose a procedure, for a new visitor or for the one who stands here already."""
    place = place_of(request)
    guest = visitor(place, request.GET)
    waits = waiting_of(request)
    facts = (
        (say.number(waits.results), _("Chờ trả kết quả"), reverse("counter:results")),
        (say.number(waits.slips + waits.returned), _("Chờ bổ sung"), reverse("counter:supplements")),
        (say.number(waits.today), _("Đã nhận hôm nay"), reverse("counter:today")),
    )
    asked = request.GET.get("q", "")
    found = vm.StartPage(picker(place, asked, visit=guest.query), guest.shown, facts=facts)
    return render(request, "counter/start.html", {"page": found})


@require_GET
def find(request: HttpRequest) -> HttpResponse:
    """The hits alone, while somebody types."""
    place = place_of(request)
    asked = request.GET.get("q", "")
    visit = visitor(place, request.GET).query
    shown = vm.Picker(reverse("counter:find"), asked, hits(place, asked, visit))
    return render(request, "counter/_hits.html", {"picker": shown})

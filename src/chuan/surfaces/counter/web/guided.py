"""One who only asks: the guidance recorded, and its paper."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.web.components import Action
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.services import slips
from chuan.events.dossiers.services.slips import Guidance
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.telling.guidance import print_guidance


@require_GET
def page(request: HttpRequest, guidance: int) -> HttpResponse:
    """A guidance just recorded, or opened again."""
    kept = _kept(place_of(request), guidance)
    procedure = procedures.adopted(kept.agency, kept.guided.procedure, local(kept.at).date()).procedure
    back = reverse("counter:receive", args=[kept.agency, kept.guided.procedure])
    again = _("bản in lại lần %(copy)s") % {"copy": len(kept.printed) + 1}
    printing = vm.Printing(
        _("Phiếu hướng dẫn"),
        again if kept.printed else _("bản đầu"),
        reverse("counter:print_guidance", args=[guidance]),
    )
    shown = vm.DonePage(
        "guided",
        _("Đã ghi hướng dẫn"),
        "",
        procedure.name,
        _("không ghi thông tin cá nhân"),
        (printing,),
        Action(
            _("Khách tiếp theo"),
            icon="arrow-right",
            href=reverse("counter:start"),
            key="alt+k",
            shown="Alt K",
        ),
        Action(_("Khách này nộp luôn"), icon="plus", href=back, key="alt+n", shown="Alt N"),
        vm.Visit(_("Khách hỏi thủ tục"), ""),
    )
    return render(request, "counter/done.html", {"page": shown})


@require_POST
def print_paper(request: HttpRequest, guidance: int) -> HttpResponse:
    """Print it, counted."""
    place = place_of(request)
    _kept(place, guidance)
    return redirect("counter:guidance_paper", guidance, print_guidance(place.actor, guidance))


@require_GET
def paper(request: HttpRequest, guidance: int, sha256: str) -> HttpResponse:
    """It, as it was printed."""
    if sha256 not in _kept(place_of(request), guidance).printed:
        raise Refused(refuse("missing", "organisation.missing"))
    return HttpResponse(files.read(guidance, sha256)[2], content_type="application/pdf")


def _kept(place: Place, guidance: int) -> Guidance:
    kept = slips.guidance(guidance)
    demand(place.actor, "dossiers.receive", Thing(kept.agency), place.at)
    return kept

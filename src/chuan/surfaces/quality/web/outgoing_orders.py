"""An entry of the outgoing register, and numbers held for later."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.web.orders import carried
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.dossiers.services.numbers import lines_taken
from chuan.events.registers.rules.lines import said, series
from chuan.events.registers.services.numbers import Number
from chuan.surfaces.acts import numbering
from chuan.surfaces.acts.asking import demand
from chuan.surfaces.quality.web.outgoing_forms import EntryForm, HoldForm
from chuan.surfaces.quality.web.shown import page


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """A document under the next number, or a held one."""
    actor = _keeper(request)
    units = _units(actor)
    today = local(timezone.now()).date()
    if request.method == "GET":
        begun = {"day": today, "unit": min(actor.unit_ids, default=0), "symbol": request.GET.get("kh", ""), "number": request.GET.get("so", "")}  # fmt: skip
        return _page(request, 200, EntryForm(units=units, initial=begun))
    form = EntryForm(request.POST, request.FILES, units=units)
    return carried(
        request, form, lambda read: numbering.enter(actor, form.entry(), read["key"]),
        lambda status, sent: _page(request, status, sent),
        lambda made: _("Đã vào sổ văn bản số %(said)s.") % {"said": made.state.said}, _address,
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def hold(request: HttpRequest) -> HttpResponse:
    """Numbers held for a purpose."""
    actor = _keeper(request)
    if request.method == "GET":
        return _held(request, 200, HoldForm())
    form = HoldForm(request.POST)
    return carried(
        request, form,
        lambda read: numbering.reserve(actor, read["symbol"], read["count"], read["purpose"], read["key"]),
        lambda status, sent: _held(request, status, sent),
        lambda made: _("Đã giữ số, bắt đầu từ %(said)s.") % {"said": made.state.said},
        reverse("quality:outgoing") + "?t=waiting",
    )  # fmt: skip


def _keeper(request: HttpRequest) -> Actor:
    actor = actor_of(request)
    demand(actor, numbering.KEEP, Thing(actor.agency), timezone.now(), numbering.VIEW)
    return actor


def _units(actor: Actor) -> list[tuple[int, str]]:
    found = organisation.units(EVERYTHING, timezone.now(), agency=actor.agency)
    return [(one.id, one.name) for one in found]


def _page(request: HttpRequest, status: int, form: EntryForm) -> HttpResponse:
    context = {"form": form, "following": _following(actor_of(request))}
    return page(request, "quality/outgoing_new.html", "outgoing", context, status)


def _held(request: HttpRequest, status: int, form: HoldForm) -> HttpResponse:
    context = {"form": form, "following": _following(actor_of(request))}
    return page(request, "quality/outgoing_hold.html", "outgoing", context, status)


def _following(actor: Actor) -> tuple[str, ...]:
    """The next free number of each line of this year, for who looks before he types."""
    prefix = series("")
    taken = lines_taken(actor.agency, f"{local(timezone.now()):%Y}")
    found = {name.removeprefix(prefix): last for name, last in taken.items() if name.startswith(prefix)}
    return tuple(said(last + 1, symbol) for symbol, last in sorted(found.items()) if symbol)


def _address(made: Number) -> str:
    return reverse("quality:outgoing_line", args=[made.id, "number"])

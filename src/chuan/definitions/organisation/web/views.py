"""Upkeep pages of the organisation: who is away, and who holds which post."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.components import Option, Select
from chuan.base.web.refusals import refusal_page
from chuan.base.web.rooms import rooms_of
from chuan.definitions.organisation import services
from chuan.definitions.organisation.rules.authority import Thing, may, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web import tables
from chuan.definitions.organisation.web.forms import AbsenceForm, WithdrawForm
from chuan.definitions.organisation.web.middleware import actor_of

ABSENCES = "organisation/absences.html"
WITHDRAW = "organisation/withdraw.html"
STRUCTURE = "organisation/structure.html"
TEMPORARY = "organisation/temporary.html"


def home(request: HttpRequest) -> HttpResponse:
    """The first room of the signed-in person."""
    rooms = rooms_of(request, actor_of(request).roles)
    return redirect(rooms[0].href if rooms else "organisation:structure")


def absences(request: HttpRequest) -> HttpResponse:
    """Enter an absence once; below it those that have not ended."""
    actor, at = actor_of(request), timezone.now()
    form = AbsenceForm(request.POST or None, people=_choices(actor, at))
    charge = scope(actor, "organisation.absence", at)
    context = {"form": form, "away": tables.absences(services.absent(charge, at, coming=True), at)}
    if request.method != "POST":
        return render(request, ABSENCES, context)
    if not form.is_valid():
        return render(request, ABSENCES, context, status=422)
    told = form.cleaned_data
    try:
        services.report_absence(
            actor, int(told["official"]), told["since"], told["until"], told["reason"], at
        )
    except Refused as refused:
        return refusal_page(request, refused.refusals, form, ABSENCES, context)
    messages.success(
        request, _("Đã ghi báo vắng. Hồ sơ của người vắng sẽ hiện “người giữ vắng” trong thời gian này.")
    )
    return redirect("organisation:absences")


def withdraw(request: HttpRequest, absence: int) -> HttpResponse:
    """Take one absence back, with a reason."""
    actor, at = actor_of(request), timezone.now()
    charge = scope(actor, "organisation.absence", at)
    found = next((a for a in services.absent(charge, at, coming=True) if a.id == absence), None)
    if found is None:
        raise Refused(refuse("missing", "organisation.missing"))
    form = WithdrawForm(request.POST or None)
    context = {"form": form, "away": found}
    if request.method != "POST":
        return render(request, WITHDRAW, context)
    if not form.is_valid():
        return render(request, WITHDRAW, context, status=422)
    try:
        services.withdraw_absence(actor, absence, form.cleaned_data["reason"], at)
    except Refused as refused:
        return refusal_page(request, refused.refusals, form, WITHDRAW, context)
    messages.success(request, _("Đã rút báo vắng."))
    return redirect("organisation:absences")


def structure(request: HttpRequest) -> HttpResponse:
    """Units, posts, who holds them, who is away today; one agency at a time."""
    actor, at = actor_of(request), timezone.now()
    seen = scope(actor, "organisation.view", at)
    agencies = services.agencies(seen, at)
    chosen = _chosen(request, actor, {agency.id for agency in agencies})
    shown = next((agency for agency in agencies if agency.id == chosen), None)
    seats = services.seats(seen, at, agency=chosen) if shown else ()
    options = tuple(Option(str(a.id), a.short_name, a.id == chosen) for a in agencies)
    context = {
        "agency": shown,
        "choice": Select("co-quan", _("Cơ quan"), options) if len(options) > 1 else None,
        "units": [
            tables.unit(name, tuple(rows), edits=scope(actor, "organisation.edit", at))
            for (_unit, name), rows in groupby(seats, key=lambda seat: (seat.unit, seat.unit_name))
        ],
        "away": sum(1 for _official in {seat.official for seat in seats if seat.absent}),
    }
    return render(request, STRUCTURE, context)


def password_for(request: HttpRequest, official: int) -> HttpResponse:
    """The administrator gives a person a temporary password, shown once."""
    actor, at = actor_of(request), timezone.now()
    person = services.person(official, at)
    if person is None or not may(actor, "organisation.edit", Thing(person.agency), at):
        raise Refused(refuse("missing", "organisation.missing"))
    given = services.give_temporary_password(actor, official, at) if request.method == "POST" else ""
    answer = render(request, TEMPORARY, {"person": person, "given": given})
    answer["Cache-Control"] = "no-store"
    return answer


def _choices(actor: Actor, at: datetime) -> list[tuple[str, str]]:
    """Oneself first, then those in one's charge, each once."""
    charge = services.officials(scope(actor, "organisation.absence", at), at)
    mine = {str(actor.official): actor.name}
    others = {str(one.official): f"{one.name} · {one.unit_name}" for one in charge if not one.substitute}
    return list({**mine, **{key: name for key, name in others.items() if key not in mine}}.items())


def _chosen(request: HttpRequest, actor: Actor, seen: set[int]) -> int:
    """The agency of the address; one's own where none is named; ``Refused`` for one out of sight."""
    asked = request.GET.get("co-quan", "")
    if not asked:
        return actor.agency
    if not asked.isdecimal() or int(asked) not in seen:
        raise Refused(refuse("missing", "organisation.missing"))
    return int(asked)

"""Upkeep pages of the organisation: who is away, and where a signed-in person begins."""

from __future__ import annotations

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.refusals import refusal_page
from chuan.base.web.rooms import rooms_of
from chuan.definitions.organisation import services
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web import tables
from chuan.definitions.organisation.web.forms import AbsenceForm, WithdrawForm
from chuan.definitions.organisation.web.middleware import actor_of

ABSENCES = "organisation/absences.html"
WITHDRAW = "organisation/withdraw.html"


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


def _choices(actor: Actor, at: datetime) -> list[tuple[str, str]]:
    """Oneself first, then those in one's charge, each once."""
    charge = services.officials(scope(actor, "organisation.absence", at), at)
    mine = {str(actor.official): actor.name}
    others = {str(one.official): f"{one.name} · {one.unit_name}" for one in charge if not one.substitute}
    return list({**mine, **{key: name for key, name in others.items() if key not in mine}}.items())

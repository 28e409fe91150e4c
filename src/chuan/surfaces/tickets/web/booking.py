"""An appointment: matter, day, slot; nobody is named, so nothing can leak. Tries are counted by address."""

from __future__ import annotations

from datetime import date, datetime
from uuid import uuid4

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.words import sentence
from chuan.events.queue.imports.plan import shipped
from chuan.surfaces.acts import appointing
from chuan.surfaces.acts.queueing import Place, place
from chuan.surfaces.telling.tries import count_try
from chuan.surfaces.tickets.web.forms import key_of
from chuan.surfaces.tickets.web.hall import hall_named

TRY = "appointment"


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def page(request: HttpRequest, office: str) -> HttpResponse:
    """Choose, and book; what was chosen stays where it is refused."""
    at = timezone.now()
    where = place(hall_named(office, at).unit, at)
    if request.method != "POST":
        return _page(request, where, at)
    count_try(request, TRY)
    try:
        made = appointing.book(
            where, request.POST.get("viec", ""), _slot(request.POST.get("gio", "")), key_of(request.POST)
        )
    except Refused as refused:
        first = refused.refusals[0]
        return _page(request, where, at, sentence(first.reason), first.status)
    return redirect("tickets:visit", made.secret)


def _page(
    request: HttpRequest, where: Place, at: datetime, wrong: str = "", status: int = 200
) -> HttpResponse:
    sent = request.POST if request.method == "POST" else request.GET
    days = appointing.days(where, at)
    day = next((one for one in days if one.isoformat() == sent.get("ngay")), None) or _first(where, days, at)
    offered = appointing.offered(where, day) if day else ()
    since = at + shipped().booking.notice
    context = {
        "hall": where.hall,
        "matters": list(where.matters),
        "field": sent.get("viec", ""),
        "days": days,
        "day": day,
        "slots": [one for one in offered if one.at >= since],
        "slot": sent.get("gio", ""),
        "wrong": wrong,
        "key": uuid4(),
    }
    return render(request, "tickets/book.html", context, status=status)


def _first(where: Place, days: tuple[date, ...], at: datetime) -> date | None:
    """The first day on which a slot can still be booked."""
    since = at + shipped().booking.notice
    return next(
        (day for day in days if any(one.left and one.at >= since for one in appointing.offered(where, day))),
        None,
    )


def _slot(text: str) -> datetime:
    try:
        return local(datetime.fromisoformat(text))
    except (OverflowError, ValueError) as wrong:
        raise Refused(refuse("invalid", "queue.no_slot", "gio")) from wrong

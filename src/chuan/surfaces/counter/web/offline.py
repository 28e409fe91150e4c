"""The counter without the server: the page a browser keeps, what it takes with it, and what it brings back."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.surfaces.acts.offline import Asked, make_ready
from chuan.surfaces.acts.offline_accounting import give_back
from chuan.surfaces.acts.offline_bringing import device_of
from chuan.surfaces.counter.web import reading
from chuan.surfaces.counter.web.offline_pack import milliseconds, pack
from chuan.surfaces.counter.web.place import place_of

MOST_BYTES = 200_000
"""Of one reception as brought: far more than anybody types."""


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The page a browser keeps; it names nobody, for it is shown to whoever opens it later."""
    place_of(request)
    choices = {"kinds": reading.KINDS, "first": reading.KINDS[0][0]}
    return render(request, "counter/offline.html", choices)


@require_GET
def worker(request: HttpRequest) -> HttpResponse:
    """The script that answers for the counter's pages while the server does not."""
    place_of(request)
    return HttpResponse(_script(), content_type="text/javascript; charset=utf-8")


@require_GET
def session(request: HttpRequest) -> JsonResponse:
    """Whether somebody is signed in here, who, and the word that a sending needs."""
    place = place_of(request)
    name = organisation.names({place.actor.official}).get(place.actor.official, "")
    return JsonResponse({"token": get_token(request), "who": name, "now": milliseconds(timezone.now())})


@require_POST
def prepare(request: HttpRequest) -> JsonResponse:
    """This browser is made ready: numbers, key, promises, due moments."""
    place = place_of(request)
    officer = organisation.names({place.actor.official}).get(place.actor.official, "")
    try:
        made = make_ready(place.actor, _asked(request, place.agencies))
    except Refused as refused:
        return refused_as_plain(refused)
    return JsonResponse(pack(made, place, officer, request.build_absolute_uri("/").rstrip("/")))


@require_POST
def hand_back(request: HttpRequest) -> JsonResponse:
    """A browser says which of its days are over; what it did not use of them is void."""
    actor = place_of(request).actor
    try:
        said = said_in(request)
        today = local(timezone.now()).date()
        days = {day for text in said.get("days", []) if (day := date.fromisoformat(str(text))) < today}
        device = device_of(actor, str(said.get("token", "")))
        count = give_back(actor, device, days, {int(one) for one in said.get("waiting", [])})
    except Refused as refused:
        return refused_as_plain(refused)
    except (OverflowError, TypeError, ValueError):
        return refused_as_plain(Refused(refuse("invalid", "offline.unreadable")))
    return JsonResponse({"void": count})


def said_in(request: HttpRequest) -> dict[str, Any]:
    """What a browser's script sent; ``Refused`` where it is not what it sends."""
    try:
        said = json.loads(request.body) if len(request.body) <= MOST_BYTES else None
    except (RecursionError, ValueError):
        said = None
    if not isinstance(said, dict):
        raise Refused(refuse("invalid", "offline.unreadable"))
    return said


def refused_as_plain(refused: Refused) -> JsonResponse:
    """A refusal for a script: its status and its sentences."""
    why = [sentence(one.reason) for one in refused.refusals]
    return JsonResponse({"why": why}, status=refused.refusals[0].status)


def _asked(request: HttpRequest, agencies: tuple[int, ...]) -> Asked:
    count, days = (request.POST.get(name, "") for name in ("count", "days"))
    return Asked(
        agencies,
        request.POST.get("name", ""),
        int(count) if count.isascii() and count.isdigit() else 0,
        int(days) if days.isascii() and days.isdigit() else 1,
        request.POST.get("device", ""),
    )


@cache
def _script() -> str:
    found = finders.find("build/offline-worker.js")
    return Path(found).read_text(encoding="utf-8") if found else ""

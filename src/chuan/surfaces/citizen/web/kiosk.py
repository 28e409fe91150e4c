"""The screen at a counter: a slip's code is scanned, or a dossier just handed over is chosen; it goes back by itself."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.services import dossiers
from chuan.events.feedback.imports.scheme import shipped
from chuan.readings.satisfaction.queries.just_now import just_now
from chuan.surfaces.citizen.web.device import Screen, screen_of
from chuan.surfaces.citizen.web.views import unlisted
from chuan.surfaces.citizen.web.voting import voted
from chuan.surfaces.telling.tries import count_try, forgive

_SALT = "chuan.kiosk"
_UNKNOWN = refuse("missing", "feedback.unknown")


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """Scan or choose; says thanks for the vote before."""
    screen, wrong = screen_of(request), ""
    offered = _offered(screen)
    if request.method == "POST" and screen is not None:
        stream = _asked(request, offered)
        if stream:
            return redirect("citizen:kiosk_vote", signing.dumps([stream, screen.key], salt=_SALT))
        wrong = sentence(_UNKNOWN.reason)
    context = {
        "agency": organisation.agency(screen.agency, timezone.now()) if screen else None,
        "screen": screen,
        "offered": offered,
        "wrong": wrong,
        "thanked": bool(request.GET.get("xong")),
    }
    status = 404 if wrong else 200
    return unlisted(render(request, "citizen/kiosk.html", context, status=status), "same-origin")


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def vote(request: HttpRequest, token: str) -> HttpResponse:
    """The questions about the dossier that was scanned or chosen; the address holds for some minutes, on this screen."""
    screen = screen_of(request)
    try:
        stream, key = signing.loads(token, salt=_SALT, max_age=shipped().just_now * 60)
    except signing.BadSignature as bad:
        raise Refused(_UNKNOWN) from bad
    if screen is None or key != screen.key:
        raise Refused(_UNKNOWN)
    return voted(request, dossiers.load(int(stream)), f"{reverse('citizen:kiosk')}?xong=1", screen=screen)


def _offered(screen: Screen | None) -> dict[int, str]:
    """Dossiers handed over at this counter minutes ago -> the end of their code; no name, no procedure."""
    if screen is None:
        return {}
    found = just_now(Scope(units=frozenset({screen.unit})), timezone.now(), shipped().just_now)
    return {stream: code.rpartition("-")[2] for stream, code in found}


def _asked(request: HttpRequest, offered: dict[int, str]) -> int:
    """The dossier of the scanned slip, or the one chosen among those offered; 0 for neither."""
    chosen = request.POST.get("ho-so", "")
    if chosen:
        return int(chosen) if chosen.isdecimal() and int(chosen) in offered else 0
    count_try(request, "secret")
    secret = request.POST.get("ma", "").strip().rstrip("/").rpartition("/")[2]
    stream = dossiers.by_secret(secret) if secret else None
    if stream:
        forgive(request, "secret")
    return stream or 0

"""Every page needs a signed-in person, unless its view says otherwise; ``request.actor`` is that person."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services import actor_for
from chuan.definitions.organisation.web.kept import keep
from chuan.definitions.organisation.web.sign_in import ask_again

_KEPT_AS = "_chuan_actor"


def actor_of(request: HttpRequest) -> Actor:
    """Who acts in this request, read once; ``Refused`` (not_yours) for an account without an official."""
    known: Actor | None = getattr(request, _KEPT_AS, None)
    if known is None:
        known = actor_for(int(request.user.pk or 0), timezone.now())
        if known is None:
            raise Refused(refuse("not_yours", "organisation.no_official"))
        setattr(request, _KEPT_AS, known)
    return known


class SignedInMiddleware(LoginRequiredMiddleware):
    """Django's, with an answer for htmx, and nothing typed lost when the session ended in mid-form."""

    def __call__(self, request: HttpRequest) -> Any:
        request.actor = SimpleLazyObject(partial(actor_of, request))  # type: ignore[attr-defined]
        return super().__call__(request)

    def handle_no_permission(  # type: ignore[override]  # Django's own never does more than redirect
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponse:
        if request.headers.get("HX-Request"):
            return _send_page_to_sign_in(request)
        if request.method == "POST":
            return ask_again(request, keep(request))
        return super().handle_no_permission(request, view_func)


def _send_page_to_sign_in(request: HttpRequest) -> HttpResponse:
    """A fragment cannot show the sign-in page; the whole page goes there and comes back."""
    page = request.headers.get("HX-Current-URL", "/")
    path = page.split(request.get_host(), 1)[-1] if request.get_host() in page else "/"
    response = HttpResponse(status=401)
    response["HX-Redirect"] = redirect_to_login(path, resolve_url(settings.LOGIN_URL)).url
    return response

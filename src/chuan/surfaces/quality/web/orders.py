"""The orders of one thing's page in the quality system: each carried out by who is signed in, then that page again."""

from __future__ import annotations

from collections.abc import Callable

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chuan.base.web.orders import Read, carried
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of

Act = Callable[[Actor, Read], object]
Ordered = Callable[[HttpRequest, int, str, BaseForm, Act, str], HttpResponse]
"""``ordered(request, thing, name, form, act, said)``: ``name`` is what the page calls the form."""


def on_page(show: Callable[..., HttpResponse], url_name: str) -> Ordered:
    """How the orders of a page are answered; ``show(request, thing, status, **{name: form})`` draws it again."""

    def ordered(
        request: HttpRequest, thing: int, name: str, form: BaseForm, act: Act, said: str
    ) -> HttpResponse:
        actor = actor_of(request)
        return carried(
            request, form, lambda read: act(actor, read),
            lambda status, sent: show(request, thing, status, **{name: sent}),
            said, reverse(url_name, args=[thing]),
        )  # fmt: skip

    return ordered

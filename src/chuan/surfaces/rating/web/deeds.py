"""What a person may do on the page of one thing: each deed its form, its act, what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.orders import Read, carried
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.web.middleware import actor_of


@dataclass(frozen=True, slots=True)
class Deed:
    """``act(actor, stream, read)``; ``form(data, files)`` makes it; ``main``: shown open, with the page's one button."""

    title: str
    button: str
    said: str
    form: Callable[..., Any]
    act: Callable[[Actor, int, Read], object]
    main: bool = False


@dataclass(frozen=True, slots=True)
class Offered:
    """A deed as the page shows it."""

    title: str
    button: str
    href: str
    form: BaseForm
    main: bool
    anchor: str


Deeds = Mapping[str, Deed]
Show = Callable[..., HttpResponse]


def offered(
    deeds: Deeds, open_now: Iterable[str], url: str, stream: int, bound: Mapping[str, Any]
) -> tuple[Offered, ...]:
    """The deeds that are open to this person now, those sent wrong with what was typed."""
    return tuple(
        Offered(
            _(deeds[key].title),
            _(deeds[key].button),
            reverse(url, args=[stream, key]),
            bound.get(key) or deeds[key].form(prefix=None, auto_id=f"{key}-%s"),
            deeds[key].main,
            key,
        )
        for key in open_now
    )


def done(request: HttpRequest, deeds: Deeds, stream: int, key: str, show: Show, to: str) -> HttpResponse:
    """Carry out a deed that was sent; the same page with its sentence where it is refused."""
    deed = deeds.get(key)
    if deed is None:
        raise Http404
    actor = actor_of(request)
    form = deed.form(request.POST, request.FILES, auto_id=f"{key}-%s")
    return carried(
        request, form, lambda read: deed.act(actor, stream, read),
        lambda status, sent: show(request, stream, status, {key: sent}),
        _(deed.said), reverse(to, args=[stream]),
    )  # fmt: skip

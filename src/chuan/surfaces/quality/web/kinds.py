"""Each kind of matter: the door to its stream, and the page that shows it whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from chuan.definitions.procedures.services.matters import Matters
from chuan.surfaces.acts import courses


@dataclass(frozen=True, slots=True)
class Page:
    """``show(request, stream, status, **bound)`` draws the page, with the forms that were sent wrong still filled.

    ``elsewhere``: (step, outcome) that have a form of their own, so that the common one does not offer them.
    ``order`` is the act that ends a step, where facts of the kind come with it.
    """

    matters: Matters[Any]
    url_name: str
    show: Callable[..., HttpResponse]
    elsewhere: frozenset[tuple[str, str]] = frozenset()
    order: Callable[..., Any] = courses.step


PAGES: dict[str, Page] = {}
"""Kind of stream -> its page; each page of a kind enters itself below its view."""


def page_of(kind: str) -> Page:
    """The page of a kind; 404 for one that has none."""
    if kind not in PAGES:
        raise Http404
    return PAGES[kind]


ELSEWHERE = {"petition": "voices:petition", "instructed": "province:instructed"}
"""Kind of stream -> its page at another surface."""


def href(kind: str, stream: int) -> str:
    """Where a matter is shown; "" for a kind without a page."""
    name = PAGES[kind].url_name if kind in PAGES else ELSEWHERE.get(kind, "")
    return reverse(name, args=[stream]) if name else ""

"""The character NUL, which no keyboard writes and no table holds: not found in an address, left out of what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict

from chuan.base.kernel.text import storable
from chuan.base.web.refusals import GetResponse, error_page

NUL = "\0"


class NullMiddleware:
    """Stands after the one that checks forms' keys: that has read the form already."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        """404 for an address with it; a form goes on without it."""
        if NUL in request.path or _has(request.GET):
            return error_page(request, 404)
        if request.method == "POST" and not getattr(view, "csrf_exempt", False) and _has(request.POST):
            request.POST = _without(request.POST)  # type: ignore[assignment]  # immutable like the one read
        return None


def _has(sent: QueryDict) -> bool:
    return any(NUL in str(text) for name, values in sent.lists() for text in (name, *values))


def _without(sent: QueryDict) -> QueryDict:
    clean = QueryDict(mutable=True)
    for name, values in sent.lists():
        clean.setlist(storable(name), [storable(str(value)) for value in values])
    return QueryDict(clean.urlencode())

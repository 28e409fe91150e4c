"""What every page of scoring is shown in: its wings, one of them current."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from chuan.base.web.wings import places
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.rating.web.sections import WINGS


def page(
    request: HttpRequest, template: str, section: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page of scoring under its section's tab."""
    shown = places(WINGS, section, actor_of(request).roles)
    return render(request, template, {"places": shown, **context}, status=status)

"""What every page of the province is shown in: its wings, one of them current."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from chuan.base.web.wings import places
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.province.web.loading import banner
from chuan.surfaces.province.web.sections import WINGS


def page(
    request: HttpRequest, template: str, section: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page under its section's tab."""
    shown = places(WINGS, section, actor_of(request).roles)
    return render(
        request, template, {"places": shown, "loading": banner(timezone.now()), **context}, status=status
    )

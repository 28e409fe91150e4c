"""What every page of scoring is shown in: its sections, one of them current."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Tab
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.rating.web.sections import SECTIONS


def page(
    request: HttpRequest, template: str, section: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page of scoring under its section's tab."""
    roles = actor_of(request).roles
    tabs = tuple(
        Tab(_(one.label), reverse(one.url_name), current=one.key == section)
        for one in SECTIONS
        if not one.roles or one.roles & roles
    )
    return render(request, template, {"sections": tabs, **context}, status=status)

"""The pages of training, one press from each other."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Filters, Tab
from chuan.surfaces.quality.web.shown import page

_PAGES = (
    ("training", gettext_noop("Kế hoạch và số liệu")),
    ("training_classes", gettext_noop("Lớp")),
    ("training_certificates", gettext_noop("Chứng chỉ")),
    ("training_needs", gettext_noop("Năng lực theo bước")),
)


def shown(
    request: HttpRequest, template: str, current: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page of training under its tabs."""
    tabs = tuple(Tab(_(label), reverse(f"quality:{name}"), current=name == current) for name, label in _PAGES)
    return page(
        request, f"quality/{template}.html", "training", {"filters": Filters(tabs), **context}, status
    )

"""Where the page of a dossier is that is not worked here."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect

from chuan.base.kernel.refusal import Refused
from chuan.events.intake.services import tracked


def followed_page(stream: int) -> HttpResponse | None:
    """The way to the page of a tracked dossier; None for any other stream."""
    try:
        tracked.load(stream)
    except Refused:
        return None
    return redirect("desk:followed", stream)

"""A dossier that is not worked here: who works it, and where its page is."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect

from chuan.base.kernel.refusal import Refused
from chuan.events.intake.imports.sources import sources
from chuan.events.intake.services import tracked
from chuan.readings.deadlines.queries.register import Entry


def held_by(entry: Entry) -> str:
    """Who has a dossier of a list: its holder here, or the system that works it with who follows it."""
    return f"{sources().name_of(entry.system)} · {entry.holder}".strip(" ·") if entry.system else entry.holder


def followed_page(stream: int) -> HttpResponse | None:
    """The way to the page of a tracked dossier; None for any other stream."""
    try:
        tracked.load(stream)
    except Refused:
        return None
    return redirect("desk:followed", stream)

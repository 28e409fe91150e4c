"""A kept or made file as an answer: a browser shows PDFs and pictures, everything else is saved under its name."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header

_SHOWN = {"application/pdf", "image/png", "image/jpeg"}


def served(content: bytes, media: str, name: str) -> HttpResponse:
    """``content`` under its own ``name``; nothing a browser might run is ever shown."""
    shown = media in _SHOWN
    answer = HttpResponse(content, content_type=media)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=not shown, filename=name) or ""
    return answer


def saved(content: bytes, media: str, name: str) -> HttpResponse:
    """``content`` to be saved, also where a browser could show it."""
    answer = HttpResponse(content, content_type=media)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or ""
    return answer

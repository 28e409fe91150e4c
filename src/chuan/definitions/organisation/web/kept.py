"""What somebody had typed when the session ended: carried by their own page, signed, never stored here."""

from __future__ import annotations

from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest

_SALT = "organisation.kept"
SECONDS = 12 * 60 * 60
_NOT_KEPT = ("csrfmiddlewaretoken", "password")


@dataclass(frozen=True, slots=True)
class Kept:
    """The address a form was sent to, its fields as typed, and whether files were left behind."""

    path: str
    fields: tuple[tuple[str, str], ...]
    files: bool


def keep(request: HttpRequest) -> str:
    """The posted form as one signed text; passwords and files stay out."""
    fields = [
        [name, str(value)]
        for name, values in request.POST.lists()
        if not any(part in name for part in _NOT_KEPT)
        for value in values
    ]
    body = {"path": request.get_full_path(), "fields": fields, "files": bool(request.FILES)}
    return signing.dumps(body, salt=_SALT, compress=True)


def kept(text: str) -> Kept | None:
    """What ``keep`` signed, or None where it was altered or is older than a working day."""
    try:
        body = signing.loads(text, salt=_SALT, max_age=SECONDS)
    except signing.BadSignature:
        return None
    return Kept(body["path"], tuple((name, value) for name, value in body["fields"]), body["files"])

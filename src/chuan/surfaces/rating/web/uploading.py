"""A file that came with a form."""

from __future__ import annotations

from chuan.base.web.orders import Read
from chuan.surfaces.acts.documents import Upload


def upload_of(read: Read) -> Upload | None:
    """The file, if one was sent."""
    sent = read.get("content")
    return Upload(sent.name, sent.read()) if sent else None

"""A scanned paper as it is taken in: PDF, JPG or PNG by its bytes, whatever its name says, and not too large."""

from __future__ import annotations

from chuan.base.kernel.refusal import Refused, refuse
from chuan.surfaces.acts.steps import PDF, File

LARGEST = 10 * 1024 * 1024
"""Bytes of one scan: twenty pages at 300 dpi."""
ACCEPTED = ".pdf,.jpg,.jpeg,.png"
_BEGINNINGS = (
    (b"%PDF-", PDF, "pdf"),
    (b"\xff\xd8\xff", "image/jpeg", "jpg"),
    (b"\x89PNG\r\n\x1a\n", "image/png", "png"),
)


def scanned(name: str, content: bytes) -> File:
    """The scan under a plain name; ``Refused`` for another kind of file, an empty or too large one."""
    if len(content) > LARGEST:
        raise Refused(refuse("too_large", "acts.scan_too_large", field="request", megabytes=LARGEST // 2**20))
    for beginning, media_type, suffix in _BEGINNINGS:
        if content.startswith(beginning):
            return File(f"{_stem(name)}.{suffix}", media_type, content)
    raise Refused(refuse("invalid", "acts.scan_kind", field="request"))


def _stem(name: str) -> str:
    """The last part of a name as a browser sends it, without its ending."""
    plain = name.replace("\\", "/").rsplit("/", 1)[-1]
    return plain.rsplit(".", 1)[0][:100] or "ban-quet"

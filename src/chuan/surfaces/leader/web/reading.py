"""Which drafts were opened in this session: a draft that changed since counts as unread."""

from __future__ import annotations

from django.http import HttpRequest

_READ, _MOST = "leader_read", 200


def keep_read(request: HttpRequest, stream: int, sha256: str) -> None:
    """This very draft was opened."""
    mark = _mark(stream, sha256)
    read = [one for one in request.session.get(_READ, []) if one != mark]
    request.session[_READ] = [*read, mark][-_MOST:]


def was_read(request: HttpRequest, stream: int, sha256: str) -> bool:
    """Whether it was."""
    return _mark(stream, sha256) in request.session.get(_READ, [])


def _mark(stream: int, sha256: str) -> str:
    return f"{stream}-{sha256[:16]}"

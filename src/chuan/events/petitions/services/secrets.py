"""The code a citizen follows his petition or report with: told to him alone, kept as a hash."""

from __future__ import annotations

import hashlib
import hmac
from uuid import UUID

from django.conf import settings

from chuan.events.petitions.models import Secret

_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_GROUPS, _EACH = 4, 4


def code_of(key: UUID) -> str:
    """The code of what was sent with this key, as "ABCD-EFGH-JKMN-PQRS": a repeated sending is told the same one."""
    made = hmac.new(settings.SECRET_KEY.encode(), b"petitions" + key.bytes, hashlib.sha256).digest()
    letters = [_LETTERS[byte % len(_LETTERS)] for byte in made[: _GROUPS * _EACH]]
    return "-".join("".join(letters[at : at + _EACH]) for at in range(0, len(letters), _EACH))


def give(stream: int, kind: str, key: UUID) -> str:
    """From now on this code opens the stream of a kind."""
    code = code_of(key)
    Secret.objects.create(sha256=_hash(code), stream=stream, kind=kind)
    return code


def find(code: str) -> tuple[str, int] | None:
    """(kind, stream) of a typed code, however it was written; None for an unknown one."""
    row = Secret.objects.filter(sha256=_hash(code)).values_list("kind", "stream").first()
    return (str(row[0]), int(row[1])) if row else None


def lead_to(stream: int, after: int) -> None:
    """The code of what was passed on opens what it became."""
    Secret.objects.filter(stream=stream).update(stream=after)


def _hash(code: str) -> str:
    plain = "".join(char for char in code.upper() if char.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()

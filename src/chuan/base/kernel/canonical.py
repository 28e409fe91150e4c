"""One text for one value: the bytes that are hashed and signed.

Sorted keys, UTF-8 in NFC, no spaces; only str, int, bool, None, list and dict; decimals travel as
strings and times as UTC strings, so that no reader can round them differently.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any


def canonical(value: Any) -> bytes:
    """The canonical JSON bytes of ``value``; ``TypeError`` for anything but the plain types."""
    text = json.dumps(_plain(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode()


def digest(value: Any) -> str:
    """SHA-256 of the canonical bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(value)).hexdigest()


def utc(moment: datetime) -> str:
    """A moment with a zone as ``2026-08-28T07:20:00.000000Z``."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone has no canonical form")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return {_key(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [_plain(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no canonical form")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError("keys are text")
    return unicodedata.normalize("NFC", key)

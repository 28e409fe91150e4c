"""What the hall's small forms send, read without a form class: a key, a chosen one, a number."""

from __future__ import annotations

from uuid import UUID

from django.http import QueryDict


def key_of(sent: QueryDict) -> UUID | None:
    """The key made with the form, so that a double press is one act."""
    try:
        return UUID(sent.get("key", ""))
    except ValueError:
        return None


def number_of(sent: QueryDict, name: str) -> int:
    """A small whole number; 0 for anything else."""
    text = sent.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 4 else 0

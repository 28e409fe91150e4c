"""The door to controlled documents."""

from __future__ import annotations

from chuan.definitions.documents.services.documents import (
    MATTERS,
    Document,
    indexed,
    load,
    of_code,
    register,
    revise,
    titled,
)
from chuan.definitions.documents.services.listing import Listed, Wanted, counts, listed, sees

__all__ = [
    "MATTERS",
    "Document",
    "Listed",
    "Wanted",
    "counts",
    "indexed",
    "listed",
    "load",
    "of_code",
    "register",
    "revise",
    "sees",
    "titled",
]

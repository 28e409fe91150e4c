"""A sample nobody chose: the dossiers whose digest with the seed is smallest, the same for everybody who draws again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def drawn(seed: str, dossiers: Iterable[int], many: int) -> tuple[int, ...]:
    """At most ``many`` of the dossiers, in the order they are to be read; no order of the list changes it."""
    return tuple(sorted(set(dossiers), key=lambda one: (_digest(seed, one), one))[:many])


def _digest(seed: str, dossier: int) -> str:
    return hashlib.sha256(f"{seed}:{dossier}".encode()).hexdigest()

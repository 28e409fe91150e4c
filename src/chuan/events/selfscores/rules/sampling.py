"""How many sheets each agency gets, and the mark of a list: who draws again with the seed gets the same."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence


def shares(sizes: Mapping[int, int], wanted: int, least: int) -> dict[int, int]:
    """How many of each agency: in proportion, at least ``least`` of each that has so many, never more than there are."""
    whole = sum(sizes.values())
    if not whole:
        return dict.fromkeys(sizes, 0)
    return {
        agency: min(size, max(least, -(-wanted * size // whole))) for agency, size in sorted(sizes.items())
    }


def list_hash(sheets: Sequence[tuple[int, int]]) -> str:
    """Of the (agency, dossier) pairs in the order of the draw."""
    return hashlib.sha256("\n".join(f"{agency} {one}" for agency, one in sheets).encode()).hexdigest()

"""The kept list of purposes and the house's values around it: data, not law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

MANDATE, SAMPLE = "mandate", "sample"
"""The purpose a mandate to inspect carries itself; the one for which dossiers are drawn."""


@dataclass(frozen=True, slots=True)
class PurposeKind:
    """One line of the list; ``asks``: what the words are to say."""

    key: str
    name: str
    asks: str


@dataclass(frozen=True, slots=True)
class Oversight:
    """``lasts``: how long a purpose holds; ``again``: a page opened again so soon is the same reading; ``drawn``:
    dossiers a sample has; ``shortest``: letters a purpose's words have at least.
    """

    kinds: tuple[PurposeKind, ...]
    lasts: timedelta
    again: timedelta
    drawn: int
    shortest: int

    def kind(self, key: str) -> PurposeKind | None:
        return next((one for one in self.kinds if one.key == key), None)

    def name(self, key: str) -> str:
        found = self.kind(key)
        return found.name if found else "Theo quyết định thanh tra"

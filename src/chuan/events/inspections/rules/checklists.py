"""What is looked at: one checklist a kind of inspection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Item:
    """One line: a lasting key and what is asked."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """``kind`` is that of the inspection; ``verified``: its contents were read in ``source``."""

    kind: str
    name: str
    since: date
    source: str
    verified: bool
    items: tuple[Item, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(item.key for item in self.items)

    def text(self, key: str) -> str:
        """What a line asks; its key where the list no longer has it."""
        return next((item.text for item in self.items if item.key == key), key)

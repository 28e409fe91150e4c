"""A value of the catalogue: what it is called, what it says, where it was read and whether it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

KINDS = (
    "pack",
    "signing",
    "calendar",
    "text",
    "ground",
    "obligation",
    "source",
    "message",
    "partner",
    "document",
    "risk",
    "feedback",
    "queue",
    "inspection",
    "scheme",
    "place",
    "petition",
    "index",
    "report",
)
"""The parts of the catalogue, those that reach citizens' dates first."""


@dataclass(frozen=True, slots=True)
class Value:
    """``key`` is "<kind>/<name>"; ``holder`` is whose it is where several have one (a pack's or file's code)."""

    key: str
    holder: str
    content: Any
    source: str
    verified: bool
    since: date | None = None
    until: date | None = None
    label: str = ""
    holder_name: str = ""

    @property
    def id(self) -> str:
        return f"{self.key}@{self.holder}"

    @property
    def kind(self) -> str:
        return self.key.partition("/")[0]

    @property
    def name(self) -> str:
        return self.key.partition("/")[2]


def doubtful(values: Iterable[Value]) -> Mapping[str, tuple[Value, ...]]:
    """Every key with at least one value nobody has read, with all its values; in the order of ``KINDS``."""
    found: dict[str, list[Value]] = {}
    for value in values:
        found.setdefault(value.key, []).append(value)
    ordered = sorted(found.items(), key=lambda pair: KINDS.index(pair[1][0].kind))
    return {key: tuple(group) for key, group in ordered if not all(one.verified for one in group)}

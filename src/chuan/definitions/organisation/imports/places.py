"""The catalogue's provinces and wards -> rows of places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

PROVINCE, WARD = "province", "ward"


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """One administrative unit as the catalogue states it."""

    code: str
    name: str
    kind: str
    level: str
    parent: str
    since: date


def provinces(data: Mapping[str, Any]) -> Iterator[PlaceFact]:
    """The rows of ``provinces.yaml``."""
    since = date.fromisoformat(data["from"])
    for kind, named in data["provinces"].items():
        for code, name in named.items():
            yield PlaceFact(code, f"{_prefix(kind)} {name}", kind, PROVINCE, "", since)


def wards(data: Mapping[str, Any]) -> Iterator[PlaceFact]:
    """The rows of one ``wards/<province>.yaml``."""
    since = date.fromisoformat(data["from"])
    for kind, named in data["wards"].items():
        for code, name in named.items():
            yield PlaceFact(code, f"{_prefix(kind)} {name}", kind, WARD, data["province"], since)


def _prefix(kind: str) -> str:
    """How a kind is written before a name: "thành phố trung ương" is only "Thành phố"."""
    return kind.removesuffix(" trung ương").capitalize()

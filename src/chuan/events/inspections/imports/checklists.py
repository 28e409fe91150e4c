"""The checklists and who is obliged, from ``catalogue/inspections/checklists.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.events.inspections.rules.checklists import Checklist, Item

FILE = CATALOGUE / "inspections" / "checklists.yaml"


@lru_cache(maxsize=1)
def checklists() -> Mapping[str, Checklist]:
    """Kind of inspection -> its checklist."""
    return {row["kind"]: _checklist(row) for row in _shipped()["lists"]}


@lru_cache(maxsize=1)
def obliged_levels() -> frozenset[str]:
    """The levels whose agencies have to be inspected every year, by name."""
    return frozenset(_shipped()["obliged"]["levels"])


def _shipped() -> Any:
    return read_yaml(FILE.read_bytes())


def _checklist(row: Mapping[str, Any]) -> Checklist:
    items = tuple(Item(one["key"], one["text"]) for one in row["items"])
    since = date.fromisoformat(row["from"])
    return Checklist(row["kind"], row["name"], since, row["source"], row["verified"] == "yes", items)

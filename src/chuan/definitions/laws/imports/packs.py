"""Rule packs from the catalogue: YAML with a source beside every number → typed values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import yaml

from chuan.definitions.laws.rules.pack import Pack

_TYPES: dict[str, Callable[[str], Any]] = {
    "day_minutes": int,
    "end_at_closing": lambda text: text == "yes",
    "hand_over_cut_off": time.fromisoformat,
    "late_entry_days": int,
    "supplement_max": int,
}
"""The values this version of the rules reads; the files hold more than these."""


def read_packs(folder: Path) -> tuple[Pack, ...]:
    """Every pack in the folder, oldest first; ``KeyError`` where a value the rules need is missing."""
    packs = (read_pack(path.read_bytes()) for path in folder.glob("*.yaml"))
    return tuple(sorted(packs, key=lambda pack: pack.since))


def read_pack(content: bytes) -> Pack:
    """One pack; every scalar is read as text and then typed."""
    body = yaml.load(content, Loader=yaml.CBaseLoader)  # noqa: S506 - builds text, lists, mappings only
    values = body["values"]
    return Pack(
        code=body["code"],
        since=date.fromisoformat(body["since"]),
        until=date.fromisoformat(body["until"]) if "until" in body else None,
        unverified=tuple(name for name, value in values.items() if value["verified"] != "yes"),
        **{name: turn(values[name]["value"]) for name, turn in _TYPES.items()},
    )

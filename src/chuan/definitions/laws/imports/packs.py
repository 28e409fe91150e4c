"""Rule packs from the catalogue: YAML with a source beside every number → typed values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

from chuan.base.engine.text_yaml import read_yaml
from chuan.definitions.laws.rules.pack import Pack

_TYPES: dict[str, Callable[[str], Any]] = {
    "day_minutes": int,
    "end_at_closing": lambda text: text == "yes",
    "hand_over_cut_off": time.fromisoformat,
    "late_entry_days": int,
    "supplement_max": int,
    "supplement_restarts_clock": lambda text: text == "yes",
    "supplement_wait_days": int,
    "online_acceptance_hours": int,
    "ineligible_return_days": int,
    "apology_days_before": int,
    "extension_max": int,
    "clock_starts_at_competent_agency": lambda text: text == "yes",
}
"""The values this version of the rules reads; the files hold more than these."""


def typed(name: str, text: str) -> Any:
    """A value of a pack from its text; ``KeyError`` for a name the rules do not know."""
    return _TYPES[name](text)


def read_packs(folder: Path) -> tuple[Pack, ...]:
    """Every pack in the folder, oldest first; ``KeyError`` where a value the rules need is missing, ``Refused`` for no YAML."""
    packs = (read_pack(path.read_bytes()) for path in folder.glob("*.yaml"))
    return tuple(sorted(packs, key=lambda pack: pack.since))


def read_pack(content: bytes) -> Pack:
    """One pack; every scalar is read as text and then typed."""
    body = read_yaml(content)
    values = body["values"]
    return Pack(
        code=body["code"],
        since=date.fromisoformat(body["since"]),
        until=date.fromisoformat(body["until"]) if "until" in body else None,
        unverified=tuple(name for name, value in values.items() if value["verified"] != "yes"),
        **{name: turn(values[name]["value"]) for name, turn in _TYPES.items()},
    )

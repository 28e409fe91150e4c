"""Agencies with the days on which they existed and stood in a tree, into a lake and out of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.period import Period
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.stood import Stood
from chuan.definitions.organisation.services import rows
from chuan.readings.lake.services.given import statement as given

AGENCIES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("code", "name", "level", "short"), "VARCHAR"),
        **dict.fromkeys(("since", "until"), "DATE"),
        **dict.fromkeys(("trees", "heirs"), "VARCHAR"),
    }
)
"""``trees``: days as 2025-07-01/2026-03-16, a space between; ``heirs``: names, a line break between."""
_ALL = "SELECT id, code, name, level_id AS level FROM organisation_agency ORDER BY code"


def statement(cursor: Any) -> str:
    """What gives every agency. Tables read: organisation_agency."""
    found = rows(_ALL, {})
    stood = organisation.stood([row["id"] for row in found])
    return given(cursor, AGENCIES, [_row(row, stood[row["id"]]) for row in found])


def read(row: Mapping[str, Any]) -> Stood:
    """What was written of one."""
    trees = (one.partition("/") for one in (row["trees"] or "").split())
    return Stood(
        row["short"],
        Period(_day(row["since"]), _day(row["until"]) if row["until"] else None),
        tuple(Period(_day(since), _day(until) if until else None) for since, _, until in trees),
        heirs=tuple((row["heirs"] or "").splitlines()),
    )


def _row(row: Mapping[str, Any], one: Stood) -> dict[str, Any]:
    trees = " ".join(f"{tree.since}/{tree.until or ''}" for tree in one.trees)
    return {
        "code": row["code"], "name": row["name"], "level": row["level"], "short": one.name,
        "since": one.period.since, "until": one.period.until, "trees": trees, "heirs": "\n".join(one.heirs),
    }  # fmt: skip


def _day(value: date | str) -> date:
    return date.fromisoformat(str(value)[:10])

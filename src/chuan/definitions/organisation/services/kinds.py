"""The kinds agencies are counted by: rows of the catalogue."""

from __future__ import annotations

from pathlib import Path

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.definitions.organisation.models import AgencyKind


def load_kinds(path: Path = CATALOGUE / "units" / "kinds.yaml") -> int:
    """The kinds as the catalogue states them; how many."""
    kinds = [
        AgencyKind(code=row["code"], name=row["name"], rank=int(row["rank"]), levels=row.get("levels", []))
        for row in read_yaml(path.read_bytes())["kinds"]
    ]
    AgencyKind.objects.bulk_create(
        kinds, update_conflicts=True, unique_fields=["code"], update_fields=["name", "rank", "levels"]
    )
    return len(kinds)

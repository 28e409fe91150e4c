"""The rules of keeping and lending from ``catalogue/documents/retention.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.events.loans.rules.terms import Lending, Retention, Terms

FILE = CATALOGUE / "documents" / "retention.yaml"


@lru_cache(maxsize=1)
def shipped() -> Terms:
    """What ships."""
    return read_terms(FILE.read_bytes())


def read_terms(content: bytes) -> Terms:
    """The rules in a file."""
    body = read_yaml(content)
    own = tuple((row["agency"], _lending(row)) for row in body["own"])
    return Terms(tuple(map(_retention, body["kinds"])), _lending(body["lending"]), own)


def _retention(row: Mapping[str, Any]) -> Retention:
    years = None if row["years"] == "ever" else int(row["years"])
    return Retention(
        row["key"],
        row["name"],
        years,
        row["approver"],
        row["source"],
        row["verified"] == "yes",
        tuple(row.get("procedures", ())),
        tuple(row.get("matters", ())),
    )


def _lending(row: Mapping[str, Any]) -> Lending:
    return Lending(int(row["term_days"]), int(row["renewals"]), row["source"], row["verified"] == "yes")

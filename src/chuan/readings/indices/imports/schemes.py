"""Indices from ``catalogue/indices``: text in, typed and frozen values out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.period import Period
from chuan.readings.indices.rules.scheme import Grade, Group, Indicator, Scheme

FOLDER = CATALOGUE / "indices"


@lru_cache(maxsize=8)
def shipped(code: str) -> tuple[Scheme, ...]:
    """Every edition of an index; none for one that is not there."""
    file = FOLDER / f"{code}.yaml"
    known = code.isalnum() and file.exists()
    return read_schemes(file.read_bytes()) if known else ()


def read_schemes(content: bytes) -> tuple[Scheme, ...]:
    """The editions in a file."""
    return tuple(_scheme(body) for body in read_yaml(content)["schemes"])


def _scheme(body: Mapping[str, Any]) -> Scheme:
    until = body.get("until")
    return Scheme(
        code=body["code"],
        name=body["name"],
        period=Period(date.fromisoformat(body["since"]), date.fromisoformat(until) if until else None),
        source=body["source"],
        verified=body["verified"] == "yes",
        rounding=body["rounding"],
        digits=int(body["digits"]),
        groups=tuple(
            Group(one["key"], one["name"], one["short"], Decimal(one["most"])) for one in body["groups"]
        ),
        indicators=tuple(_indicator(one) for one in body["indicators"]),
        grades=tuple(
            Grade(Decimal(one["least"]), one["name"], one["verified"] == "yes") for one in body["grades"]
        ),
        fewest=int(body["fewest"]["value"]),
    )


def _indicator(body: Mapping[str, Any]) -> Indicator:
    return Indicator(
        id=body["id"],
        name=body["name"],
        group=body["group"],
        formula=body["formula"],
        most=Decimal(body["most"]) if "most" in body else None,
        full_at=Decimal(body.get("full_at", "100")),
        source=body["source"],
        verified=body["verified"] == "yes",
        empty=body.get("empty", "na"),
        why=body.get("why", ""),
    )

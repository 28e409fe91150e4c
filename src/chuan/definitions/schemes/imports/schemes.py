"""Scoring schemes from the files of ``catalogue/schemes``: text in, typed and frozen values out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.definitions.schemes.imports.criteria import group_read
from chuan.definitions.schemes.rules.grading import Cap, Grade
from chuan.definitions.schemes.rules.scheme import SCORE, Rounding, Scheme, Weights

FOLDER = CATALOGUE / "schemes"
_YES = {"yes", "true"}


@lru_cache(maxsize=1)
def shipped() -> Mapping[str, Scheme]:
    """What ships, by key."""
    found = (scheme_read(path.read_bytes()) for path in sorted(FOLDER.glob("*.yaml")))
    return MappingProxyType({one.key: one for one in found})


def scheme_read(content: bytes) -> Scheme:
    """One scheme as its file says it; ``KeyError`` where a part it cannot be without is missing."""
    body = read_yaml(content)
    leave = body.get("leave", {})
    return Scheme(
        key=body["key"],
        name=body["name"],
        use=body.get("use", SCORE),
        since=date.fromisoformat(body["from"]),
        until=date.fromisoformat(body["to"]) if body.get("to") else None,
        source=body["source"],
        verified=body["verified"] in _YES,
        periods=tuple(body["periods"]),
        sums=tuple((longer, shorter) for longer, shorter in body.get("sums", {}).items()),
        means={longer: int(least) for longer, least in body.get("means", {}).items()},
        groups=tuple(group_read(one) for one in body["groups"]),
        weights=_weights(body.get("weights", {})),
        rounding=_rounding(body.get("rounding", {})),
        least_days={kind: int(days) for kind, days in leave.get("least_days", {}).items()},
        presence=leave.get("by_presence", "no") in _YES,
        ranked=int(body.get("ranked_from", "10")),
        grades=tuple(_grade(one) for one in body.get("grades", ())),
        cap=_cap(body["cap"]) if "cap" in body else None,
    )


def _weights(body: Mapping[str, Any]) -> Weights:
    return Weights(
        MappingProxyType({code: Decimal(weight) for code, weight in body.get("procedures", {}).items()}),
        tuple((int(one["minutes"]), Decimal(one["weight"])) for one in body.get("bands", ())),
    )


def _rounding(body: Mapping[str, Any]) -> Rounding:
    return Rounding(body.get("rule", "half_up"), int(body.get("digits", "2")), int(body.get("lines", "4")))


def _grade(body: Mapping[str, Any]) -> Grade:
    return Grade(body["key"], body["name"], Decimal(body["least"]), body.get("above", "no") in _YES)


def _cap(body: Mapping[str, Any]) -> Cap:
    return Cap(
        grade=body["grade"],
        of=tuple(body["of"]),
        percent=Decimal(body["percent"]),
        rounding=body["rounding"],
        one_from=int(body.get("one_from", "0")),
        source=body.get("source", ""),
        special=Decimal(body["special"]) if "special" in body else None,
    )

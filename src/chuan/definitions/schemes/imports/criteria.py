"""The tree of a scheme's groups, criteria and rules from its file."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from chuan.definitions.schemes.rules.scheme import EVERYBODY, SUM, Criterion, Group, Rule

_YES = {"yes", "true"}
_NUMBERS = ("least", "base", "over", "few", "scale")


def group_read(body: Mapping[str, Any]) -> Group:
    """One group with its criteria; in an average each criterion's own ``most`` is not said."""
    return Group(
        key=body["key"],
        name=body["name"],
        most=Decimal(body["most"]),
        criteria=tuple(_criterion(one) for one in body["criteria"]),
        combine=body.get("combine", SUM),
        periods=tuple(body.get("periods", ())),
    )


def _criterion(body: Mapping[str, Any]) -> Criterion:
    return Criterion(
        key=body["key"],
        name=body["name"],
        method=body["method"],
        most=Decimal(body.get("most", "0")),
        **{name: Decimal(body[name]) for name in _NUMBERS if name in body},
        mix=body.get("mix", "no") in _YES,
        digits=int(body["digits"]) if "digits" in body else None,
        whom=body.get("whom", EVERYBODY),
        rules=tuple(_rule(one) for one in body.get("rules", ())),
    )


def _rule(body: Mapping[str, Any]) -> Rule:
    return Rule(
        fact=body["fact"],
        points=Decimal(body["points"]),
        where=MappingProxyType(dict(body.get("where", {}))),
        less=MappingProxyType({name: Decimal(value) for name, value in body.get("less", {}).items()}),
        weighed=body.get("weighed", "no") in _YES,
    )

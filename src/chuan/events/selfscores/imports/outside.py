"""Indices of others from ``catalogue/par/outside.yaml``, and a file of their figures row by row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.refusal import Refused, refuse
from chuan.events.selfscores.rules.outside import Axis, Outside

FILE = CATALOGUE / "par" / "outside.yaml"


@lru_cache(maxsize=1)
def shipped() -> Mapping[str, Outside]:
    """What ships, by code, in the order of the file."""
    return {one["code"]: _outside(one) for one in read_yaml(FILE.read_bytes())["indices"]}


def index_of(code: str) -> Outside:
    """One of them; ``Refused`` for any other."""
    found = shipped().get(code)
    if found is None:
        raise Refused(refuse("missing", "selfscores.no_index"))
    return found


def _outside(body: Mapping[str, Any]) -> Outside:
    return Outside(
        code=body["code"], name=body["name"], holder=body["holder"], unit=body["unit"],
        low=Decimal(body["low"]), high=Decimal(body["high"]), adds=body.get("adds", "no") == "yes",
        axes=tuple(_axes(body.get("axes", ()))), source=body["source"], verified=body["verified"] == "yes",
    )  # fmt: skip


def _axes(listed: Iterable[Mapping[str, str]]) -> Iterable[Axis]:
    for one in listed:
        yield Axis(one["key"], one["name"], Decimal(one["low"]), Decimal(one["high"]))

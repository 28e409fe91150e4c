"""Forms from ``catalogue/reports``: text in, typed and frozen values out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.period import Period
from chuan.readings.statistics.rules.form import Column, Form

FOLDER = CATALOGUE / "reports"


@lru_cache(maxsize=1)
def shipped() -> tuple[Form, ...]:
    """Every edition of every form, in the order of the files."""
    return tuple(form for file in sorted(FOLDER.glob("*.yaml")) for form in read_forms(file.read_bytes()))


def read_forms(content: bytes) -> tuple[Form, ...]:
    """The forms in a file."""
    return tuple(_form(body) for body in read_yaml(content).get("forms", ()))


def _form(body: Mapping[str, Any]) -> Form:
    until = body.get("until")
    return Form(
        code=body["code"],
        name=body["name"],
        rows=body["rows"],
        spans=tuple(body["spans"]),
        columns=tuple(_column(one) for one in body["columns"]),
        rounding=body["rounding"],
        digits=int(body["digits"]),
        period=Period(date.fromisoformat(body["since"]), date.fromisoformat(until) if until else None),
        source=body["source"],
        verified=body["verified"] == "yes",
    )


def _column(body: Mapping[str, Any]) -> Column:
    return Column(
        key=body["key"],
        group=body.get("group", ""),
        name=body["name"],
        figure=body.get("figure", ""),
        part=tuple(body.get("part", ())),
        whole=tuple(body.get("whole", ())),
    )

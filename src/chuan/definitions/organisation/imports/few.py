"""What is covered where few stand behind it, from ``catalogue/oversight``: text in, typed and frozen values out."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.definitions.organisation.rules.few import Few

FILE = CATALOGUE / "oversight" / "cells.yaml"


@cache
def shipped() -> Few:
    """What ships with the release."""
    return read(FILE.read_bytes())


def read(content: bytes) -> Few:
    """The values of a file."""
    body = read_yaml(content)
    return Few(
        int(body["fewest"]),
        MappingProxyType({one["figure"]: one["of"] for one in body["reports"]}),
        MappingProxyType({one["formula"]: one["listed"] for one in body["indicators"]}),
        frozenset(body["measures"]),
    )

"""The list of purposes from ``catalogue/oversight``: text in, typed and frozen values out."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.events.reads.rules.kinds import Oversight, PurposeKind

FILE = CATALOGUE / "oversight" / "purposes.yaml"


@cache
def shipped() -> Oversight:
    """What ships with the release."""
    return read(FILE.read_bytes())


def read(content: bytes) -> Oversight:
    """The values of a file."""
    body = read_yaml(content)
    return Oversight(
        tuple(PurposeKind(one["key"], one["name"], one["asks"]) for one in body["purposes"]),
        timedelta(minutes=int(body["lasts_minutes"])),
        timedelta(minutes=int(body["again_minutes"])),
        int(body["drawn"]),
        int(body["shortest"]),
    )

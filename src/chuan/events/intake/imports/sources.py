"""The catalogue's file of sources → a typed value."""

from __future__ import annotations

from functools import cache

from chuan.base.engine import places
from chuan.base.engine.text_yaml import read_yaml
from chuan.events.intake.rules.sources import Sources, System


def read_sources(content: bytes) -> Sources:
    """The sources of one file; ``KeyError`` where a needed value is missing."""
    body = read_yaml(content)
    last = body["last_minutes"]
    return Sources(
        {key: System(key, one["name"], one["digits"]) for key, one in body["systems"].items()},
        int(last["minutes"]),
        frozenset(last["procedures"]),
    )


@cache
def sources() -> Sources:
    """Those of the catalogue that ships."""
    return read_sources((places.CATALOGUE / "intake/sources.yaml").read_bytes())

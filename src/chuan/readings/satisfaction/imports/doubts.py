"""The numbers of the rules of doubt from ``catalogue/feedback/doubts.yaml``."""

from __future__ import annotations

from functools import lru_cache

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.readings.satisfaction.rules.doubts import Numbers

FILE = CATALOGUE / "feedback" / "doubts.yaml"


@lru_cache(maxsize=1)
def shipped() -> Numbers:
    """Rule -> its numbers."""
    body = read_yaml(FILE.read_bytes())
    return {
        rule: {key: int(value) for key, value in row.items()}
        for rule, row in body.items()
        if rule != "source"
    }

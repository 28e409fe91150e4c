"""From how many repetitions a hint is given: ``catalogue/training/coaching.yaml``."""

from __future__ import annotations

from functools import lru_cache

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.readings.scores.rules.coaching import Pattern

FILE = CATALOGUE / "training" / "coaching.yaml"


@lru_cache(maxsize=1)
def shipped() -> tuple[Pattern, ...]:
    """What ships."""
    body = read_yaml(FILE.read_bytes())
    return tuple(
        Pattern(row["kind"], int(row["least"]), int(row["days"]), int(row["private_days"]), row["competence"])
        for row in body["patterns"]
    )

"""The scheme of rating from ``catalogue/feedback/rating.yaml``."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.events.feedback.rules.scheme import Criterion, Scheme

FILE = CATALOGUE / "feedback" / "rating.yaml"
_NUMBERS = ("satisfied", "low", "open_days", "fewest", "words", "just_now")


@lru_cache(maxsize=1)
def shipped() -> Scheme:
    """What ships."""
    return read_scheme(FILE.read_bytes())


def read_scheme(content: bytes) -> Scheme:
    """The scheme in a file."""
    body = read_yaml(content)
    head, rules = body["scheme"], body["rules"]
    return Scheme(
        date.fromisoformat(head["from"]),
        head["source"],
        head["verified"] == "yes",
        tuple(Criterion(**row) for row in body["criteria"]),
        **{name: int(rules[name]) for name in _NUMBERS},
    )

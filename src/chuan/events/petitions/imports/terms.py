"""What is data of petitions from ``catalogue/petitions/petitions.yaml``."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.refusal import Refused, refuse
from chuan.events.petitions.rules.terms import LIMITS, Limit, Terms

FILE = CATALOGUE / "petitions" / "petitions.yaml"


@lru_cache(maxsize=1)
def shipped() -> Terms:
    """What ships."""
    return read_terms(FILE.read_bytes())


def read_terms(content: bytes) -> Terms:
    """The data of a file; ``Refused`` where a limit has none."""
    body = read_yaml(content)
    limits = {
        row["key"]: Limit(int(row["value"]), row["name"], row["source"], row["verified"] == "yes")
        for row in body["days"]
    }
    if missing := [name for name in LIMITS if name not in limits]:
        raise Refused(refuse("invalid", "petitions.limit_missing", limit=missing[0]))
    signals = {kind: tuple(words) for kind, words in body["signals"].items()}
    return Terms(MappingProxyType(limits), MappingProxyType(signals), int(body["fewest"]["value"]))

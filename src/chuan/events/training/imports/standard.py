"""What can be learnt, from ``catalogue/training/competences.yaml``."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.events.training.rules.catalogue import Catalogue, Competence

FILE = CATALOGUE / "training" / "competences.yaml"


@lru_cache(maxsize=1)
def shipped() -> Catalogue:
    """What ships."""
    body: Any = read_yaml(FILE.read_bytes())
    numbers = body["numbers"]
    return Catalogue(
        subjects=tuple((row["key"], row["name"]) for row in body["subjects"]),
        competences=tuple(
            Competence(row["key"], row["name"], row["subject"], int(row["months"]))
            for row in body["competences"]
        ),
        code_minutes=int(numbers["code_minutes"]),
        expiring_days=int(numbers["expiring_days"]),
    )

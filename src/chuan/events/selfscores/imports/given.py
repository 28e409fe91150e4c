"""The questions of a survey, and figures of earlier years as articles give them: from ``catalogue/par``."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml

FOLDER = CATALOGUE / "par"


@dataclass(frozen=True, slots=True)
class Questions:
    """``least``: valid sheets of an agency without which its share gives no points."""

    names: tuple[str, ...]
    least: int
    source: str


@dataclass(frozen=True, slots=True)
class Told:
    """What an article says of one year of a province; None where it says nothing."""

    province: str
    index: str
    year: int
    total: Decimal | None
    rank: int | None


@lru_cache(maxsize=1)
def questions() -> Questions:
    """The sheet of the survey."""
    body = read_yaml((FOLDER / "survey.yaml").read_bytes())
    return Questions(tuple(one["name"] for one in body["questions"]), int(body["least"]), body["source"])


@lru_cache(maxsize=1)
def history() -> tuple[str, tuple[Told, ...]]:
    """The source, and its figures in the order of the years."""
    body = read_yaml((FOLDER / "history.yaml").read_bytes())
    rows = (
        Told(
            one["province"], one["index"], int(one["year"]), Decimal(one["total"]) if "total" in one else None,
            int(one["rank"]) if "rank" in one else None,
        )
        for one in body["rows"]
    )  # fmt: skip
    return body["source"], tuple(sorted(rows, key=lambda one: (one.index, one.year)))

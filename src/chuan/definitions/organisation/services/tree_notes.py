"""What the catalogue's trees say of themselves: their day, what the source counted, what is doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Agencies the source counts at a stage of e-ISO in a year and does not name: a reported figure of none of them."""

    stage: str
    agencies: int
    year: int
    said: str


@dataclass(frozen=True, slots=True)
class TreeNote:
    """``stated``: kind -> how many the source counts on ``day``; ``unnamed``: what it counts without a name."""

    root: str
    day: date
    source: str
    said: str
    stated: dict[str, int]
    unnamed: tuple[Unnamed, ...]

    def reported(self, day: date) -> tuple[Unnamed, ...]:
        """Those of the day's year: of any other the source says nothing."""
        return tuple(one for one in self.unnamed if one.year == day.year)


@cache
def tree_notes() -> tuple[TreeNote, ...]:
    """One note a tree, older first."""
    found = [read_yaml(path.read_bytes()) for path in sorted((CATALOGUE / "units" / "trees").glob("*.yaml"))]
    return tuple(
        TreeNote(
            one["root"],
            date.fromisoformat(one["day"]),
            one["source"],
            one["said"],
            {kind: int(count) for kind, count in one.get("stated", {}).items()},
            tuple(
                Unnamed(each["stage"], int(each["agencies"]), int(each["year"]), each["said"])
                for each in one.get("unnamed", ())
            ),
        )
        for one in found
    )


def tree_note(root: str, day: date) -> TreeNote | None:
    """The note of the tree that stood on the day: the last stated up to it."""
    found = [one for one in tree_notes() if one.root == root and one.day <= day]
    return found[-1] if found else None

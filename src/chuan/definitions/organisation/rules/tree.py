"""A dated tree as the catalogue states it, and what it says in plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class TreeAgency:
    """One agency of a tree; ``until`` with ``successor`` where it was merged."""

    code: str
    name: str
    short_name: str
    level: str
    kind: str
    since: date
    place: str = ""
    until: date | None = None
    successor: str = ""


@dataclass(frozen=True, slots=True)
class Stood:
    """An agency stood under a parent in the half-open days ``[since, until)``."""

    agency: str
    parent: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Passed:
    """An agency that ended was passed on to another on ``day``, whole or in part."""

    old: str
    new: str
    day: date
    whole: bool
    basis: str
    heir: bool = True  # the one that answers for its open work


@dataclass(slots=True)
class Tree:
    """Everything the files of one province state, gathered file by file."""

    agencies: dict[str, TreeAgency] = field(default_factory=dict)
    stood: list[Stood] = field(default_factory=list)
    passed: list[Passed] = field(default_factory=list)

    def standing(self, code: str) -> Stood | None:
        """Where the agency stands without an end yet."""
        return next((one for one in self.stood if one.agency == code and one.until is None), None)

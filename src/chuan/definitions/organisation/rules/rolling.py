"""Agencies of a tree on one day rolled up by kind and by level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Member:
    """One agency below another on a day; ``parent`` is whom it stood under that day."""

    id: int
    code: str
    name: str
    short_name: str
    kind: str
    kind_name: str
    kind_rank: int
    level: str
    level_name: str
    level_rank: int
    parent: int
    depth: int
    in_system: bool
    name_verified: bool
    since: date
    until: date | None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Rolled:
    """How many agencies of one kind (or level) there were, and which."""

    code: str
    name: str
    count: int
    agencies: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RollUp:
    """Everything below one agency on one day."""

    day: date
    members: tuple[Member, ...]
    kinds: tuple[Rolled, ...]
    levels: tuple[Rolled, ...]

    @property
    def total(self) -> int:
        return len(self.members)


def rolled(day: date, members: Sequence[Member]) -> RollUp:
    """The members of a day counted by kind and by level, higher ranks first."""
    kinds = _by([((one.kind_rank, one.kind), one.kind_name, one.id) for one in members])
    levels = _by([((one.level_rank, one.level), one.level_name, one.id) for one in members])
    return RollUp(day, tuple(members), kinds, levels)


def _by(rows: Sequence[tuple[tuple[int, str], str, int]]) -> tuple[Rolled, ...]:
    groups: dict[tuple[int, str], tuple[str, list[int]]] = {}
    for key, name, agency in rows:
        groups.setdefault(key, (name, []))[1].append(agency)
    return tuple(
        Rolled(key[1], name, len(agencies), tuple(agencies))
        for key, (name, agencies) in sorted(groups.items())
    )


@dataclass(frozen=True, slots=True)
class Passing:
    """One agency passed on to another on a day, whole or in part, as the source says."""

    old: int
    old_name: str
    old_kind: str
    new: int
    new_name: str
    day: date
    whole: bool
    basis: str
    verified: bool
    heir: bool

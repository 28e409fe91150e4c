"""What an import would change: rows read against what is known, and against each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Read:
    """One row: its number in the file from 1, its procedure's code and the hash of its content."""

    number: int
    code: str
    hash: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """One code whose rows say different things; none of them is taken."""

    code: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Counts are rows; a row repeated word for word counts as unchanged."""

    new: tuple[Read, ...]
    changed: tuple[Read, ...]
    unchanged: tuple[Read, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def taken(self) -> tuple[Read, ...]:
        """The rows that would be kept: one for each new or changed code."""
        return (*self.new, *self.changed)


def compare(rows: Iterable[Read], known: Mapping[str, str]) -> Comparison:
    """Sort rows by what they would do; ``known`` gives the hash that is held for a code."""
    by_code: dict[str, list[Read]] = {}
    for row in rows:
        by_code.setdefault(row.code, []).append(row)
    new: list[Read] = []
    changed: list[Read] = []
    unchanged: list[Read] = []
    conflicts: list[Conflict] = []
    for code, same in by_code.items():
        if len({row.hash for row in same}) > 1:
            conflicts.append(Conflict(code, tuple(row.number for row in same)))
            continue
        held = known.get(code)
        target = new if held is None else changed
        target.extend(same[:1] if held != same[0].hash else [])
        unchanged.extend(same[1:] if held != same[0].hash else same)
    return Comparison(tuple(new), tuple(changed), tuple(unchanged), tuple(conflicts))

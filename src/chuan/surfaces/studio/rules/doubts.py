"""How far a value has been read: still open, proposed, confirmed; for one value and for a name's whole row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chuan.definitions.laws.rules.reading import Reading
from chuan.definitions.laws.rules.values import Value

OPEN, PROPOSED, CONFIRMED, READ = "open", "proposed", "confirmed", "read"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One value with what was read of it; ``history``: every reading, the latest first."""

    value: Value
    current: Reading | None = None
    history: tuple[Reading, ...] = ()

    @property
    def state(self) -> str:
        """read: the catalogue's source was read; else as far as the agency's own reading has come."""
        if self.value.verified:
            return READ
        return self.current.state if self.current else OPEN


@dataclass(frozen=True, slots=True)
class Line:
    """One name with its value in every pack."""

    key: str
    doubts: tuple[Doubt, ...]

    @property
    def kind(self) -> str:
        return self.doubts[0].value.kind

    def count(self, state: str) -> int:
        return sum(one.state == state for one in self.doubts)

    @property
    def state(self) -> str:
        """The least that stands: open before proposed before confirmed."""
        return next((state for state in (OPEN, PROPOSED) if self.count(state)), CONFIRMED)


def lines(groups: Mapping[str, tuple[Value, ...]], readings: Iterable[Reading]) -> tuple[Line, ...]:
    """A line for each name in doubt; of two readings that stand the nearer agency's is the current one."""
    known: dict[str, list[Reading]] = {}
    for one in readings:
        known.setdefault(one.key, []).append(one)
    return tuple(
        Line(key, tuple(_doubt(value, known.get(value.id, [])) for value in values))
        for key, values in groups.items()
    )


def _doubt(value: Value, found: list[Reading]) -> Doubt:
    return Doubt(value, next((one for one in found if one.state != "undone"), None), tuple(found))

"""Fields of the editor: each knows its path, what stands in it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Choices = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Box:
    """One field. ``options`` make it a choice: (value, label, chosen)."""

    name: str
    value: str
    label: str
    error: str = ""
    options: tuple[tuple[str, str, bool], ...] = ()
    number: int = 0  # apart from others of the same name
    css: str = ""
    rows: int = 0  # of a field that takes several lines

    @property
    def id(self) -> str:
        return "o-" + self.name.replace(".", "-") + (f"-{self.number}" if self.number else "")


@dataclass(slots=True)
class Boxes:
    """Makes the fields of one page and keeps them, so that a save can tell each its fault."""

    faults: Mapping[str, str]
    made: list[Box] = field(default_factory=list)

    def text(self, name: str, value: object, label: str, css: str = "", rows: int = 0) -> Box:
        told = "" if value is None else str(value)
        return self._keep(Box(name, told, label, self._fault(name), css=css, rows=rows))

    def choice(
        self, name: str, value: str, label: str, choices: Choices, number: int = 0, css: str = ""
    ) -> Box:
        """A drop-down; a value that is not among the choices stays visible as it is."""
        known = list(choices)
        if value and value not in dict(known):
            known.append((value, f"{value} (?)"))
        options = tuple((key, said, key == value) for key, said in known)
        fault = "" if number else self._fault(name)
        return self._keep(Box(name, value, label, fault, options, number, css))

    def check(self, name: str, value: str, label: str, *, on: bool) -> Box:
        return Box(name, value, label, options=((value, label, on),), number=sum(map(ord, value)))

    def others(self) -> tuple[str, ...]:
        """Faults that no field shows."""
        shown = {box.name for box in self.made}
        return tuple(
            dict.fromkeys(said for path, said in self.faults.items() if _shown_at(path, shown) is None)
        )

    def _keep(self, box: Box) -> Box:
        self.made.append(box)
        return box

    def _fault(self, name: str) -> str:
        return next((said for path, said in self.faults.items() if _shown_at(path, {name}) == name), "")


def _shown_at(path: str, names: set[str]) -> str | None:
    """The field that shows the fault of a path: its own, or that of the list it lies in."""
    if path in names:
        return path
    above, _, last = path.rpartition(".")
    return above if last.isdecimal() and above in names else None

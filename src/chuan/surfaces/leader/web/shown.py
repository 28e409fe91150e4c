"""What the leader's pages show beside the house's components: plain values, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.web.components import TimeChip
from chuan.base.web.pictures import Load


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a table that opens its cases; zero is shown as a dot and opens nothing."""

    number: int
    href: str
    label: str
    css: str = ""


@dataclass(frozen=True, slots=True)
class LoadLine:
    """A unit or person with what they hold."""

    name: str
    sub: str
    href: str
    load: Load
    figures: tuple[Figure, ...]
    away: bool = False
    current: bool = False


@dataclass(frozen=True, slots=True)
class SignLine:
    """One dossier that waits for my signature."""

    title: str
    owner: str
    chip: TimeChip
    href: str


@dataclass(frozen=True, slots=True)
class RiskLine:
    """What will be late: why, and the act offered; ``done`` says what was done already."""

    title: str
    href: str
    why: str
    holder: str = ""
    stream: int = 0
    step: str = ""
    text: str = ""
    give: str = ""
    done: str = ""

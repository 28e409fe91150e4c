"""Units as tiles of one size: which are well and which are not at one look, each leading to its own page."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.web.rules import pictures

LEVELS = pictures.SHADES


@dataclass(frozen=True, slots=True)
class Tile:
    """``level`` 0 (least) to 4 (best) shades it and fills its steps; None: nothing to shade it by, and ``sub`` says why."""

    name: str
    value: str
    sub: str
    href: str
    level: int | None = None

    @property
    def css(self) -> str:
        return "none" if self.level is None else f"q{self.level}"

    @property
    def steps(self) -> tuple[tuple[pictures.Box, bool], ...]:
        """Five rising steps, filled up to the level: the shape says what the shade says."""
        if self.level is None:
            return ()
        boxes = (pictures.Box(at * 5, 12 - 2.4 * (at + 1), 4, 2.4 * (at + 1)) for at in range(LEVELS))
        return tuple((box, at <= self.level) for at, box in enumerate(boxes))


@dataclass(frozen=True, slots=True)
class TileGroup:
    """Units of one kind or one place."""

    name: str
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class TileGrid:
    """``legend``: the name of each level that is used, the best first."""

    caption: str
    groups: tuple[TileGroup, ...]
    legend: tuple[tuple[int, str], ...] = ()

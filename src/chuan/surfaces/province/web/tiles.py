"""The agencies of the board as tiles, each kind by itself: which are well and which are not at one look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.base.web.tiles import LEVELS, Tile, TileGrid, TileGroup
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.readings.indices.rules.scheme import Scheme
from chuan.readings.indices.rules.scoring import Reckoned
from chuan.surfaces.province.web import addresses, points
from chuan.surfaces.province.web.spans import Asked


def grid(
    rows: Sequence[AgencyRow], found: Mapping[int, Reckoned], scheme: Scheme, asked: Asked
) -> TileGrid | None:
    """All of them by kind, the best first; None where there is nothing to show yet."""
    if not any(found[row.id].received for row in rows):
        return None
    groups = tuple(
        TileGroup(kind, tuple(_tile(row, found[row.id], scheme, asked) for row in _ordered(mine, found)))
        for kind, mine in groupby(rows, key=lambda row: row.level)
    )
    used = {tile.level for group in groups for tile in group.tiles if tile.level is not None}
    names = [(_level(at), grade.name) for at, grade in enumerate(scheme.grades)]
    legend = tuple((level, name) for level, name in names if level in used)
    return TileGrid(_("Các cơ quan theo mức đạt được"), groups, legend)


def _ordered(rows: Iterable[AgencyRow], found: Mapping[int, Reckoned]) -> list[AgencyRow]:
    """The best first, those without a dossier last."""
    return sorted(rows, key=lambda row: _worth(found[row.id]), reverse=True)


def _worth(one: Reckoned) -> tuple[bool, Decimal]:
    return bool(one.received), one.index.percent or Decimal(0)


def _tile(row: AgencyRow, one: Reckoned, scheme: Scheme, asked: Asked) -> Tile:
    name, href = row.short_name or row.name, addresses.index(row.id, asked)
    percent = one.index.percent
    if not one.received or percent is None:
        return Tile(name, points.NOTHING, _("chưa có hồ sơ"), href)
    shown = points.percent(percent)
    if one.received < scheme.fewest:
        return Tile(name, shown, _("mới %(n)s hồ sơ") % {"n": say.number(one.received)}, href)
    grade = scheme.grade(percent)
    return Tile(name, shown, grade.name, href, _level(scheme.grades.index(grade)))


def _level(grade: int) -> int:
    """The best grade is the fullest tile."""
    return max(0, LEVELS - 1 - grade)

"""Who stands lowest of each kind, and at which indicator it is furthest below the middle of its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from statistics import median

from django.utils.translation import gettext as _

from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.readings.indices.rules.formulas import DOSSIERS, FORMULAS
from chuan.readings.indices.rules.ranking import ranked
from chuan.readings.indices.rules.scoring import Index, Line, Reckoned
from chuan.surfaces.province.web import addresses, points
from chuan.surfaces.province.web.spans import Asked

_SHOWN = 3
_LEAST = 2 * _SHOWN
"""A kind with fewer ranked agencies is read at a glance."""


@dataclass(frozen=True, slots=True)
class Low:
    """One agency: its kind, its share, where it opens, and what draws it down."""

    level: str
    name: str
    percent: str
    why: str
    href: str


def lowest(rows: Sequence[AgencyRow], found: Mapping[int, Reckoned], fewest: int, asked: Asked) -> list[Low]:
    """The lowest first, three a kind; ``rows`` stand together by kind, ``fewest``: so many dossiers to be ranked."""
    made = []
    for level, mine in groupby(rows, key=lambda row: row.level):
        names = {row.id: row.short_name or row.name for row in mine}
        order = [one.reckoned for one in ranked([found[one] for one in names], fewest) if one.place]
        if len(order) < _LEAST:
            continue
        middle = _middle([one.index for one in order])
        made += [
            Low(level, names[one.agency], points.percent(one.index.percent), _why(one.index, middle),
                addresses.index(one.agency, asked))
            for one in reversed(order[-_SHOWN:])
        ]  # fmt: skip
    return made


def _middle(kind: Sequence[Index]) -> dict[str, Decimal]:
    """Indicator -> the middle of the points its kind has; of those only that count dossiers."""
    got: dict[str, list[Decimal]] = {}
    for index in kind:
        for line in filter(_of_dossiers, index.lines):
            got.setdefault(line.indicator.id, []).append(line.points or Decimal(0))
    return {key: median(values) for key, values in got.items()}


def _of_dossiers(line: Line) -> bool:
    formula = FORMULAS.get(line.indicator.formula)
    return line.counted and formula is not None and formula.of == DOSSIERS


def _why(index: Index, middle: Mapping[str, Decimal]) -> str:
    """The indicator furthest below the middle; nothing where none is below."""
    below = [
        (middle[line.indicator.id] - (line.points or 0), line) for line in filter(_of_dossiers, index.lines)
    ]
    less, line = max(below, key=lambda one: one[0], default=(Decimal(0), None))
    if line is None or less <= 0:
        return ""
    return _("kém nhất ở %(number)s %(name)s: %(got)s điểm, mức giữa %(middle)s") % {
        "number": points.number_of(line),
        "name": line.indicator.name,
        "got": points.points(line.points),
        "middle": points.points(middle[line.indicator.id]),
    }

"""Points, percents and lines of an index as these pages print them."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.readings.indices.rules.scoring import Index, Line

NOTHING = "–"


def points(value: Decimal | None, decimals: int = 2) -> str:
    """Two decimals with a comma; a dash for what could not be counted, which is no 0."""
    return NOTHING if value is None else say.number(value, decimals)


def percent(value: Decimal | None) -> str:
    return NOTHING if value is None else f"{say.number(value, 2)}%"


def total(index: Index) -> str:
    """So many points of those that could be counted: "44,10 trên 84"."""
    if not index.most:
        return _("chưa có điểm nào tính được")
    return _("%(total)s trên %(most)s điểm tính được") % {
        "total": points(index.total),
        "most": say.number(index.most),
    }


def of_group(index: Index, key: str) -> str:
    """What a group got of what it could get."""
    got = index.groups.get(key)
    return NOTHING if got is None else points(got)


def number_of(line: Line) -> str:
    """The number of an indicator; the source gives one of them none."""
    return "" if line.indicator.id.endswith("cc") else line.indicator.id

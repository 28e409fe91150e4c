"""Which days of the registers a page is asked for: a year, a quarter or a month of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from chuan.base.web.components import Option, Select

_YEARS = 5
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Days:
    """Half-open days; ``part`` is "", "q1" to "q4" or "01" to "12"."""

    year: int
    part: str
    since: date
    until: date


def days(query: QueryDict, today: date) -> Days:
    """What the address asks for; this year where it asks for nothing."""
    asked, part = query.get("nam", ""), query.get("ky", "")
    year = (
        int(asked) if asked.isascii() and asked.isdigit() and 2000 <= int(asked) <= today.year else today.year
    )
    first, months = _span(part)
    return Days(year, part if months < _MONTHS else "", _month(year, first), _month(year, first + months))


def selects(chosen: Days, today: date) -> tuple[Select, Select]:
    """The year and its parts."""
    years = tuple(
        Option(str(one), str(one), one == chosen.year) for one in range(today.year, today.year - _YEARS, -1)
    )
    parts = [("", _("cả năm"))]
    parts += [(f"q{n}", _("quý %(n)s") % {"n": n}) for n in range(1, 5)]
    parts += [(f"{n:02}", _("tháng %(n)s") % {"n": n}) for n in range(1, _MONTHS + 1)]
    options = tuple(Option(key, label, key == chosen.part) for key, label in parts)
    return Select("nam", _("Năm"), years), Select("ky", _("Kỳ"), options)


def _span(part: str) -> tuple[int, int]:
    """(first month, how many)."""
    if part in {"q1", "q2", "q3", "q4"}:
        return int(part[1]) * 3 - 2, 3
    if part.isascii() and part.isdigit() and 1 <= int(part) <= _MONTHS:
        return int(part), 1
    return 1, _MONTHS


def _month(year: int, month: int) -> date:
    return date(year + (month - 1) // _MONTHS, (month - 1) % _MONTHS + 1, 1)

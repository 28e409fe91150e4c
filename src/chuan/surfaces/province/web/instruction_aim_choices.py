"""Which indicators an instruction may ask for, and of which months and quarters: from the running one on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from chuan.base.kernel.spans import MONTH, QUARTER, Span
from chuan.events.instructions.rules.aims import WHOLE
from chuan.surfaces.acts.instructed_aims import counted

_MANY = ((MONTH, 12, 12), (QUARTER, 4, 4))
"""Kind, how many in a year, how many are offered."""


def aim_choices(today: date) -> dict[str, list[tuple[str, str]]]:
    """Field -> its choices; the first of each chooses nothing."""
    known = counted(Span(MONTH, today.year, today.month).code)
    whole = (WHOLE, _("Cả bộ chỉ số 766, tỷ lệ điểm"))
    spans = [
        (one.code, one.name) for kind, in_year, many in _MANY for one in _from(today, kind, in_year, many)
    ]
    return {
        "indicator": [("", _("chọn chỉ tiêu")), whole, *((one.id, f"{one.id} {one.name}") for one in known)],
        "span": [("", _("chọn kỳ")), *spans],
    }


def _from(today: date, kind: str, in_year: int, many: int) -> Iterator[Span]:
    first = today.year * in_year + (today.month - 1) * in_year // 12
    for place in range(first, first + many):
        yield Span(kind, place // in_year, place % in_year + 1)

"""What schemes, their periods and the state of a choice are called."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from chuan.definitions.schemes.imports.schemes import shipped
from chuan.definitions.schemes.rules.scheme import GRADE, Scheme
from chuan.definitions.schemes.services import Chosen


def scheme_name(key: str) -> str:
    """The scheme's name, also where it ships no longer."""
    found = shipped().get(key)
    return found.name if found else _("Thang điểm không còn trong danh mục")


def uses(use: str) -> str:
    return _("Xếp loại") if use == GRADE else _("Chấm điểm")


def period_names(scheme: Scheme) -> str:
    """Of which periods it has sheets: "tuần, tháng (cộng các tuần)"."""
    names = {"week": _("tuần"), "month": _("tháng"), "quarter": _("quý"), "year": _("năm")}
    own = [names[kind] for kind in scheme.periods]
    own += [
        _("%(longer)s (cộng các %(shorter)s)") % {"longer": names[longer], "shorter": names[shorter]}
        for longer, shorter in scheme.sums
    ]
    return ", ".join(own)


def state_of(one: Chosen, today: date) -> str:
    """Undone, still to come, in force or over."""
    if one.undone:
        return _("Đã hủy")
    if today < one.since:
        return _("Sắp áp dụng")
    return _("Đang áp dụng") if one.period.holds(today) else _("Đã hết")

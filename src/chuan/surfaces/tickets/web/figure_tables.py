"""The tables of the figures' page: one a dimension, its rows named as people say them."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.events.queue.imports.plan import shipped
from chuan.events.queue.rules.plan import APPOINTMENT
from chuan.readings.waiting.rules.figures import (
    DESK,
    FIELD,
    FIRST,
    HOUR,
    MISSED,
    TAKEN,
    WAITED,
    Figure,
    minutes,
)

_TITLES = {
    HOUR: gettext_noop("Theo giờ lấy số"),
    DESK: gettext_noop("Theo quầy"),
    FIELD: gettext_noop("Theo lĩnh vực"),
    FIRST: gettext_noop("Theo diện ưu tiên"),
}


def lasting(seconds: int | None) -> str:
    """Whole minutes, as "12 phút"; a dash where there is nothing."""
    found = minutes(seconds)
    return "–" if found is None else _("%(n)s phút") % {"n": found}


def table(by: str, rows: Sequence[Figure], period: str) -> Table:
    """One dimension."""
    columns = (
        Column(_(_TITLES[by])), Column(_("Số đã lấy"), "num"), Column(_("Chờ một nửa"), "num"),
        Column(_("Chờ 9/10"), "num"), Column(_("Phục vụ một nửa"), "num"), Column(_("Vắng mặt"), "num"),
        Column(_("Gắn hồ sơ"), "num"),
    )  # fmt: skip
    empty = Empty(_("Chưa có số nào"), _("Số lấy ở máy lấy số hoặc ở quầy hiện tại đây."), "clock")
    return Table(_(_TITLES[by]), columns, tuple(_row(one, period) for one in rows), empty, walk=False)


def name_of(by: str, key: str) -> str:
    """What a row is called: "09 giờ", "Quầy 2", the class by its name."""
    if by == HOUR:
        return _("%(hour)s giờ") % {"hour": key}
    if by == DESK:
        return _("Quầy %(desk)s") % {"desk": key} if key != "0" else _("Chưa gọi")
    if by == FIRST:
        return (_("Đặt lịch hẹn") if key == APPOINTMENT else shipped().name_of(key)) or _("Số thường")
    return key


def _row(one: Figure, period: str) -> Row:
    def opens(number: int, part: str) -> Cell:
        asked = {"ky": period, "phan": part, "theo": one.by, "muc": one.key}
        link = f"{reverse('tickets:cases')}?{urlencode({k: v for k, v in asked.items() if v})}"
        return Cell(say.number(number), href=link, css="num") if number else Cell("·", css="num zero")

    waited = opens(one.called, WAITED)
    return Row(
        (
            Cell(name_of(one.by, one.key), strong=True),
            opens(one.taken, TAKEN),
            Cell(lasting(one.waited_half), href=waited.href, css="num"),
            Cell(lasting(one.waited_most), css="num"),
            Cell(lasting(one.served_half), css="num"),
            opens(one.missed, MISSED),
            Cell(say.percent(one.joined, one.taken), css="num"),
        )
    )

"""The register as a table: what it is, its level of today with how it moved, its treatment, who has it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.readings.likelihoods.queries.register import Listed
from chuan.surfaces.quality.web import nc_words, risk_words
from chuan.surfaces.quality.web.work import time_of

_HEADS = (
    gettext_noop("Rủi ro, cơ hội"), gettext_noop("Mức hôm nay"), gettext_noop("Khả năng xảy ra"),
    gettext_noop("Xử lý"), gettext_noop("Đang ở"), gettext_noop("Hạn của bước"),
)  # fmt: skip
_ENDED = {
    "done": gettext_noop("Đã đóng"),
    "dropped": gettext_noop("Đã hủy"),
    "refused": gettext_noop("Đã hủy"),
}
_NONE = Empty(
    gettext_noop("Không có rủi ro, cơ hội nào ở đây"),
    gettext_noop("Ghi điều có thể xảy ra; khả năng xảy ra được đo từ hồ sơ ở nơi nào đo được."),
    "circle-check",
)


def table(found: Iterable[Listed], at: datetime) -> Table:
    """One page of the register."""
    rows = tuple(_row(one, at) for one in found)
    return Table(_("Rủi ro, cơ hội"), tuple(Column(_(head)) for head in _HEADS), rows, _NONE)


def _row(one: Listed, at: datetime) -> Row:
    href = reverse("quality:risk", args=[one.stream])
    cells = (
        Cell(one.title, risk_words.kind(one.standing.kind), css="first", open=True, href=href),
        level(one),
        Cell(*_likely(one)),
        Cell(risk_words.treatment(one.treatment), _effect(one)),
        Cell(one.step_name or _(_ENDED.get(one.status, "Đã đóng")), one.holder),
        Cell(say.short_moment(one.due), time=time_of(one.due, at)) if one.due else Cell("–"),
    )
    return Row(cells, name=one.title)


def level(one: Listed) -> Cell:
    """Today's level; above the line it says so in words."""
    standing = one.standing
    if not standing.level:
        return Cell(_("chưa đánh giá"))
    told = {"level": standing.level, "weight": standing.consequence, "likely": standing.likelihood}
    text = _("%(level)s = %(weight)s × %(likely)s") % told
    moved = risk_words.way(standing) if one.open and standing.way in {"higher", "lower"} else ""
    line = _("trên mức %(line)s") % {"line": standing.line} if one.above else ""
    return Cell(
        text, " · ".join(filter(None, (line, moved))), css="nb", icon="alert-triangle" if one.above else ""
    )


def _likely(one: Listed) -> tuple[str, str]:
    if not one.open:
        return "–", ""
    if one.standing.reading is None:
        return risk_words.way(one.standing), ""
    name = risk_words.measure(one.watched.measure)
    few = "" if one.standing.reading.level else _("chưa đủ dữ liệu")
    return risk_words.counted(one.standing.reading), " · ".join(filter(None, (name, few)))


def _effect(one: Listed) -> str:
    return _(nc_words.VERDICTS[one.verdict]) if one.verdict in nc_words.VERDICTS else ""

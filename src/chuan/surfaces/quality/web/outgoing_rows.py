"""One number of the outgoing register, as a row of the page."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row
from chuan.base.web.rules import say
from chuan.events.registers.rules.lines import CHANNELS, said
from chuan.readings.outgoing.queries.book import Line
from chuan.surfaces.quality.web.paper_words import OUT_KINDS, STATUSES


def columns() -> tuple[Column, ...]:
    """The headings of the page."""
    names = (
        _("Số, ký hiệu"),
        _("Ngày"),
        _("Văn bản"),
        _("Người ký"),
        _("Nơi nhận"),
        _("Hình thức"),
        _("Tình trạng"),
    )
    return tuple(Column(name) for name in names)


def row(one: Line) -> Row:
    """As the page shows it."""
    number = said(one.number, one.symbol)
    own = _("hệ thống quản lý văn bản: %(own)s") % {"own": one.own} if one.own else ""
    kind = _(OUT_KINDS[one.kind]) if one.kind else _("Số giữ trước")
    return Row(
        (
            Cell(number, own, address(one), css="nb", strong=True, open=True),
            Cell(say.day(one.day) if one.day else "–", css="nb"),
            Cell(kind, one.subject),
            Cell(one.signer),
            Cell(one.recipients),
            Cell(_(CHANNELS[one.channel]) if one.channel else "–"),
            Cell(_(STATUSES[one.status]), one.reason),
        ),
        css="mut" if one.status == "void" else "",
    )


def address(one: Line) -> str:
    """The page of one number."""
    return reverse("quality:outgoing_line", args=[one.stream, one.paper])


def empty(*, narrowed: bool) -> Empty:
    """What an empty page says."""
    if narrowed:
        return Empty(
            _("Không có văn bản nào như vậy"), _("Bỏ bớt điều kiện hoặc chọn kỳ khác; tìm không cần gõ dấu.")
        )
    return Empty(
        _("Kỳ này chưa có văn bản đi nào"),
        _("Kết quả, phiếu và quyết định có số tự vào sổ này; văn bản khác do văn thư vào sổ."),
    )

"""One document that came in, as a row of the page."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row, TimeChip
from chuan.base.web.rules import say
from chuan.events.registers.rules.lines import KINDS, MEANS, URGENCIES
from chuan.readings.outgoing.queries.received import Came
from chuan.surfaces.quality.web.paper_words import CAME


def columns() -> tuple[Column, ...]:
    """The headings of the page."""
    names = (
        _("Số đến"),
        _("Ngày đến"),
        _("Nơi gửi"),
        _("Văn bản"),
        _("Người giải quyết"),
        _("Hạn"),
        _("Tình trạng"),
    )
    return tuple(Column(name) for name in names)


def row(one: Came, today: date) -> Row:
    """As the page shows it."""
    late = one.status == "open" and one.due is not None and one.due < today
    urgent = "" if one.urgency == "normal" else f"{_(URGENCIES[one.urgency])} · "
    return Row(
        (
            Cell(
                str(one.number),
                one.own,
                reverse("quality:incoming_one", args=[one.stream]),
                strong=True,
                open=True,
            ),
            Cell(say.day(one.arrived), _(MEANS[one.means]), css="nb"),
            Cell(one.sender, theirs(one)),
            Cell(f"{urgent}{_(KINDS[one.kind])}", one.subject),
            Cell(one.holder),
            Cell(say.day(one.due) if one.due else "–", css="nb"),
            Cell(_(CAME[one.status]), one.reason, time=TimeChip("late") if late else None),
        ),
        css="mut" if one.status in {"returned", "annulled"} else "",
    )


def theirs(one: Came) -> str:
    """The sender's own number and day."""
    day = say.day(one.their_day) if one.their_day else ""
    return ", ".join(part for part in (one.their_number, day) if part)


def empty(*, narrowed: bool) -> Empty:
    """What an empty page says."""
    if narrowed:
        return Empty(
            _("Không có văn bản nào như vậy"), _("Bỏ bớt điều kiện hoặc chọn kỳ khác; tìm không cần gõ dấu.")
        )
    return Empty(
        _("Kỳ này chưa có văn bản đến nào"),
        _("Văn thư vào sổ văn bản đến; người được giao thấy trong “Việc của tôi”."),
    )

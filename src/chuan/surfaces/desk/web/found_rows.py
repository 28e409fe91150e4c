"""One dossier as a row of what was found."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Cell, Row
from chuan.base.web.rules import say
from chuan.readings.deadlines.queries import register
from chuan.surfaces.telling.elsewhere import held_by

_STATUS = {
    "open": gettext_noop("Đang giải quyết"),
    "ready": gettext_noop("Có kết quả, chưa nhận"),
    "closed": gettext_noop("Đã trả kết quả"),
    "annulled": gettext_noop("Đã hủy tiếp nhận"),
    "stopped": gettext_noop("Đã dừng giải quyết"),
}


def found_row(entry: register.Entry) -> Row:
    """Code, owner, dates and where it stands."""
    href = reverse("desk:dossier", args=[entry.stream])
    state = _(_STATUS[entry.status])
    if entry.status in {"ready", "closed"}:
        state += _(", đúng hạn") if entry.on_time else _(", quá hạn")
    return Row(
        (
            Cell(entry.title, entry.code, href=href, open=True),
            Cell(entry.owner or _("(ẩn tên)"), css="nb"),
            Cell(say.short_moment(entry.received), css="nb"),
            Cell(say.long_moment(entry.promised) if entry.promised else "–", css="nb"),
            Cell(state, held_by(entry)),
        )
    )

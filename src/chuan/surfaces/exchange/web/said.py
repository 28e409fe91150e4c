"""The Vietnamese names of what an exchange is made of."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.readings.outbox.queries.deliveries import Sending
from chuan.surfaces.telling.sent import KINDS

__all__ = ["KINDS", "PARTNERS", "STATES", "STATUSES", "about", "standing", "status"]

PARTNERS = {
    "portal": gettext_noop("Cổng Dịch vụ công quốc gia"),
    "sms": gettext_noop("Tin nhắn cho công dân"),
    "email": gettext_noop("Thư điện tử cho công dân"),
}
STATES = {
    "dead": gettext_noop("Lỗi, cần xem"),
    "waiting": gettext_noop("Đang chờ gửi"),
    "sent": gettext_noop("Đã gửi"),
    "expired": gettext_noop("Quá ngày, không gửi"),
    "skipped": gettext_noop("Đã bỏ qua"),
}
STATUSES = {
    "submitted": gettext_noop("Mới đăng ký"),
    "received": gettext_noop("Được tiếp nhận"),
    "refused": gettext_noop("Không được tiếp nhận"),
    "working": gettext_noop("Đang xử lý"),
    "supplement": gettext_noop("Yêu cầu bổ sung giấy tờ"),
    "payment": gettext_noop("Yêu cầu thực hiện nghĩa vụ tài chính"),
    "withdrawn": gettext_noop("Công dân yêu cầu rút hồ sơ"),
    "stopped": gettext_noop("Dừng xử lý"),
    "done": gettext_noop("Đã xử lý xong"),
    "returned": gettext_noop("Đã trả kết quả"),
}
"""The ten national states, by our codes."""


def about(row: Sending) -> str:
    """What a message says, in a few words."""
    return _(KINDS[row.kind]) if row.kind in KINDS else status(row.status)


def status(code: str) -> str:
    return _(STATUSES[code]) if code in STATUSES else _("không rõ")


def standing(row: Sending) -> tuple[str, str]:
    """The state of a message, and what explains it."""
    return _(STATES[row.state]), "; ".join(part for part in (_when(row), _why(row)) if part)


def _when(row: Sending) -> str:
    if row.state == "sent" and row.sent is not None:
        return say.short_moment(row.sent)
    if row.state != "waiting":
        return ""
    if row.behind:
        return _("chờ bản tin trước của cùng hồ sơ")
    facts = {"count": row.attempts, "next": say.short_moment(row.next_try)}
    if row.attempts:
        return _("đã thử %(count)s lần, gửi lại lúc %(next)s") % facts
    return _("gửi lúc %(next)s") % facts


def _why(row: Sending) -> str:
    return sentence(row.error) if row.error and row.state != "sent" else ""

"""What the counters of an agency are called on a page."""

from __future__ import annotations

from types import MappingProxyType

from django.utils.translation import gettext_lazy as _

NAMES = MappingProxyType({
    "received": _("Hồ sơ tiếp nhận"),
    "in_time": _("Xong đúng hạn"),
    "late": _("Trễ hạn"),
    "open": _("Đang giải quyết trong hạn"),
    "upset": _("Có phản ánh hoặc không hài lòng"),
    "online_result": _("Nộp và trả kết quả trực tuyến"),
    "eligible": _("Thủ tục có nộp trực tuyến"),
    "online": _("Nộp trực tuyến"),
    "priced": _("Có phí, lệ phí"),
    "paid": _("Thanh toán trực tuyến"),
    "resulted": _("Có kết quả"),
    "e_result": _("Kết quả điện tử"),
    "digitised": _("Đã số hóa"),
    "reused": _("Dùng lại giấy tờ"),
    "shared": _("Chia sẻ được"),
    "population": _("Tra cơ sở dữ liệu dân cư"),
    "synced": _("Đã đồng bộ lên Cổng"),
    "procedure": _("Hồ sơ của thủ tục"),
    "procedure_fee": _("Có phí, lệ phí, của thủ tục"),
    "procedure_paid": _("Thanh toán trực tuyến, của thủ tục"),
    "procedure_population": _("Tra cơ sở dữ liệu dân cư, của thủ tục"),
    "procedure_online": _("Nộp trực tuyến, của thủ tục"),
})  # fmt: skip


def counter_name(counter: str) -> str:
    """The counter in words; one of a procedure with the procedure's code."""
    key, _colon, code = counter.removesuffix(" tháng").partition(":")
    month = " tháng" if counter.endswith(" tháng") else ""
    return " ".join(filter(None, (f"{NAMES[key]}{month}", code)))

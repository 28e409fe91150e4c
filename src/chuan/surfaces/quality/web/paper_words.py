"""How the registers' kinds, states and ways are called on pages and in books."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.translation import gettext_noop

from chuan.events.registers.rules.lines import KINDS

MADE: Mapping[str, str] = MappingProxyType(
    {
        "result": gettext_noop("Kết quả giải quyết"),
        "refusal": gettext_noop("Thông báo từ chối giải quyết"),
        "apology": gettext_noop("Phiếu xin lỗi"),
        "supplement": gettext_noop("Phiếu yêu cầu bổ sung"),
        "stop": gettext_noop("Thông báo dừng giải quyết"),
        "declaration": gettext_noop("Quyết định công bố hệ thống"),
    }
)
OUT_KINDS: Mapping[str, str] = MappingProxyType({**MADE, **KINDS})
STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "issued": gettext_noop("Đã phát hành"),
        "waiting": gettext_noop("Có số, chưa phát hành"),
        "void": gettext_noop("Đã hủy số"),
    }
)
CAME: Mapping[str, str] = MappingProxyType(
    {
        "open": gettext_noop("Đang giải quyết"),
        "done": gettext_noop("Đã giải quyết"),
        "returned": gettext_noop("Đã trả nơi gửi"),
        "annulled": gettext_noop("Đã hủy"),
    }
)
SHARES: Mapping[str, str] = MappingProxyType(
    {"share": gettext_noop("Điện tử, cả bản điện tử"), "rest": gettext_noop("Chỉ bản giấy")}
)

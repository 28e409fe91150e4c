"""The coded values of money: how it came, why it is not asked, when it is due; and the shapes of numbers from outside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

MEANS: Mapping[str, str] = MappingProxyType(
    {
        "cash": "Tiền mặt",
        "transfer": "Chuyển khoản, VietQR",
        "card": "Thẻ tại quầy",
        "portal": "Cổng Dịch vụ công quốc gia",
        "gateway": "Cổng thanh toán của bộ, tỉnh",
        "delivery": "Thu khi phát kết quả (bưu chính)",
    }
)
"""Means of payment -> its Vietnamese name."""

AT_COUNTER = ("cash", "card")
"""Means where the officer sees the money: never more than is owed."""

ONLINE: Mapping[str, int] = MappingProxyType({"portal": 1, "gateway": 2})
"""DuocThanhToanTrucTuyen of synchronised data (QĐ 766): 1 the National Portal, 2 the ministry's or province's gateway."""

COLLECT: Mapping[int, str] = MappingProxyType(
    {1: "Khi tiếp nhận", 2: "Khi bổ sung hồ sơ", 4: "Khi trả kết quả"}
)
"""HinhThucThu of synchronised data -> its Vietnamese name."""

OTHER_GROUND = "other"
GROUNDS: Mapping[str, str] = MappingProxyType(
    {
        "merit": "Người có công với cách mạng và thân nhân",
        "poor": "Hộ nghèo, cận nghèo",
        "disabled": "Người khuyết tật",
        "child": "Trẻ em",
        "elderly": "Người cao tuổi",
        "in_time": "Đăng ký đúng hạn",
        "online": "Nộp hồ sơ trực tuyến theo nghị quyết của tỉnh",
        OTHER_GROUND: "Căn cứ khác",
    }
)
"""Ground of an exemption -> its Vietnamese name."""

_REFERENCE = re.compile(r"[0-9A-Za-z][0-9A-Za-z./_-]{0,39}")
_SERIES = re.compile(r"[0-9A-Za-z][0-9A-Za-z./-]{0,19}")
_NUMBER = re.compile(r"[0-9]{1,10}")


def is_reference(text: str) -> bool:
    """Whether it is the number of a transfer as banks give them: no words."""
    return _REFERENCE.fullmatch(text) is not None


def is_receipt(series: str, number: str) -> bool:
    """Whether these are series and number of a biên lai or hoá đơn."""
    return _SERIES.fullmatch(series) is not None and _NUMBER.fullmatch(number) is not None

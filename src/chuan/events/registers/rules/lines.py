"""Lines of numbers: one a symbol, an agency and a year; and the words lists use for kinds, ways and urgency."""

from __future__ import annotations

from types import MappingProxyType

INCOMING = "incoming"
"""The line of numbers of what comes in: one a year, whatever the kind."""

ELECTRONIC, PAPER, BOTH = "electronic", "paper", "both"
CHANNELS = MappingProxyType({ELECTRONIC: "Điện tử", PAPER: "Giấy", BOTH: "Cả giấy và điện tử"})
MEANS = MappingProxyType(
    {
        "axis": "Trục liên thông văn bản",
        "email": "Thư điện tử",
        "post": "Bưu chính",
        "direct": "Nộp trực tiếp",
        "fax": "Fax",
    }
)
ELECTRONIC_MEANS = frozenset({"axis", "email"})
KINDS = MappingProxyType(
    {
        "decision": "Quyết định",
        "letter": "Công văn",
        "notice": "Thông báo",
        "report": "Báo cáo",
        "plan": "Kế hoạch",
        "proposal": "Tờ trình",
        "minutes": "Biên bản",
        "invitation": "Giấy mời",
        "law": "Văn bản quy phạm pháp luật",
        "other": "Văn bản khác",
    }
)
URGENCIES = MappingProxyType(
    {"normal": "Thường", "urgent": "Khẩn", "top": "Thượng khẩn", "express": "Hỏa tốc"}
)


def series(symbol: str) -> str:
    """The counter behind the line of one symbol, whoever takes from it."""
    return f"document:{symbol}"


def said(number: int, symbol: str) -> str:
    """Số, ký hiệu as printed: "07/QĐ-UBND"; below ten with a zero before it."""
    return f"{number:02}/{symbol}" if symbol else f"{number:02}"


def channel_of(means: str) -> str:
    """Whether what came this way is an electronic document."""
    return ELECTRONIC if means in ELECTRONIC_MEANS else PAPER

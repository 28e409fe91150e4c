"""The kinds of streams that run a system procedure, and how people call them."""

from __future__ import annotations

from types import MappingProxyType

LOAN = "loan"
MATTERS = MappingProxyType(
    {
        "document": "Tài liệu",
        "nonconformity": "Sự không phù hợp",
        "audit": "Đánh giá nội bộ",
        "review": "Xem xét của lãnh đạo",
        "decision": "Kết luận của lãnh đạo",
        "meeting_decision": "Việc giao ở sinh hoạt chuyên đề",
        "declaration": "Công bố hệ thống",
        "risk": "Rủi ro, cơ hội",
        LOAN: "Mượn hồ sơ",
        "petition": "Phản ánh, kiến nghị",
        "explanation": "Giải trình đánh giá thấp",
        "incoming": "Văn bản đến",
    }
)
"""Kind of stream -> its Vietnamese name, in the order lists show them."""

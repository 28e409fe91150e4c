"""The kinds of streams that ask something of named people, and how they are called; all but one run a system procedure."""

from __future__ import annotations

from types import MappingProxyType

LOAN, INSTRUCTED = "loan", "instructed"
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
        "hearing": "Tiếp công dân",
        "guidance": "Hướng dẫn",
        "explanation": "Giải trình đánh giá thấp",
        "incoming": "Văn bản đến",
        INSTRUCTED: "Chỉ đạo của cấp trên",
    }
)
"""Kind of stream -> its Vietnamese name, in the order lists show them."""

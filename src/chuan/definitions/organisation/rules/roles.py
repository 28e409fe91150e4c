"""The duties a post may carry, the kinds of units, and how both are called."""

from __future__ import annotations

from types import MappingProxyType

COUNTER = "counter"
HANDLER = "handler"
HEAD = "head"
LEADER = "leader"
CLERK = "clerk"
ISO_SECRETARY = "iso_secretary"
ADMIN = "admin"
INSPECTOR = "inspector"
STEERING = "steering"
"""Of the body that stands for the ISO steering committee of the agency above (Sở KH&CN for its province)."""
DELEGATE = "delegate"
"""No duty of a post: whoever signs under somebody's delegation today."""
GRANTEE = "grantee"
"""No duty of a post either: whoever signs motions under one."""
VISITOR = "visitor"
"""Nor this: whoever inspects for some days by a written decision, reading only."""
VISITOR_CLEAR = "visitor_clear"
"""The same where the decision lets citizens' personal data be read."""

ROLES = MappingProxyType(
    {
        COUNTER: "Tiếp nhận và trả kết quả",
        HANDLER: "Thụ lý hồ sơ",
        HEAD: "Phụ trách đơn vị",
        LEADER: "Lãnh đạo ký duyệt",
        CLERK: "Văn thư",
        ISO_SECRETARY: "Thư ký ISO",
        ADMIN: "Quản trị cơ quan",
        INSPECTOR: "Kiểm tra",
        STEERING: "Thường trực Ban chỉ đạo ISO",
    }
)
"""Role -> its Vietnamese name."""

UNIT_KINDS = MappingProxyType(
    {
        "leadership": "Lãnh đạo",
        "office": "Văn phòng",
        "division": "Phòng chuyên môn",
        "counter": "Quầy tiếp nhận và trả kết quả",
        "seconded": "Tổ biệt phái tại Trung tâm phục vụ hành chính công",
    }
)
"""Kind of unit -> its Vietnamese name, in the order lists show them."""

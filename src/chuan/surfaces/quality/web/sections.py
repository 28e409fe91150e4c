"""The wings of the quality system, from what the year asks to what is kept; each context of pages adds its section."""

from __future__ import annotations

from chuan.base.web.wings import Section, Wing
from chuan.definitions.organisation.rules.roles import CLERK, ISO_SECRETARY, LEADER

_REGISTERS = frozenset({CLERK, LEADER})
"""Who sees the registers whole."""

_SCORERS = frozenset({ISO_SECRETARY, LEADER})
"""Who scores the agency for the internal index of reform."""

WINGS: tuple[Wing, ...] = (
    Wing(
        "Năm ISO",
        (Section("year", "Năm ISO", "quality:year"), Section("work", "Việc của tôi", "quality:work")),
    ),
    Wing(
        "Cam kết",
        (
            Section("objectives", "Mục tiêu chất lượng", "quality:objectives"),
            Section("risks", "Rủi ro, cơ hội", "quality:risks"),
            Section("documents", "Tài liệu", "quality:documents"),
            Section("declarations", "Công bố", "quality:declarations"),
            Section("laws", "Luật thay đổi", "quality:laws"),
            Section("standards", "Tiêu chuẩn", "quality:standards"),
        ),
    ),
    Wing(
        "Kiểm chứng",
        (
            Section("conformance", "Như công bố, như thực hiện", "quality:conformance"),
            Section("audits", "Đánh giá nội bộ", "quality:programme"),
            Section("reviews", "Xem xét của lãnh đạo", "quality:reviews"),
            Section("inspections", "Kiểm tra của cấp trên", "quality:inspections"),
            Section("par", "Chỉ số cải cách hành chính", "quality:par", _SCORERS),
        ),
    ),
    Wing(
        "Cải tiến",
        (
            Section("nonconformities", "Sự không phù hợp", "quality:nonconformities"),
            Section("meetings", "Chuyên đề, sáng kiến", "quality:meetings"),
        ),
    ),
    Wing("Con người", (Section("training", "Đào tạo", "quality:training"),)),
    Wing(
        "Lưu trữ",
        (
            Section("archive", "Hồ sơ lưu", "quality:archive"),
            Section("incoming", "Văn bản đến", "quality:incoming"),
            Section("outgoing", "Văn bản đi", "quality:outgoing", _REGISTERS),
            Section("paper_shares", "Tỷ lệ văn bản điện tử", "quality:paper_shares", _REGISTERS),
        ),
    ),
)

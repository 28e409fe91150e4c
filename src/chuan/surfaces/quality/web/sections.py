"""The parts of the quality system, in the order of the year; each context of pages adds its line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """One part: what it is called, where it is, and who has it (roles of posts; empty = everybody)."""

    key: str
    label: str
    url_name: str
    roles: frozenset[str] = frozenset()


SECTIONS: tuple[Section, ...] = (
    Section("year", "Năm ISO", "quality:year"),
    Section("work", "Việc của tôi", "quality:work"),
    Section("nonconformities", "Sự không phù hợp", "quality:nonconformities"),
    Section("objectives", "Mục tiêu chất lượng", "quality:objectives"),
    Section("documents", "Tài liệu", "quality:documents"),
    Section("archive", "Hồ sơ lưu", "quality:archive"),
    Section("conformance", "Như công bố, như thực hiện", "quality:conformance"),
    Section("declarations", "Công bố", "quality:declarations"),
    Section("laws", "Luật thay đổi", "quality:laws"),
    Section("audits", "Đánh giá nội bộ", "quality:programme"),
    Section("reviews", "Xem xét của lãnh đạo", "quality:reviews"),
    Section("standards", "Tiêu chuẩn", "quality:standards"),
)

"""Coded causes of delay, and what is wrong with a file of worked examples: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

CODED_WORDS: Words = {
    "dossiers.example_head": (
        "Tệp ví dụ phải có “pack” và “cases”.",
        "An example file needs “pack” and “cases”.",
    ),
    "dossiers.example_case": (
        "Mỗi ví dụ phải có “case”, “happens” và “expect”.",
        "Every example needs “case”, “happens” and “expect”.",
    ),
    "dossiers.example_broken": (
        "Không đọc được ví dụ “{case}”.",
        "The example “{case}” cannot be read.",
    ),
    "dossiers.example_line": (
        "Không hiểu dòng “{line}”: cần ngày, giờ và một việc trong danh mục.",
        "The line “{line}” is not understood: a date, an hour and a known act are needed.",
    ),
    "dossiers.cause_other_agency": (
        "cơ quan phối hợp trả lời chậm",
        "another agency answers late",
    ),
    "dossiers.cause_site": (
        "cần kiểm tra thực địa thêm",
        "another visit to the site",
    ),
    "dossiers.cause_complex": (
        "hồ sơ phức tạp, cần xác minh thêm",
        "a complex case",
    ),
    "dossiers.cause_volume": (
        "số hồ sơ tăng đột biến",
        "too many dossiers at once",
    ),
    "dossiers.cause_absence": (
        "người thụ lý vắng, chưa bố trí kịp người thay",
        "the handler was away",
    ),
    "dossiers.cause_system": (
        "sự cố hệ thống, mất điện, mất mạng",
        "a failure of systems",
    ),
    "dossiers.cause_other": (
        "nguyên nhân khác",
        "another cause",
    ),
}

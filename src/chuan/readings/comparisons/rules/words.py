"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "comparisons.improved": (
        "{name}: trễ {late} trên {settled} hồ sơ, các tháng trước {late_before} trên {settled_before}; giảm quá mức ngẫu nhiên.",
        "{name}: {late} of {settled} late, before {late_before} of {settled_before}; fewer than chance explains.",
    ),
    "comparisons.clean": (
        "{name}: cả {settled} hồ sơ không hồ sơ nào trễ.",
        "{name}: none of {settled} late.",
    ),
    "comparisons.worsened": (
        "{name}: trễ {late} trên {settled} hồ sơ, các tháng trước {late_before} trên {settled_before}; tăng quá mức ngẫu nhiên.",
        "{name}: {late} of {settled} late, before {late_before} of {settled_before}; more than chance explains.",
    ),
    "comparisons.overdue": (
        "{late} hồ sơ chưa giải quyết xong đã quá hạn khi hết tháng.",
        "{late} dossiers were open and overdue when the month ended.",
    ),
    "comparisons.sits_procedure": (
        "{late} trên {all} hồ sơ trễ là của thủ tục {name}.",
        "{late} of {all} late dossiers are of {name}.",
    ),
    "comparisons.sits_step": (
        "{late} trên {all} lượt làm quá thời gian nằm ở bước {name}.",
        "{late} of {all} steps beyond their time are at {name}.",
    ),
    "comparisons.partner": (
        "{name} trả lời muộn {late} trên {settled} lượt phối hợp.",
        "{name} answered late {late} of {settled} times.",
    ),
}

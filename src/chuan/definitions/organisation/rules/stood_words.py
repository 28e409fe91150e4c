"""What is said of an agency that did not stand in a tree on some days."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "organisation.not_founded": (
        "{name} thành lập ngày {day}, sau kỳ này: chưa có số liệu, không phải 0.",
        "{name} was founded on {day}, after this period: there are no figures, which is not 0.",
    ),
    "organisation.ended_before": (
        "{name} kết thúc hoạt động ngày {day}, trước kỳ này; việc chuyển về {heirs}.",
        "{name} ended on {day}, before this period; its work went to {heirs}.",
    ),
    "organisation.ended_before_nowhere": (
        "{name} kết thúc hoạt động ngày {day}, trước kỳ này; chưa ghi cơ quan tiếp nhận.",
        "{name} ended on {day}, before this period; no successor is recorded.",
    ),
    "organisation.in_no_tree": (
        "{name} không thuộc cây cơ quan nào trong kỳ này (mốc gần nhất: {day}): không có số liệu, không phải 0.",
        "{name} stood in no tree in this period (nearest day: {day}): there are no figures, which is not 0.",
    ),
    "organisation.ended_within": (
        "{name} kết thúc hoạt động ngày {day}, giữa kỳ: chỉ tính những ngày còn hoạt động; việc sau đó thuộc {heirs}.",
        "{name} ended on {day}, within the period: only its own days count; later work belongs to {heirs}.",
    ),
    "organisation.ended_within_nowhere": (
        "{name} kết thúc hoạt động ngày {day}, giữa kỳ: chỉ tính những ngày còn hoạt động; chưa ghi cơ quan tiếp nhận.",
        "{name} ended on {day}, within the period: only its own days count; no successor is recorded.",
    ),
    "organisation.founded_within": (
        "{name} thành lập ngày {day}, giữa kỳ: chỉ tính từ ngày đó.",
        "{name} was founded on {day}, within the period: it counts from that day.",
    ),
    "organisation.left_within": (
        "{name} đứng trong cây cơ quan đến hết ngày {day} của kỳ; từ đó không thuộc cây nào.",
        "{name} stood in a tree until {day} of the period; since then in none.",
    ),
}

"""What is said of a figure against its target."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "measures.nothing": ("Chưa có hồ sơ nào để tính.", "No dossier to count yet."),
    "measures.share_reached": (
        "{part} trên {whole}, đạt chỉ tiêu {target}{unit}.",
        "{part} of {whole}, the target of {target}{unit} is reached.",
    ),
    "measures.share_missed_up": (
        "{part} trên {whole}, còn thiếu {short} mới đạt chỉ tiêu {target}{unit}.",
        "{part} of {whole}, {short} short of the target of {target}{unit}.",
    ),
    "measures.share_missed_down": (
        "{part} trên {whole}, nhiều hơn {short} so với chỉ tiêu {target}{unit}.",
        "{part} of {whole}, {short} more than the target of {target}{unit}.",
    ),
    "measures.spread_reached": (
        "{whole} hồ sơ, {value} {unit}, trong mức chỉ tiêu {target}.",
        "{whole} dossiers, {value} {unit}, within the target of {target}.",
    ),
    "measures.spread_missed": (
        "{whole} hồ sơ, {value} {unit}, vượt chỉ tiêu {target}; {part} hồ sơ còn lâu hơn thế.",
        "{whole} dossiers, {value} {unit}, past the target of {target}; {part} took still longer.",
    ),
}

"""What a figure says to a clause."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "evidence.conform": ("{value} ({part} trên {whole}): phù hợp.", "{value} ({part} of {whole}): conforms."),
    "evidence.gap": (
        "{value} ({part} trên {whole}): có trường hợp phải xem.",
        "{value} ({part} of {whole}): there are cases to look at.",
    ),
    "evidence.shown": ("{value} ({part} trên {whole}).", "{value} ({part} of {whole})."),
    "evidence.nothing": ("Chưa có trường hợp nào để tính.", "Nothing to count yet."),
    "evidence.counted": ("{value}.", "{value}."),
}

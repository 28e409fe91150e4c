"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "waiting.ahead": ("Còn {n} người trước bạn.", "{n} people are before you."),
    "waiting.next": ("Bạn là người tiếp theo.", "You are next."),
    "waiting.about": ("Khoảng {n} phút nữa.", "About {n} more minutes."),
}

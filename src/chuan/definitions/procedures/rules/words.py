"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words
from chuan.definitions.procedures.rules.wire.words import WORDS as WIRE

WORDS: Words = {
    **WIRE,
    "procedures.ended": (
        "Hồ sơ đã kết thúc, không làm thêm bước nào được nữa.",
        "The dossier has ended; no further step can be taken.",
    ),
    "procedures.step_not_open": (
        "Bước “{step}” chưa mở hoặc đã làm xong.",
        "The step “{step}” is not open yet or is already done.",
    ),
    "procedures.no_such_outcome": (
        "Bước “{step}” không có kết cục này.",
        "The step “{step}” has no such outcome.",
    ),
    "procedures.rounds_spent": (
        "Đã “{outcome}” đủ {rounds} lần, không trả lại thêm được nữa.",
        "“{outcome}” was already taken {rounds} times, the most that is declared.",
    ),
}

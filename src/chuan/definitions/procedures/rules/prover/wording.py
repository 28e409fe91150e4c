"""Facts as people write them: the way a dossier went, lengths, moments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.definitions.calendars.rules.duration import DAY_MINUTES
from chuan.definitions.procedures.rules.definition import Outcome, Procedure, Step

_DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_CHANNELS = {"direct": "trực tiếp", "online": "trực tuyến", "post": "qua bưu chính", "internal": "nội bộ"}
_LONGEST_WAY = 12  # moves told one by one; of a longer way the beginning is left out


def told(way: Sequence[tuple[Step, Outcome]]) -> str:
    """Like "Tiếp nhận → Thẩm định (Không đạt) → …": the outcome is named where there was a choice."""
    if not way:
        return "vừa tiếp nhận"
    moves = [
        f"{step.name} ({outcome.name})" if len(step.outcomes) > 1 else step.name
        for step, outcome in way[-_LONGEST_WAY:]
    ]
    return " → ".join(["…", *moves] if len(way) > _LONGEST_WAY else moves)


def named(procedure: Procedure, keys: Iterable[str]) -> str:
    """Steps by the names people know; a key stands only for a step that is not there."""
    steps = ((key, procedure.step(key)) for key in dict.fromkeys(keys))
    return ", ".join(f"“{step.name if step else key}”" for key, step in steps)


def hours(minutes: int) -> str:
    """480 → "8 giờ", 150 → "2 giờ 30 phút"."""
    whole, rest = divmod(minutes, 60)
    parts = [f"{whole} giờ"] if whole or not rest else []
    return " ".join([*parts, f"{rest} phút"] if rest else parts)


def length(minutes: int, day_minutes: int = DAY_MINUTES) -> str:
    """480 → "8 giờ", 1500 → "3 ngày 1 giờ": up to one working day in hours, beyond it in days."""
    if minutes <= day_minutes:
        return hours(minutes)
    days, rest = divmod(minutes, day_minutes)
    return f"{days} ngày {hours(rest)}" if rest else f"{days} ngày"


def channel_words(kind: str) -> str:
    return _CHANNELS.get(kind, kind)


def clock(moment: datetime) -> str:
    """14:59"""
    return f"{local(moment):%H:%M}"


def weekday(moment: datetime) -> str:
    """thứ Sáu 20/11/2026"""
    at = local(moment)
    return f"{_DAYS[at.weekday()]} {at:%d/%m/%Y}"

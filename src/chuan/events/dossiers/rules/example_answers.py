"""What a worked example came to, in the words of its files."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import lasting, local
from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.clock import clocks
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.rules.words import WORDS

_STATUS = {
    "open": "đang giải quyết",
    "ready": "có kết quả",
    "closed": "đã trả",
    "annulled": "đã hủy",
    "stopped": "dừng giải quyết",
}


def answers(
    state: State,
    events: list[Any],
    refusal: Refusal | None,
    calendar: WorkTime,
    at: datetime,
    *,
    at_agency: bool,
) -> dict[str, str]:
    """Everything that may be expected of an example, by name; ``at_agency``: see ``clocks``."""
    told = {"bị từ chối": say(refusal.reason, WORDS) if refusal else "không"}
    if state.received is None:
        return told
    both = clocks(state, calendar, at, at_agency=at_agency)
    ready = state.status in {"ready", "closed"}
    return told | {
        "hạn pháp lý": _moment(both.legal.due),
        "ngày hẹn": _moment(state.promised),
        "tính hạn luật từ": _started(both.legal.started),
        "đã dùng": hours(both.legal.used),
        "thời hạn": hours(both.legal.limit) if both.legal.limit is not None else "không",
        "đã dùng theo 766": hours(both.legal.subtracted),
        "số lần dừng": str(len(both.legal.stops)),
        "công dân chờ": lasting(both.citizen.lasted),
        "đúng hạn": ("có" if state.on_time else "không") if ready else "chưa có kết quả",
        "tình trạng": "chờ công dân" if state.waits and state.asked else _STATUS[state.status],
        "lỗi của cơ quan": "; ".join(_faults(state, events)) or "không",
        "im lặng": {"accept": "coi như chấp thuận", "refuse": "coi như từ chối"}.get(state.silent, "không"),
    }


def _faults(state: State, events: list[Any]) -> list[str]:
    faults = []
    if any(isinstance(event, i.Returned) and event.late for event in events):
        faults.append("trả lại muộn")
    if any(isinstance(event, i.Returned) and event.nth > 1 for event in events):
        faults.append("bổ sung quá một lần")
    if any(isinstance(event, i.Extended) and event.late for event in events):
        faults.append("xin lỗi muộn")
    if state.escalated:
        faults.append("xin hẹn lại quá một lần")
    return faults


def hours(minutes: int) -> str:
    """Working minutes as "44 giờ 30 phút"."""
    whole, rest = divmod(minutes, 60)
    return f"{whole} giờ {rest} phút" if rest else f"{whole} giờ"


def _started(at: datetime | None) -> str:
    return "chưa bắt đầu" if at is None else _moment(at)


def _moment(at: datetime | None) -> str:
    return "không" if at is None else f"{local(at):%d/%m/%Y %H:%M}"

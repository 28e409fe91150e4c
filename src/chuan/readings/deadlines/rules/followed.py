"""The rows of a dossier that lives in a ministry's system: on the same lists as ours, worked over there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.events.intake.rules import statuses as s
from chuan.events.intake.rules.tracked.state import State
from chuan.readings.deadlines.rules.rows import UNINTERRUPTED

Row = dict[str, Any]
ELSEWHERE = "elsewhere"
"""The one step such a dossier has here, and its act: nobody may do it."""
_STATUS = {s.NOT_RECEIVED: "closed", s.WITHDRAWN: "stopped", s.DONE: "ready", s.RETURNED: "closed"}


@dataclass(frozen=True, slots=True)
class Frame:
    """What the rows need beside the state; ``adoption`` 0 where the procedure was not adopted here."""

    stream: int
    agency: int
    adoption: int
    title: str
    field: str
    system_name: str


def dossier(frame: Frame, state: State) -> Row:
    """The one row: dates as the other system told them; it had its own code before we heard of it."""
    told = state.told
    received = told.received or state.submitted
    return {
        **UNINTERRUPTED,
        "source": "portal",
        "stream": frame.stream,
        "agency": frame.agency,
        "adoption": frame.adoption,
        "title": frame.title,
        "field": frame.field,
        "code": state.code,
        "foreign": state.code,
        "system": state.system,
        "procedure": state.procedure,
        "case": "",
        "channel": state.channel,
        "status": _STATUS.get(told.status, "open"),
        "received": received,
        "promised": told.promised,
        "target": told.promised,
        "legal": None,
        "paused": state.since if told.status in s.PAUSED else None,
        "ready": _ready(state),
        "on_time": _on_time(_ready(state), told.promised),
        "refused": told.status == s.NOT_RECEIVED,
        "closed": told.returned if told.status == s.RETURNED else None,
        "owner": state.owner,
        "submitter": state.owner,
        "receiver": 0,
        "received_unit": state.unit,
        "sets": 1,
        "copies": 0,
        "fee": 0,
        "deliver": "counter",
        "late_entry": False,
        "saved": 0,
    }


def open_steps(frame: Frame, state: State) -> tuple[Row, ...]:
    """One row in the hands of whoever follows it, while it is worked over there."""
    if state.told.status in s.ENDED:
        return ()
    row: Row = {
        "stream": frame.stream,
        "step": ELSEWHERE,
        "agency": frame.agency,
        "unit": state.unit,
        "official": state.holder,
        "step_name": f"Xử lý tại {frame.system_name}: {s.STATUSES[state.told.status].lower()}",
        "act": ELSEWHERE,
        "since": state.since,
        "step_due": None,
        "target": state.told.promised,
        "latest": None,
        "paused": state.told.status in s.PAUSED,
        "reminded": False,
    }
    return (row,)


def _ready(state: State) -> datetime | None:
    return state.ended if state.told.status in {s.DONE, s.RETURNED} else None


def _on_time(ended: datetime | None, promised: datetime | None) -> bool:
    return ended is None or promised is None or ended <= promised

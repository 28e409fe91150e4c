"""From a dossier's terms and state to the rows that lists show: a pure function, so a rebuild is a map."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.calendars.rules.due import due_at
from chuan.definitions.calendars.rules.handing_on import hand_over_by
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import REFUSED, Procedure, Step
from chuan.definitions.procedures.rules.time import shortest_remaining
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.dossiers.rules.clock import apology_day
from chuan.events.dossiers.rules.events import Hold
from chuan.events.dossiers.rules.state import State

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Frame:
    """What a dossier's rows need beside its state."""

    stream: int
    agency: int
    adoption: int
    title: str
    procedure: Procedure
    pack: Pack
    calendar: WorkTime


def open_steps(frame: Frame, state: State) -> tuple[Row, ...]:
    """One row for each open step; none for a dossier that is not open."""
    if state.status != "open":
        return ()
    return tuple(
        _open_step(frame, state, hold, step)
        for hold in state.holds
        if (step := frame.procedure.step(hold.step)) is not None
    )


def dossier(frame: Frame, state: State) -> Row:
    """The dossier's one row."""
    return {
        "stream": frame.stream,
        "agency": frame.agency,
        "adoption": frame.adoption,
        "title": frame.title,
        "field": frame.procedure.field,
        "refused": state.marking.ended == REFUSED,
        "saved": saved_minutes(frame.calendar, state.promised, state.legal),
        "system": "",
        "stop": state.stop.rule if state.stop else "",
        "motion": state.motion.kind if state.motion else "",
        "motion_by": state.motion.by if state.motion else 0,
        "apology_from": apology_from(frame, state),
        "hand_by": hand_by(frame, state),
        **{name: getattr(state, name) for name in _SAME},
    }


UNINTERRUPTED: Row = {
    **dict.fromkeys(("supplements", "extensions", "motion_by"), 0),
    **dict.fromkeys(("stop", "motion", "ended_by", "silent", "untold"), ""),
    **dict.fromkeys(("answer_by", "arrived", "parent", "apology_from", "hand_by")),
    **dict.fromkeys(("escalated", "outside"), False),
    "source": "counter",
}
"""What a row says of interruptions where there were none."""

_SAME = (
    "code", "procedure", "case", "channel", "status", "received", "promised", "target", "legal",
    "paused", "ready", "on_time", "closed", "owner", "submitter", "receiver", "received_unit",
    "sets", "copies", "fee", "deliver", "late_entry",
    "supplements", "extensions", "escalated", "answer_by", "ended_by", "silent", "untold",
    "arrived", "outside", "source", "foreign", "parent",
)  # fmt: skip


def apology_from(frame: Frame, state: State) -> datetime | None:
    """Opening of the last day on which an apology is in time; None where nothing is promised or it is over."""
    if state.promised is None or state.status != "open":
        return None
    day = apology_day(frame.pack, frame.calendar, state.promised)
    return frame.calendar.settled(datetime.combine(day, time(), VIETNAM))


def hand_by(frame: Frame, state: State) -> datetime | None:
    """By when its paper had to leave the counter, by the pack of its reception; None for what comes without paper."""
    if state.received is None or state.parent is not None or state.channel == "online":
        return None
    return hand_over_by(state.received, frame.pack.hand_over_cut_off, frame.calendar)


def step_due(frame: Frame, step: Step, since: datetime) -> datetime | None:
    """When this step is due by its own duration; None where none is stated or its clock stands."""
    if step.duration is None or not step.clock:
        return None
    return due_at(frame.calendar, since, step.duration, (), frame.pack.day_minutes)


def saved_minutes(calendar: WorkTime, promised: datetime | None, legal: datetime | None) -> int:
    """Working minutes by which the promise is shorter than the law; 0 where one of them is missing."""
    if promised is None or legal is None or legal <= promised:
        return 0
    return calendar.elapsed(promised, legal)


def latest(frame: Frame, state: State, hold: Hold, step: Step) -> datetime | None:
    """After this moment the shortest way left is longer than the time left; None while the clock stands.

    A step that began too late to be in time is late from its beginning.
    """
    if state.target is None or state.paused is not None:
        return None
    here = Marking(open=(step.key,), rounds=state.marking.rounds)
    whole = shortest_remaining(frame.procedure, here, day_minutes=frame.pack.day_minutes)
    if frame.calendar.elapsed(hold.since, state.target) < whole:
        return hold.since
    own = shortest_remaining(frame.procedure, here, {step.key: whole}, frame.pack.day_minutes)
    return frame.calendar.retreat(state.target, own)


def _open_step(frame: Frame, state: State, hold: Hold, step: Step) -> Row:
    return {
        "stream": frame.stream,
        "step": step.key,
        "agency": frame.agency,
        "unit": hold.unit,
        "official": hold.official,
        "step_name": step.name,
        "act": step.act,
        "since": hold.since,
        "step_due": step_due(frame, step, hold.since),
        "target": state.target,
        "latest": latest(frame, state, hold, step),
        "paused": state.paused is not None,
        "reminded": step.key in state.reminded,
    }

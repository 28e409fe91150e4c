"""The rows of a control slip: every hand that gave the dossier on, judged by the step's own limit."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.store.typed import Lived
from chuan.definitions.calendars.rules.due import due_at
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.interruptions import Arrived
from chuan.events.dossiers.rules.kinds import Event
from chuan.readings.forms.rules.control import Passing
from chuan.surfaces.telling.collecting import receiving_name
from chuan.surfaces.telling.file import File


def passings(file: File) -> list[Passing]:
    """One row for each hand that gave the dossier on, judged by the step's own limit."""
    rows: list[Passing] = []
    held: dict[str, e.Hold] = {}
    for item in file.lived:
        event = item.event
        if isinstance(event, e.Passed):
            giver = held.get(event.step)
            fresh = (hold for hold in event.holds if hold.step not in held)
            rows += [_passing(file, item.at, int(item.actor), giver, hold, event.step) for hold in fresh]
        elif isinstance(event, e.Assigned):
            before = held.get(event.hold.step)
            rows.append(_passing(file, item.at, int(item.actor), before, event.hold, ""))
        elif isinstance(event, Arrived):
            rows.append(_taken_in(file, item, event))
        elif isinstance(event, e.Ready):
            rows.append(_back(file, item.at, int(item.actor), on_time=event.on_time))
        held = _held_after(held, event)
    return rows


def _held_after(held: dict[str, e.Hold], event: Event) -> dict[str, e.Hold]:
    if isinstance(event, e.Received | e.Passed | e.TakenBack):
        return {hold.step: hold for hold in event.holds}
    return {**held, event.hold.step: event.hold} if isinstance(event, e.Assigned) else held


def _passing(file: File, at: datetime, actor: int, giver: e.Hold | None, taker: e.Hold, step: str) -> Passing:
    return Passing(
        from_unit=file.units.get(int(giver.unit), "") if giver else "",
        giver=file.names.get(actor, ""),
        to_unit=file.units.get(int(taker.unit), ""),
        taker=file.names.get(int(taker.official), ""),
        at=at,
        timeliness=_timeliness(file, giver, step, at),
        note=file.teller.step(taker.step),
    )


def _taken_in(file: File, item: Lived, event: Arrived) -> Passing:
    """From the counter elsewhere to the competent agency: the second stamp."""
    unit, taker = file.units.get(int(event.unit), ""), file.names.get(int(event.official), "")
    giver = file.names.get(int(file.state.receiver), "")
    return Passing(receiving_name(file), giver, unit, taker, item.at, "", "Cơ quan giải quyết nhận hồ sơ")


def _back(file: File, at: datetime, actor: int, *, on_time: bool) -> Passing:
    counter = file.units.get(int(file.state.received_unit), "Bộ phận tiếp nhận và trả kết quả")
    return Passing(
        "", file.names.get(actor, ""), counter, "", at, "on_time" if on_time else "late", "Kết quả về quầy"
    )


def _timeliness(file: File, giver: e.Hold | None, step: str, at: datetime) -> str:
    definition = file.procedure.step(step)
    if giver is None or definition is None or definition.duration is None or not definition.clock:
        return ""
    limit = due_at(file.case.calendar, giver.since, definition.duration, (), file.case.terms.pack.day_minutes)
    late = local(at).replace(second=0, microsecond=0) > limit
    return "late" if late else "on_time"

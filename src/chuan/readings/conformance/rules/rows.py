"""From a finished dossier to the rows that show how it was worked: pure, so a rebuild is a map."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules.state import State
from chuan.readings.conformance.rules import lateness, replay, roles
from chuan.readings.conformance.rules.deviation import Deed, Deviation
from chuan.readings.conformance.rules.lateness import Timing
from chuan.readings.conformance.rules.roles import Roster

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Frame:
    """A finished dossier with all that its replay rests on: its own edition, pack and adoption."""

    stream: int
    seq: int
    agency: int
    adoption: int
    procedure: Procedure
    pack: Pack
    calendar: WorkTime
    roster: Roster


@dataclass(frozen=True, slots=True)
class Worked:
    """How a dossier was worked: its steps, and where they left the declared flow."""

    timings: tuple[Timing, ...]
    deviations: tuple[Deviation, ...]


def worked(frame: Frame, state: State, deeds: Sequence[Deed]) -> Worked:
    """The replay of one dossier; deviations in the order of their events."""
    end = state.ended or deeds[-1].at
    found = lateness.timings(frame.procedure, state, deeds, frame.calendar, frame.pack.day_minutes, end)
    deviations = (
        *replay.replayed(frame.procedure, deeds),
        *lateness.late(frame.procedure, found),
        *roles.misfits(frame.procedure, frame.roster, deeds),
    )
    return Worked(found, tuple(sorted(deviations, key=lambda one: one.seq)))


def dossier(frame: Frame, state: State, done: Worked, ended: datetime) -> Row:
    """The one row of a dossier."""
    return {
        **_whose(frame),
        "seq": frame.seq,
        "code": state.code,
        "ended": ended,
        "steps": len(done.timings),
        "deviations": len(done.deviations),
    }


def passes(frame: Frame, done: Worked) -> Iterable[Row]:
    """A row for each step done."""
    for nth, one in enumerate(done.timings, start=1):
        yield {
            **_whose(frame),
            "nth": nth,
            "step": one.stay.step,
            "outcome": one.outcome,
            "official": one.stay.official,
            "unit": one.stay.unit,
            "since": one.stay.since,
            "at": one.deed.at,
            "used": one.used,
            "given": one.given,
            "late": one.late,
        }


def deviations(frame: Frame, done: Worked) -> Iterable[Row]:
    """A row for each place where it left the declared flow."""
    units = {one.stay.step: one.stay.unit for one in done.timings}
    for nth, one in enumerate(done.deviations, start=1):
        yield {
            **_whose(frame),
            "nth": nth,
            "kind": one.kind,
            "step": one.step,
            "after": one.after,
            "event": one.seq,
            "at": one.at,
            "official": one.official,
            "unit": units.get(one.step, 0),
            "reason": one.sentence.key,
            "facts": json.dumps(dict(one.sentence.facts), ensure_ascii=False),
        }


def _whose(frame: Frame) -> Row:
    return {
        "stream": frame.stream,
        "agency": frame.agency,
        "procedure": frame.procedure.code,
        "adoption": frame.adoption,
    }

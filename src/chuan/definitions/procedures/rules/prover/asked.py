"""What another agency promised for an answer, against the time of the step that waits for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.reason import Fact, Reason
from chuan.base.kernel.refusal import Refused
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import Limit, Procedure, Step
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.rules.promise import deadline
from chuan.definitions.procedures.rules.prover.flaw import Finding
from chuan.definitions.procedures.rules.prover.wording import clock, weekday
from chuan.definitions.procedures.rules.prover.worst import Office


@dataclass(frozen=True, slots=True)
class Asked:
    """Who answers a step, by its name, and by when: its promise, counted on its own calendar."""

    agency: str
    promised: Limit
    calendar: WorkTime
    pack: Pack


def slow_answers(procedure: Procedure, office: Office, asked: Mapping[str, Asked]) -> Iterator[Finding]:
    """One finding a step whose answer is promised for later than the step may last, for some question."""
    for step in procedure.steps:
        promise = asked.get(step.key)
        if promise is None or step.duration is None:
            continue
        try:
            found = _first(office, Limit(step.duration), promise)
        except Refused:
            yield Finding("bound_reached", {"what": f"lời hẹn của {promise.agency} ở bước “{step.name}”"})
            continue
        if found is not None:
            yield _finding(procedure, step, promise, found)


def _first(office: Office, allowed: Limit, promise: Asked) -> tuple[datetime, datetime, datetime] | None:
    """The first question tried that is answered too late: asked, promised, allowed; telling minutes first."""
    for reception in sorted(office.receptions, key=lambda one: (one.plain, one.at)):
        told = deadline(promise.promised, promise.pack, promise.calendar, reception.at)
        given = deadline(allowed, office.pack, office.calendar, reception.at)
        if told and given and told > given:
            return reception.at, told, given
    return None


def _finding(
    procedure: Procedure, step: Step, promise: Asked, found: tuple[datetime, datetime, datetime]
) -> Finding:
    at, told, given = found
    facts: dict[str, Fact] = {
        "row": procedure.row(step.key) + 1,
        "step": step.name,
        "agency": promise.agency,
        "promised": say_limit(promise.promised),
        "allowed": say_limit(Limit(step.duration)) if step.duration else "",
    }
    when = {
        "at": clock(at),
        "day": weekday(at),
        "due": f"{clock(told)} {weekday(told)}",
        "limit": f"{clock(given)} {weekday(given)}",
    }
    return Finding(
        "slow_answer",
        facts,
        example=Reason("procedures.example_slow_answer", {**facts, **when}),
        mend=Reason("procedures.mend_slow_answer", facts),
        steps=(step.key,),
        at=at,
    )

"""The prover: what is wrong with a procedure, shown by an example dossier, before anybody relies on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from time import monotonic
from types import MappingProxyType

from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.prover.asked import Asked, slow_answers
from chuan.definitions.procedures.rules.prover.explore import explore
from chuan.definitions.procedures.rules.prover.flaw import ERROR, SEVERITIES, WARNING, Finding, Flaw, weigh
from chuan.definitions.procedures.rules.prover.grounds import groundless, outdated
from chuan.definitions.procedures.rules.prover.late import broken_promises
from chuan.definitions.procedures.rules.prover.law import promises_over_law, wrong_sum
from chuan.definitions.procedures.rules.prover.people import Person, Staffing, met_in_one, unstaffed
from chuan.definitions.procedures.rules.prover.receptions import receptions
from chuan.definitions.procedures.rules.prover.shape import misshapes, unknown_targets
from chuan.definitions.procedures.rules.prover.worst import Office

__all__ = ["ERROR", "SEVERITIES", "WARNING", "Asked", "Flaw", "Person", "Staffing", "prove"]

_PACK = Pack(code="", since=date.min)
"""A pack of today's counting: 480 minutes a day, limits in days end at closing."""


def prove(
    procedure: Procedure,
    calendar: WorkTime,
    staffing: Staffing | None,
    day: date,
    national: Procedure | None = None,
    pack: Pack = _PACK,
    severities: Mapping[str, str] = SEVERITIES,
    tick: Callable[[], float] = monotonic,
    asked: Mapping[str, Asked] = MappingProxyType({}),
) -> tuple[Flaw, ...]:
    """Every flaw found, errors first. ``staffing`` None: who does the steps is not asked.

    ``asked``: by the keys of steps, what the agencies that answer them have promised.

    Dossiers are tried from ``day`` on. The search stops at 10^5 places or 2 seconds of ``tick``; a flaw
    ``bound_reached`` then says what was not proved.
    """
    office = Office(calendar, pack, receptions(calendar, day))
    findings = [
        *(_shape(procedure, tick) if procedure.steps else (Finding("no_steps", {}),)),
        *(broken_promises(procedure, office) if procedure.steps else ()),
        *promises_over_law(procedure, office),
        *slow_answers(procedure, office, asked),
        *wrong_sum(procedure, pack.day_minutes),
        *(unstaffed(procedure, staffing) if staffing is not None else ()),
        *(met_in_one(procedure, staffing) if staffing is not None else ()),
        *groundless(procedure, national),
        *outdated(procedure, day),
    ]
    flaws = [weigh(finding, severities) for finding in findings]
    return tuple(sorted(flaws, key=lambda flaw: flaw.severity != ERROR))


def _shape(procedure: Procedure, tick: Callable[[], float]) -> Iterator[Finding]:
    yield from unknown_targets(procedure)
    explored = explore(procedure, tick=tick)
    yield from misshapes(procedure, explored)
    if explored.bounded:
        yield Finding(
            "bound_reached", {"what": "mọi bước đều tới được, không nơi nào kẹt, không nhánh nào bị bỏ lại"}
        )

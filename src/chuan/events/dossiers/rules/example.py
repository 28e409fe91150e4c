"""A worked example of the law, as a jurist writes one: what happened when, and what both clocks then say.

An example is lived through the same ``decide`` and ``evolve`` as a real dossier, on a procedure with one
step of work; what it comes to is given in the words the example files use.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.calendars.rules.duration import Duration
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import (
    RESULT,
    Channel,
    Limit,
    Outcome,
    Paper,
    Procedure,
    Special,
    Step,
)
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules import orders as o
from chuan.events.dossiers.rules.decide import decide
from chuan.events.dossiers.rules.evolve import evolve
from chuan.events.dossiers.rules.example_acts import ORDERS, SUBMITTED, Happening
from chuan.events.dossiers.rules.example_answers import answers
from chuan.events.dossiers.rules.state import State


@dataclass(frozen=True, slots=True)
class Example:
    """``expect``: what should come of it, by the names that ``lived`` gives its answers."""

    name: str
    limit: Duration | None
    happens: tuple[Happening, ...]
    expect: Mapping[str, str]
    rules: tuple[str, ...] = ()
    special: Special = Special()  # noqa: RUF009 - frozen value
    seen: datetime | None = None
    facts: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


def lived(example: Example, pack: Pack, calendar: WorkTime) -> dict[str, str]:
    """Everything an example may ask about, in the words of its files."""
    terms = o.Terms(_procedure(example), pack)
    state, events = State(), list[e.Received | Any]()
    refusal: Refusal | None = None
    submitted: datetime | None = None
    for happening in example.happens:
        if happening.act == SUBMITTED:
            submitted = happening.at
            continue
        for order, actor in ORDERS[happening.act](happening, submitted):
            now = o.Now(actor, happening.at, happening.at, calendar)
            decided = decide(terms, state, order, now)
            if isinstance(decided, Refusal):
                refusal = decided
                break
            for event in decided:
                events.append(event)
                state = evolve(state, Happened(event, happening.at, actor))
    at = example.seen or example.happens[-1].at
    starts = pack.clock_starts_at_competent_agency
    return answers(state, events, refusal, calendar, at, at_agency=starts)


def _procedure(example: Example) -> Procedure:
    limit = Limit(example.limit, example.rules) if example.limit else None
    ways = [("receive", "receive", "work"), ("work", "work", "sign"), ("sign", "sign", "number")]
    ways += [("number", "number", "issue"), ("issue", "issue", RESULT)]
    steps = tuple(Step(key, key, key, act, outcomes=(Outcome("on", "", (to,)),)) for key, act, to in ways)
    return Procedure(
        code="0.000000",
        name=example.name,
        field="",
        level="",
        steps=steps,
        channels=tuple(Channel(kind, limit, limit) for kind in ("direct", "online")),
        papers=(Paper("form", "Tờ khai", originals=1),),
        special=example.special,
    )

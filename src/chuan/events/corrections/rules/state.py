"""Where a nonconformity stands: what its events fold to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.actions import Action, changed, of_round, took_effect
from chuan.definitions.procedures.rules.course import Course, Stepped, turned
from chuan.events.corrections.rules import events as e
from chuan.events.corrections.rules.coded import AUDIT, REPORT, SIGNAL

CONFIRM, CAUSE, ACT, EFFECT = "confirm", "cause", "act", "effect"
"""The steps of the procedure ``khac-phuc``."""
CONFIRMED, REJECTED, EFFECTIVE, AGAIN = "confirmed", "rejected", "effective", "again"
_NOTHING = Course()


@dataclass(frozen=True, slots=True)
class State:
    """``round``: how often it went back to the cause because the action did not work, plus one."""

    course: Course = _NOTHING
    source: str = ""
    detector: str = ""
    subject: str = ""
    rule: str = ""
    since: date | None = None
    until: date | None = None
    sample: int = 0
    found: int = 0
    threshold: Id | None = None
    sentence: Id | None = None
    cases: tuple[e.Case, ...] = ()
    joined: int = 0
    words: Id | None = None
    dossier: Id | None = None
    unit: Id = Id(0)
    audit: Id | None = None
    clause: str = ""
    measure: str = ""
    procedure: str = ""
    rejected: str = ""
    round: int = 1
    cause: str = ""
    cause_words: Id | None = None
    correction: Id | None = None
    actions: tuple[Action, ...] = ()
    judged: e.Judged | None = None
    again: date | None = None
    overridden: e.Overridden | None = None

    @property
    def current(self) -> tuple[Action, ...]:
        """The actions of this round that were not cancelled."""
        return of_round(self.actions, self.round)

    @property
    def took_effect(self) -> date | None:
        """From when on the actions of this round work; None while one is open."""
        return took_effect(self.current)

    @property
    def verdict(self) -> str:
        """The conclusion that counts: the head's where he wrote one, else the data's, else none."""
        if self.overridden is not None:
            return self.overridden.verdict
        return self.judged.verdict if self.judged is not None else ""


def evolve(state: State, happened: Happened) -> State:
    """The nonconformity after one event."""
    event = happened.event
    if type(event) in _TURNS:
        return _TURNS[type(event)](state, event)
    moved = replace(state, course=turned(state.course, happened))
    if isinstance(event, Stepped) and (event.step, event.outcome) == (EFFECT, AGAIN):
        return _again(moved)
    return moved


def _again(state: State) -> State:
    """Back to the cause: what was found and done stays, and does not count for the next round."""
    return replace(
        state, round=state.round + 1, cause="", cause_words=None, correction=None, judged=None, again=None,
        overridden=None,
    )  # fmt: skip


def _signalled(state: State, event: e.Signalled) -> State:
    first = not state.detector
    known = {case.dossier for case in state.cases}
    return replace(
        state,
        source=state.source or SIGNAL, detector=event.detector, subject=event.subject, rule=event.rule,
        since=event.since if first or state.since is None else min(state.since, event.since),
        until=event.until, sample=event.sample, found=event.found, threshold=event.threshold,
        sentence=event.sentence, joined=state.joined + (0 if first else 1),
        cases=(*state.cases, *(case for case in event.cases if case.dossier not in known)),
    )  # fmt: skip


def _reported(state: State, event: e.Reported) -> State:
    return replace(
        state, source=AUDIT if event.audit else REPORT, words=event.words, dossier=event.dossier,
        unit=event.unit or Id(0), audit=event.audit, clause=event.clause,
    )  # fmt: skip


def _planned(state: State, event: e.Planned) -> State:
    action = Action(event.number, state.round, event.owner, event.due, event.words)
    return replace(state, actions=(*state.actions, action))


def _action(state: State, number: int, **changes: Any) -> State:
    return replace(state, actions=changed(state.actions, number, **changes))


_TURNS: dict[type, Callable[[State, Any], State]] = {
    e.Signalled: _signalled,
    e.Reported: _reported,
    e.Watched: lambda state, event: replace(
        state, measure=event.measure, procedure=event.procedure, unit=event.unit or state.unit
    ),
    e.Rejected: lambda state, event: replace(state, rejected=event.reason),
    e.CauseFound: lambda state, event: replace(
        state, cause=event.cause, cause_words=event.words, correction=event.correction
    ),
    e.Planned: _planned,
    e.Acted: lambda state, event: _action(state, event.number, done=event.words, since=event.since),
    e.Cancelled: lambda state, event: _action(state, event.number, cancelled=event.reason),
    e.Judged: lambda state, event: replace(state, judged=event, again=event.again),
    e.Overridden: lambda state, event: replace(state, overridden=event, again=None),
}

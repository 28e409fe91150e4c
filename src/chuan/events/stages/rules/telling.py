"""What may be told of an agency, and when not."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.stages.rules.events import Annulled, Event, Reached, Stated
from chuan.events.stages.rules.standing import EDITION, SCOPE, STAGES, STATED, State

Made = tuple[Event, ...] | Refusal


def reach(state: State, stage: str, day: date, decision: Id | None, today: date) -> Made:
    """A stage by a decision; not of a day to come, not the one it already is at."""
    if stage not in STAGES:
        return refuse("invalid", "stages.no_stage", "stage")
    if decision is None:
        return refuse("invalid", "stages.no_decision", "decision")
    if day > today:
        return refuse("invalid", "stages.day_to_come", "day")
    now = state.stage(day)
    if now is not None and isinstance(now.told, Reached) and now.told.stage == stage:
        return refuse("closed", "stages.already", day=f"{now.told.day:%d/%m/%Y}", stage=STAGES[stage])
    return (Reached(stage, day, decision),)


def state_of(told: Stated | None, today: date, *, inside: bool) -> Made:
    """What the province states of an agency outside the system; ``inside``: it works in it and is computed."""
    if inside:
        return refuse("not_now", "stages.computed")
    if told is None:
        return refuse("invalid", "stages.no_source", "source")
    return _wrong(told, today) or (told,)


def _wrong(told: Stated, today: date) -> Refusal | None:
    """What makes no sense in it: the first fault in the order the form asks."""
    scope = told.what == SCOPE
    faults = (
        (told.what not in STATED, "no_such_thing", "what"),
        (told.day > today, "day_to_come", "day"),
        (told.what == EDITION and not told.edition, "no_edition", "edition"),
        (scope and told.whole == 0, "nothing_to_divide", "whole"),
        (scope and not 0 <= told.part <= told.whole, "part_of_whole", "part"),
    )
    found = next(((word, field) for fault, word, field in faults if fault), None)
    if found is None:
        return None
    return refuse("invalid", f"stages.{found[0]}", found[1], part=told.part, whole=told.whole)


def annul(state: State, entry: int, reason: Id | None) -> Made:
    """One entry never stood; once, with a reason."""
    if not 1 <= entry <= len(state.entries):
        return refuse("missing", "organisation.missing")
    if state.entries[entry - 1].annulled is not None:
        return refuse("closed", "stages.annulled_already")
    return (Annulled(entry, reason),) if reason else refuse("invalid", "stages.no_reason", "reason")

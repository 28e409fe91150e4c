"""What the agency may do: score part after part, submit, take back, answer once, explain a low result."""

from __future__ import annotations

from datetime import date
from typing import Any

from chuan.base.kernel.clock import spoken
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.selfscores.rules import score_events as e
from chuan.events.selfscores.rules.points import scored_part, wrong_points
from chuan.events.selfscores.rules.scheme import SELF, Scheme
from chuan.events.selfscores.rules.scheme_checks import written
from chuan.events.selfscores.rules.score import ANSWERED, DRAFT, FINAL, SUBMITTED, TOLD, State

Made = tuple[Any, ...] | Refusal


def score(state: State, scheme: Scheme, wanted: e.Scored, shown: int | None = None) -> Made:
    """``shown``: how many times the part was scored when the page was drawn; who comes second is told."""
    if state.status != DRAFT:
        return refuse("closed", "selfscores.not_draft")
    part = scored_part(scheme, wanted.part)
    if isinstance(part, Refusal):
        return part
    before = state.claim(wanted.scheme, wanted.part)
    if shown is not None and before is not None and before.nth != shown:
        facts = {"points": written(before.points), "at": spoken(before.at)}
        return refuse("stale", "selfscores.scored_since", "points", number=part.number, **facts)
    return wrong_points(part, wanted.points) or (wanted,)


def missing(state: State, scheme: Scheme, key: str) -> tuple[str, ...]:
    """The parts the agency has to score and has not; those with neither evidence nor link have a reason at least."""
    return tuple(
        part.number for part in scheme.parts if part.how == SELF and state.claim(key, part.number) is None
    )


def submit(state: State, scheme: Scheme, key: str, day: date, due: date) -> Made:
    """Whole or not at all; late is said, and taken all the same."""
    if state.status != DRAFT:
        return refuse("closed", "selfscores.not_draft")
    if left := missing(state, scheme, key):
        return refuse("not_now", "selfscores.missing", n=len(left), parts=", ".join(left[:8]))
    return (e.Submitted(key, day, max(0, (day - due).days)),)


def reopen(state: State, key: str) -> Made:
    """The scheme of the round changed: nothing is lost, and it is scored anew."""
    return () if state.status == DRAFT else (e.Reopened(key),)


def take_back(state: State, key: str, reason: Id | None) -> Made:
    """Before anything was judged."""
    if state.status != SUBMITTED or any(one.scheme == key for one in state.judged):
        return refuse("not_now", "selfscores.not_back")
    return (e.TakenBack(reason),) if reason else refuse("invalid", "selfscores.reason", "reason")


def answer(state: State, parts: tuple[str, ...], words: Id | None, today: date) -> Made:
    """Once, and within the days given."""
    if state.status == ANSWERED:
        return refuse("closed", "selfscores.answered")
    if state.status != TOLD or state.answer_by is None:
        return refuse("not_now", "selfscores.not_told")
    if today > state.answer_by:
        return refuse("closed", "selfscores.answer_late", day=f"{state.answer_by:%d/%m/%Y}")
    if not parts or words is None:
        return refuse("invalid", "selfscores.answer_what", "parts")
    return (e.Answered(parts, words),)


def explain(state: State, causes: Id | None, remedies: Id | None) -> Made:
    """Causes and remedies, both; once the result is final."""
    if state.status != FINAL:
        return refuse("not_now", "selfscores.not_final")
    if causes is None or remedies is None:
        return refuse("invalid", "selfscores.causes", "causes" if causes is None else "remedies")
    return (e.Explained(causes, remedies),)

"""The checklist, and the minutes made of it."""

from __future__ import annotations

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules.state import GAP, OPEN, PASS, VERDICTS, State

Decision = tuple[e.Event, ...] | Refusal


def answer(state: State, told: e.Answered, actor: Id) -> Decision:
    """A member answers a line; a gap and what does not apply are said in words. A later answer counts."""
    wrong = _writing(state, actor)
    if wrong is not None:
        return wrong
    if state.line(told.item) is None:
        return refuse("missing", "inspections.no_item")
    if told.verdict not in VERDICTS:
        return refuse("invalid", "inspections.verdict", "verdict")
    if told.verdict != PASS and told.note is None:
        return refuse("invalid", "inspections.note", "note")
    if told.verdict == GAP and not set(state.counted).issuperset(told.dossiers):
        return refuse("invalid", "inspections.dossier_elsewhere", "dossiers")
    return (told,)


def minute(state: State, sha256: str, actor: Id) -> Decision:
    """The minutes are made once every line is answered; made anew until somebody signed."""
    wrong = _writing(state, actor)
    if wrong is not None:
        return wrong
    left = len(state.unanswered)
    return refuse("not_now", "inspections.unanswered", count=left) if left else (e.Minuted(sha256),)


def _writing(state: State, actor: Id) -> Refusal | None:
    if state.status != OPEN:
        return refuse("not_now", "inspections.not_working")
    if state.signatures:
        return refuse("not_now", "inspections.signed_first")
    if all(member.official != actor for member in state.team):
        return refuse("not_yours", "inspections.team_only")
    return None

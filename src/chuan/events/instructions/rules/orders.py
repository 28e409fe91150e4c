"""What may be done with an agency's part: by the agency until it is reported, by the giver afterwards."""

from __future__ import annotations

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.instructions.rules import events as e
from chuan.events.instructions.rules.instruction import Made
from chuan.events.instructions.rules.part import AT_WORK, DONE, DROPPED, OPEN, READ, REPORTED, SENT, State
from chuan.events.instructions.rules.proofs import PROOFS, serves


def acknowledge(state: State) -> Made:
    if over := _over(state):
        return over
    return (e.Acknowledged(),) if state.status == SENT else refuse("not_now", "instructions.read_already")


def assign(state: State, official: Id) -> Made:
    """Once it was read; to another as long as it is not reported."""
    if over := _over(state):
        return over
    if state.status not in (READ, AT_WORK):
        return refuse("not_now", f"instructions.is_{state.status}")
    if official == state.official:
        return refuse("invalid", "instructions.same_person", "official")
    return (e.Assigned(official),)


def report(state: State, told: e.Reported | None) -> Made:
    """What was done, with the proof that was asked for; None where nothing was said. An aim missed is told with why."""
    if over := _over(state):
        return over
    if state.status != AT_WORK:
        return refuse("not_now", f"instructions.is_{state.status}")
    if told is None:
        return refuse("invalid", "instructions.words", "words")
    if not serves(state.proof, told.file, told.kind, measured=told.measured is not None):
        return refuse("invalid", "instructions.no_proof", "file", proof=PROOFS[state.proof].lower())
    if told.measured is not None and not told.measured.reached and told.why is None:
        return refuse("invalid", "instructions.no_why", "why")
    return (told,)


def judge(state: State, by: Id, reason: Id | None, *, accepted: bool) -> Made:
    """Never by who reported it; back with a reason."""
    if over := _over(state):
        return over
    if state.status != REPORTED:
        return refuse("not_now", "instructions.not_reported")
    if by == state.reporter:
        return refuse("not_yours", "instructions.own_report")
    if accepted:
        return (e.Accepted(),)
    return (e.Returned(reason),) if reason else refuse("invalid", "instructions.reason", "reason")


def ask_time(state: State, wanted: e.MoreTimeAsked | None, wrong_due: Refusal | None) -> Made:
    """A later working day, with a reason; one asking at a time."""
    if state.status not in OPEN:
        return refuse("not_now", f"instructions.is_{state.status}")
    if state.wanted is not None:
        return refuse("not_now", "instructions.asked_already")
    if wrong_due is not None or wanted is None:
        return wrong_due or refuse("invalid", "instructions.reason", "reason")
    if wanted.due <= state.due:
        return refuse("invalid", "instructions.due_earlier", "due", due=f"{state.due:%d/%m/%Y}")
    return (wanted,)


def decide_time(state: State, reason: Id | None, *, granted: bool) -> Made:
    if over := _over(state):
        return over
    if state.wanted is None:
        return refuse("not_now", "instructions.nothing_asked")
    if not granted and reason is None:
        return refuse("invalid", "instructions.reason", "reason")
    return (e.MoreTimeDecided(granted, state.wanted.due, reason),)


def drop(state: State, reason: Id) -> tuple[e.Dropped, ...]:
    """With its instruction; what is done stays done."""
    return () if state.status in (DONE, DROPPED) else (e.Dropped(reason),)


def _over(state: State) -> Refusal | None:
    over = state.status in (DONE, DROPPED)
    return refuse("closed", f"instructions.is_{state.status}") if over else None

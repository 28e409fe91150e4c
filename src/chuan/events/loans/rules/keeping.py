"""What may be done with a kept file, and why it is refused."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.loans.rules import events as e
from chuan.events.loans.rules.file import DISPOSED, LOST, OUT, State

Decision = (
    tuple[e.Filed | e.Placed | e.Lent | e.Prolonged | e.Back | e.Found | e.Outdated | e.Disposed, ...]
    | Refusal
)


def here(state: State) -> Refusal | None:
    """Why the file cannot be lent now; None where it stands in the archive."""
    if state.status == OUT:
        assert state.until is not None
        return refuse("not_now", "loans.lent_already", code=state.code, until=f"{state.until:%d/%m/%Y}")
    if state.status == LOST:
        return refuse("not_now", "loans.lost", code=state.code)
    if state.status == DISPOSED:
        return refuse("closed", "loans.disposed", code=state.code)
    return None


def place(state: State, shelf: str, box: str, folder: str) -> Decision:
    """Say where the file stands."""
    if state.status == DISPOSED:
        return refuse("closed", "loans.disposed", code=state.code)
    if not (shelf and box):
        return refuse("invalid", "loans.place", "shelf" if not shelf else "box")
    return (e.Placed(shelf, box, folder),)


def lend(state: State, loan: Id, borrower: Id, until: date) -> Decision:
    """The file leaves; one that is out, lost or gone does not."""
    return here(state) or (e.Lent(loan, borrower, until),)


def found(state: State, reason: Id | None) -> Decision:
    """A lost file is there again, a damaged one was mended."""
    if state.status != LOST and not state.damaged:
        return refuse("not_now", "loans.not_harmed")
    return (e.Found(reason),) if reason else refuse("invalid", "loans.reason", "reason")


def outdate(state: State, reason: Id) -> Decision:
    """The document in the file went out of use; said once."""
    return (e.Outdated(reason),) if state.outdated is None and state.status != DISPOSED else ()


def ripe(state: State, today: date) -> Refusal | None:
    """Why the file may not be disposed of; None where its time ended and it stands in the archive."""
    wrong = here(state)
    if wrong is not None and state.status != LOST:
        return wrong
    if state.kept_until is None:
        return refuse("not_now", "loans.kept_for_ever", code=state.code)
    if today <= state.kept_until:
        return refuse("not_now", "loans.still_kept", code=state.code, until=f"{state.kept_until:%d/%m/%Y}")
    return None


def dispose(state: State, disposal: Id, today: date) -> Decision:
    """The file goes, by a signed list."""
    return ripe(state, today) or (e.Disposed(disposal),)

"""The draft, what is published of it, what comes after."""

from __future__ import annotations

from datetime import date, datetime
from types import MappingProxyType

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.appraisals.rules import publication_events as e
from chuan.events.appraisals.rules.publication import BACK, CLOSED, DRAFT, NEW, PUBLISHED, State

Decision = (
    tuple[
        e.Opened | e.Redrawn | e.Published | e.Recounted | e.Closed | e.Released | e.Extracted | e.TakenBack,
        ...,
    ]
    | Refusal
)
SHOWN = MappingProxyType({"totals": "Họ tên và tổng điểm", "units": "Điểm trung bình của từng đơn vị"})
"""What may be shown outside: never citizens' names, never details of conduct."""


def open_draft(state: State, order: e.Opened, at: datetime) -> Decision:
    """Show the draft of a period that is not open; once taken back it may be opened again."""
    if state.status not in (NEW, BACK):
        return refuse("not_now", "appraisals.opened_already")
    if order.until <= at:
        return refuse("invalid", "appraisals.until_past", "until")
    return (order,)


def redraw(state: State, sha256: str) -> Decision:
    """The draft again; nothing where it is the same."""
    if state.status != DRAFT:
        return refuse("not_now", "appraisals.not_open")
    return () if sha256 == state.draft else (e.Redrawn(sha256),)


def publish(state: State, at: datetime, sha256: str) -> Decision:
    """Once the time for objections is over and each is decided."""
    if state.status != DRAFT:
        return refuse("not_now", "appraisals.not_open")
    if at <= state.until:
        return refuse("not_now", "appraisals.still_open", until=f"{local(state.until):%H:%M ngày %d/%m/%Y}")
    if state.waiting:
        return refuse("not_now", "appraisals.undecided", n=len(state.waiting))
    return (e.Published(sha256),)


def recount(state: State, sha256: str, reason: Id | None) -> Decision:
    """A count beside what was published, where it comes out otherwise."""
    if state.status == CLOSED:
        return refuse("closed", "appraisals.closed_already")
    if state.status != PUBLISHED:
        return refuse("not_now", "appraisals.not_published")
    if sha256 == state.latest:
        return refuse("not_now", "appraisals.same_count")
    return (e.Recounted(sha256, reason),) if reason else refuse("invalid", "appraisals.reason", "reason")


def close(state: State) -> Decision:
    """Once."""
    if state.status == CLOSED:
        return refuse("closed", "appraisals.closed_already")
    return (e.Closed(),) if state.status == PUBLISHED else refuse("not_now", "appraisals.not_published")


def release(state: State, order: e.Released, today: date) -> Decision:
    """Outside the agency only by a decision that is named."""
    if not state.out:
        return refuse("not_now", "appraisals.not_published")
    if not order.decision:
        return refuse("invalid", "appraisals.decision_number", "decision")
    if order.day > today:
        return refuse("invalid", "appraisals.decision_day", "day")
    wrong = not order.shown or not SHOWN.keys() >= set(order.shown)
    return refuse("invalid", "appraisals.shown", "shown") if wrong else (order,)


def extract(state: State, order: e.Extracted) -> Decision:
    """Once it is published; the seal only on what a person has signed."""
    if not state.out:
        return refuse("not_now", "appraisals.not_published")
    last = next((one for one in state.extracts if one.to == order.home), None)
    if order.sealed and not (last and last.signed and not last.sealed):
        return refuse("not_now", "appraisals.seal_signed")
    return (order,)


def take_back(state: State, reason: Id | None) -> Decision:
    """What is closed stays."""
    if state.status == CLOSED:
        return refuse("closed", "appraisals.closed_already")
    if state.status not in (DRAFT, PUBLISHED):
        return refuse("not_now", "appraisals.not_open")
    return (e.TakenBack(reason),) if reason else refuse("invalid", "appraisals.reason", "reason")

"""After the minutes: what the agency mended, whether it was accepted, whether it lasts."""

from __future__ import annotations

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules.state import CLOSED, GAP, REPORTED, State

Decision = tuple[e.Event, ...] | Refusal


def correct(state: State, text: Id | None, sha256: str = "", report: str = "") -> Decision:
    """The agency reports what it mended; late is taken too, and said."""
    if not state.awaited():
        return refuse("not_now", "inspections.no_report_awaited")
    return (
        (e.Corrected(text, sha256, report),) if text else refuse("invalid", "inspections.report_text", "text")
    )


def sign_report(state: State, paper: str = "") -> Decision:
    """The agency's leader signs the last report, once, before it is answered."""
    if not state.unsigned_report():
        return refuse("not_now", "inspections.no_unsigned_report")
    return (e.ReportSigned(state.reports[-1].report, paper),)


def judge(state: State, reason: Id | None, *, accepted: bool) -> Decision:
    """Accept the report or refuse it, either in writing; refused, another is awaited."""
    if state.status != REPORTED:
        return refuse("not_now", "inspections.no_report")
    return (e.Judged(accepted, reason),) if reason else refuse("invalid", "inspections.reason", "reason")


def verify(state: State, item: str, note: Id | None, at: Id, *, effective: bool) -> Decision:
    """At a later inspection ``at``: whether the mending of a finding lasts."""
    line = state.line(item)
    if line is None or line.verdict != GAP:
        return refuse("missing", "inspections.no_item")
    if state.status != CLOSED:
        return refuse("not_now", "inspections.not_closed")
    if line.effective is not None:
        return refuse("not_now", "inspections.verified_already")
    if note is None:
        return refuse("invalid", "inspections.note", "note")
    return (e.Verified(item, effective, note, at),)

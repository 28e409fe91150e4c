"""Objections to a line of one's own sheet, and their decision."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.appraisals.rules import publication_events as e
from chuan.events.appraisals.rules.publication import DRAFT, State

Decision = tuple[e.Objected | e.Decided, ...] | Refusal


def object_to(state: State, by: Id, at: datetime, line: e.Objected, *, there: bool) -> Decision:
    """By the person alone, while objections are taken; ``there``: the draft holds such a line."""
    if by != line.official:
        return refuse("not_yours", "appraisals.object_own")
    if state.status != DRAFT:
        return refuse("not_now", "appraisals.not_open")
    if at > state.until:
        return refuse("not_now", "appraisals.too_late", until=f"{local(state.until):%H:%M ngày %d/%m/%Y}")
    if not there:
        return refuse("invalid", "appraisals.no_such_line")
    same = (one for one in state.waiting if (one.act, one.rule) == (line.act, line.rule))
    if any(one.official == by for one in same):
        return refuse("not_now", "appraisals.objected_already")
    return (line,)


def decide(
    state: State, by: Id, number: int, author: Id | None, *,
    upheld: bool, points: Decimal | None, reason: Id | None,
) -> Decision:  # fmt: skip
    """By somebody who is neither the person nor the author of the line."""
    found = next((one for one in state.objections if one.number == number), None)
    if found is None:
        return refuse("missing", "appraisals.no_objection")
    if by in (found.official, author):
        key = "appraisals.decide_own" if by == found.official else "appraisals.decide_authored"
        return refuse("not_yours", key)
    if found.decided is not None:
        return refuse("closed", "appraisals.decided_already")
    if state.status != DRAFT:
        return refuse("not_now", "appraisals.not_open")
    if reason is None:
        return refuse("invalid", "appraisals.reason", "reason")
    return (e.Decided(number, upheld, reason, points if upheld else None),)

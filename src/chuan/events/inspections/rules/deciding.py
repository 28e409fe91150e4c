"""Who may be sent, and with what decision."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules.plan import FORMS, SITE
from chuan.events.inspections.rules.state import DECIDED, DUTY, ISO, OPEN, State

Decision = tuple[e.Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class Wanted:
    """A member as he is proposed; ``works_there``: he holds a post at the inspected agency."""

    member: e.Member
    name: str
    works_there: bool = False


def decide(decided: e.Decided, team: Collection[Wanted]) -> Decision:
    """An inspection on site, or of duty, goes by a decision; one by file needs none."""
    if decided.kind not in {ISO, DUTY} or decided.form not in FORMS:
        return refuse("invalid", "inspections.form", "form")
    if decided.kind == DUTY and decided.form != SITE:
        return refuse("invalid", "inspections.duty_on_site", "form")
    if decided.form == SITE and not decided.number:
        return refuse("invalid", "inspections.number", "number")
    if decided.form == SITE and decided.signed > decided.planned:
        return refuse("invalid", "inspections.signed_late", "planned")
    wrong = _team(decided.kind, team)
    return wrong or (decided, e.Teamed(tuple(one.member for one in team)))


def team(state: State, members: Collection[Wanted], reason: Id | None) -> Decision:
    """Another team, with the reason, while the minutes are not signed."""
    if state.status not in {DECIDED, OPEN} or state.signatures:
        return refuse("not_now", "inspections.team_stands")
    if reason is None:
        return refuse("invalid", "inspections.reason", "reason")
    wrong = _team(state.kind, members)
    return wrong or (e.Teamed(tuple(one.member for one in members), reason),)


def annul(state: State, reason: Id | None) -> Decision:
    """Annul the inspection; what was recorded stays to be read."""
    if not state.status or state.annulled is not None:
        return refuse("not_now", "inspections.annulled_already")
    return (e.Annulled(reason),) if reason else refuse("invalid", "inspections.reason", "reason")


def _team(kind: str, members: Collection[Wanted]) -> Refusal | None:
    if sum(one.member.head for one in members) != 1:
        return refuse("invalid", "inspections.one_head", "head")
    if len({one.member.official for one in members}) < len(members):
        return refuse("invalid", "inspections.twice", "members")
    for one in members:
        field = "head" if one.member.head else "members"
        if one.works_there:
            return refuse("invalid", "inspections.works_there", field, name=one.name)
        if kind == ISO and not one.member.fit:
            return refuse("invalid", "inspections.not_fit", "fit", name=one.name)
    return None

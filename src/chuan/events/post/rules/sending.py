"""What may be done with a list and its parcels, and why it is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.post.rules import events as e
from chuan.events.post.rules.bag import ON_THE_WAY, State

MOST = 100
"""Parcels of one list: a page or two that somebody counts by hand."""


def make(state: State, number: int, year: int, lines: Sequence[e.Line]) -> tuple[e.Listed] | Refusal:
    """The list with its parcels, each number and each dossier once."""
    if state.number:
        return refuse("closed", "post.made_already")
    if not 1 <= len(lines) <= MOST:
        return refuse("invalid", "post.count", field="pick", most=MOST)
    twice = [one for one, times in Counter(line.tracking for line in lines).items() if times > 1]
    if twice:
        return refuse("invalid", "post.twice", field="tracking", number=twice[0])
    return (e.Listed(number, year, tuple(lines)),)


def hand(state: State, postman: Id | None) -> tuple[e.HandedToPost] | Refusal:
    """All parcels to the postman as one act."""
    if state.annulled is not None or state.handed is not None:
        return refuse("closed", "post.handed_already")
    return (
        refuse("invalid", "post.postman", field="postman") if postman is None else (e.HandedToPost(postman),)
    )


def annul(state: State, reason: Id | None) -> tuple[e.Annulled] | Refusal:
    """Only before the postman has them."""
    if state.annulled is not None or state.handed is not None:
        return refuse("closed", "post.handed_already")
    return refuse("invalid", "post.reason", field="reason") if reason is None else (e.Annulled(reason),)


def deliver(
    state: State, dossier: int, on: date, today: date, collected: int
) -> tuple[e.Delivered] | Refusal:
    """The citizen has it: on a day since it left the counter, with no more paid than was to be collected."""
    wrong = _on_the_way(state, dossier)
    if wrong is not None:
        return wrong
    line = next(line for line in state.lines if line.dossier == dossier)
    handed = state.handed.date() if state.handed else today
    if not handed <= on <= today:
        return refuse("invalid", "post.day", field="on")
    if not 0 <= collected <= line.collect:
        return refuse("invalid", "post.collected", field="collected", most=line.collect)
    return (e.Delivered(Id(dossier), on, collected),)


def fail(state: State, dossier: int, reason: Id | None) -> tuple[e.Failed] | Refusal:
    """Tried in vain, with why."""
    wrong = _on_the_way(state, dossier) or _why(reason)
    return wrong or (e.Failed(Id(dossier), reason or Id(0)),)


def come_back(state: State, dossier: int, reason: Id | None) -> tuple[e.CameBack] | Refusal:
    """At the counter again, with why."""
    wrong = _on_the_way(state, dossier) or _why(reason)
    return wrong or (e.CameBack(Id(dossier), reason or Id(0)),)


def settle(state: State, amount: int, reference: Id | None) -> tuple[e.Settled] | Refusal:
    """The post pays over; never more than it has."""
    if not 0 < amount <= state.owed:
        return refuse("invalid", "post.settled", field="amount", most=state.owed)
    return (
        refuse("invalid", "post.reference", field="reference")
        if reference is None
        else (e.Settled(amount, reference),)
    )


def _on_the_way(state: State, dossier: int) -> Refusal | None:
    found = state.fate(dossier)
    if found is None:
        return refuse("missing", "post.not_listed")
    if found.status in ON_THE_WAY:
        return None
    return refuse("not_now", "post.not_handed" if state.handed is None else "post.ended")


def _why(reason: Id | None) -> Refusal | None:
    return refuse("invalid", "post.reason", field="reason") if reason is None else None

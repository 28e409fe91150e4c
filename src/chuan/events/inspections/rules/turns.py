"""How each event turns an inspection."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules.state import (
    ANNULLED,
    CLOSED,
    DECIDED,
    OPEN,
    REFUSED,
    REPORTED,
    SIGNED,
    Line,
    Report,
    Sampled,
    Signature,
    State,
)


def evolve(state: State, happened: Happened) -> State:
    turn = _TURNS.get(type(happened.event))
    changed: State = turn(state, happened.event, happened) if turn else state
    return changed


def _decided(_: State, event: e.Decided, __: Happened) -> State:
    return State(
        event.kind, event.form, DECIDED, event.by, event.title, event.planned, event.number, event.signed,
        event.plan, event.entry, lines=tuple(Line(item) for item in event.items),
    )  # fmt: skip


def _teamed(state: State, event: e.Teamed, _: Happened) -> State:
    return replace(state, team=event.members)


def _sealed(state: State, event: e.Sealed, _: Happened) -> State:
    return replace(state, sealed=event)


def _began(state: State, event: e.Began, happened: Happened) -> State:
    drawn = tuple(Sampled(one) for one in event.dossiers)
    return replace(state, status=OPEN, began=happened.at, seed=event.seed, sample=drawn)


def _replaced(state: State, event: e.Replaced, _: Happened) -> State:
    marked = tuple(
        replace(one, annulled=event.reason) if one.dossier == event.dossier else one for one in state.sample
    )
    fresh = (Sampled(event.by, instead_of=event.dossier),) if event.by else ()
    return replace(state, sample=(*marked, *fresh), minutes="")


def _picked(state: State, event: e.Picked, _: Happened) -> State:
    return replace(state, sample=(*state.sample, Sampled(event.dossier, event.reason)), minutes="")


def _answered(state: State, event: e.Answered, happened: Happened) -> State:
    told = Line(event.item, event.verdict, event.note, event.dossiers, Id(happened.actor), happened.at)
    lines = tuple(told if line.item == event.item else line for line in state.lines)
    return replace(state, lines=lines, minutes="")


def _minuted(state: State, event: e.Minuted, _: Happened) -> State:
    return replace(state, minutes=event.sha256)


def _signed(state: State, event: e.Signed, happened: Happened) -> State:
    signed = Signature(event.side, Id(happened.actor), happened.at, event.remark, event.paper)
    after = replace(state, signatures=(*state.signatures, signed))
    if any(after.signature(side) is None for side in state.sides):
        return after
    return replace(after, status=SIGNED if state.gaps else CLOSED, due=event.due)


def _reopened(state: State, _: e.Reopened, __: Happened) -> State:
    return replace(state, minutes="", signatures=())


def _corrected(state: State, event: e.Corrected, happened: Happened) -> State:
    told = Report(event.text, happened.at, Id(happened.actor), event.sha256, report=event.report)
    return replace(state, status=REPORTED, reports=(*state.reports, told))


def _report_signed(state: State, event: e.ReportSigned, happened: Happened) -> State:
    told = replace(state.reports[-1], signer=Id(happened.actor), signed=happened.at, paper=event.paper)
    return replace(state, reports=(*state.reports[:-1], told))


def _judged(state: State, event: e.Judged, _: Happened) -> State:
    told = replace(state.reports[-1], accepted=event.accepted, reason=event.reason)
    status = CLOSED if event.accepted else REFUSED
    return replace(state, status=status, reports=(*state.reports[:-1], told))


def _verified(state: State, event: e.Verified, _: Happened) -> State:
    lines = tuple(
        replace(line, effective=event.effective, seen_at=event.inspection, seen=event.note)
        if line.item == event.item
        else line
        for line in state.lines
    )
    return replace(state, lines=lines)


def _annulled(state: State, event: e.Annulled, _: Happened) -> State:
    return replace(state, status=ANNULLED, annulled=event.reason)


_TURNS: dict[type, Any] = {
    e.Decided: _decided, e.Teamed: _teamed, e.Sealed: _sealed, e.Began: _began, e.Replaced: _replaced,
    e.Picked: _picked, e.Answered: _answered, e.Minuted: _minuted, e.Signed: _signed, e.Reopened: _reopened,
    e.Corrected: _corrected, e.ReportSigned: _report_signed, e.Judged: _judged, e.Verified: _verified, e.Annulled: _annulled,
}  # fmt: skip

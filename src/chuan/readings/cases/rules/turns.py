"""One event of a dossier more: how each turns the facts. What is not here changes none of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.happened import Happened
from chuan.definitions.procedures.rules.definition import REFUSED
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.arrivals import ArrivalUndone
from chuan.readings.cases.rules import facts as f
from chuan.readings.cases.rules.facts import Facts

Turn = Callable[[Facts, Any, Happened], Facts]


def turned(facts: Facts, happened: Happened) -> Facts:
    """The facts after one event."""
    turn = TURNS.get(type(happened.event))
    return facts if turn is None else turn(facts, happened.event, happened)


def _dated(facts: Facts, event: Any, _: Happened) -> Facts:
    """New dates were told: what was waited before lies in them."""
    return replace(facts, promised=event.promised, legal=event.legal, waited=0)


def _extended(facts: Facts, event: i.Extended, _: Happened) -> Facts:
    return replace(facts, promised=event.promised, waited=0)


def _undone(facts: Facts, event: ArrivalUndone, _: Happened) -> Facts:
    return replace(facts, legal=event.legal)


def _returned(facts: Facts, event: i.Returned, happened: Happened) -> Facts:
    return replace(facts, supplements=event.nth, waiting=happened.at)


def _completed(facts: Facts, _: i.Completed, happened: Happened) -> Facts:
    return replace(facts, waiting=None, waited=facts.waited + _seconds(facts.waiting, happened.at))


def _recalled(facts: Facts, _: i.Recalled, __: Happened) -> Facts:
    """A supplement asked by mistake never was; a pause has no part in these facts."""
    asked = facts.supplements - (facts.waiting is not None)
    return replace(facts, supplements=asked, waiting=None)


def _ready(facts: Facts, event: e.Ready, happened: Happened) -> Facts:
    return replace(facts, ended=happened.at, how=f.REFUSAL if event.ended == REFUSED else f.RESULT)


def _issued(facts: Facts, event: e.Issued, _: Happened) -> Facts:
    document = event.document
    issued = document.kind == "result" and bool(document.issued)
    return replace(facts, issued=issued, e_result=issued or facts.result_files > 0)


def _handed_over(facts: Facts, _: e.HandedOver, happened: Happened) -> Facts:
    return replace(facts, returned=happened.at, ended=facts.ended or happened.at)


def _over(how: str) -> Turn:
    def turn(facts: Facts, _: Any, happened: Happened) -> Facts:
        return replace(facts, ended=happened.at, how=how)

    return turn


def _reopened(facts: Facts, event: i.Reopened, _: Happened) -> Facts:
    return replace(
        facts, ended=None, how="", waiting=None, waited=0, promised=event.promised, legal=event.legal
    )


def _annulled(facts: Facts, _: e.Annulled, __: Happened) -> Facts:
    return replace(facts, annulled=True)


def _seconds(since: datetime | None, until: datetime) -> int:
    return int((until - since).total_seconds()) if since else 0


TURNS: MappingProxyType[type, Turn] = MappingProxyType(
    {
        e.Resumed: _dated,
        e.Rescheduled: _dated,
        i.Arrived: _dated,
        ArrivalUndone: _undone,
        i.Extended: _extended,
        i.Returned: _returned,
        i.Completed: _completed,
        i.Recalled: _recalled,
        e.Issued: _issued,
        e.Ready: _ready,
        e.HandedOver: _handed_over,
        i.Withdrawn: _over(f.WITHDRAWN),
        i.Lapsed: _over(f.LAPSED),
        i.Unasked: _over(f.LAPSED),
        i.Reopened: _reopened,
        e.Annulled: _annulled,
    }
)
KINDS = frozenset(f"dossiers.{kind.__name__}" for kind in (e.Received, *TURNS))
"""The events that may change a fact, by their names in the store."""

"""A stream made in memory: its events numbered and linked before any is written; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chuan.base.store.wire import By, Fact, Recorded, link


@dataclass(frozen=True, slots=True)
class Dated:
    """One event still to be chained, with both of its times."""

    fact: Fact
    by: By
    recorded: datetime


@dataclass(frozen=True, slots=True)
class History:
    """A new stream made in memory: all that happened, and its last fold."""

    id: int
    kind: str
    agency: int
    terms: Mapping[str, Any]
    events: Sequence[Dated]
    state: Mapping[str, Any]


def chained(history: History) -> tuple[Recorded, ...]:
    """The events of a history with their numbers and links; pure."""
    events: list[Recorded] = []
    previous = ""
    for place, dated in enumerate(history.events, start=1):
        bare = Recorded(
            stream=history.id,
            seq=place,
            kind=dated.fact.kind,
            v=dated.fact.v,
            at=dated.by.at,
            recorded=dated.recorded,
            actor=dated.by.actor,
            on_behalf=dated.by.on_behalf,
            agency=history.agency,
            key=dated.by.key,
            body=dated.fact.body,
            hash="",
        )
        previous = link(previous, bare)
        events.append(replace(bare, hash=previous))
    return tuple(events)

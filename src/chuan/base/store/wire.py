"""Events as they travel: an envelope that is hashed, and the chain that ties each to the one before."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel.canonical import canonical, utc

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Fact:
    """One event before it is stored: its kind, the version of its form and its body of plain values."""

    kind: str
    body: Body
    v: int = 1


@dataclass(frozen=True, slots=True)
class By:
    """Who acts, for whom, when it happened, and the key that makes a repeated request one act."""

    actor: int
    at: datetime
    on_behalf: int | None = None
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """One event as stored: ``at`` when it happened, ``recorded`` by the database's clock."""

    stream: int
    seq: int
    kind: str
    v: int
    at: datetime
    recorded: datetime
    actor: int
    on_behalf: int | None
    agency: int
    key: UUID | None
    body: Body
    hash: str


def link(previous: str, event: Recorded) -> str:
    """SHA-256 over the previous link and the canonical envelope of this event."""
    return hashlib.sha256(previous.encode() + enveloped(event)).hexdigest()


def enveloped(event: Recorded) -> bytes:
    """What of an event is hashed, after the link before it."""
    return canonical(_envelope(event))


def broken_at(events: Sequence[Recorded]) -> int | None:
    """The ``seq`` of the first event that does not follow from the one before it; None if all do."""
    previous = ""
    for place, event in enumerate(events, start=1):
        if event.seq != place or event.hash != link(previous, event):
            return event.seq
        previous = event.hash
    return None


def _envelope(event: Recorded) -> dict[str, Any]:
    return {
        "stream": str(event.stream),
        "seq": event.seq,
        "type": event.kind,
        "v": event.v,
        "at": utc(event.at),
        "recorded": utc(event.recorded),
        "actor": str(event.actor),
        "on_behalf": None if event.on_behalf is None else str(event.on_behalf),
        "agency": str(event.agency),
        "key": None if event.key is None else str(event.key),
        "body": event.body,
    }

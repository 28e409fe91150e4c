"""Whether a reception made without the server is taken as it is, or waits for a person: one sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.base.kernel.refusal import Refusal, refuse

CLOCK = timedelta(minutes=5)
"""How far the browser's clock may stand from the server's before its times are doubted."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a browser says of one reception: when it was (by the server's clock as it last knew it), what it showed.

    ``sent``: the same clock at the moment of sending; ``promised`` and ``fee`` are what the slip says.
    """

    at: datetime
    sent: datetime
    edition: str
    promised: datetime | None
    fee: int


@dataclass(frozen=True, slots=True)
class Known:
    """What the server knows: until when the browser was ready, what is in force at ``at`` and what it promises."""

    since: datetime
    until: datetime
    now: datetime
    edition: str
    promised: datetime | None
    fee: int


def doubts(brought: Brought, known: Known) -> tuple[Refusal, ...]:
    """Everything that a person has to look at before the dossier is taken in; empty where all agrees."""
    found = (
        (abs(known.now - brought.sent) > CLOCK, "offline.clock"),
        (not known.since - CLOCK <= brought.at <= known.until, "offline.expired"),
        (brought.edition != known.edition, "offline.edition"),
        (brought.promised != known.promised, "offline.promised"),
        (brought.fee != known.fee, "offline.fee"),
    )
    return tuple(refuse("stale", key) for wrong, key in found if wrong)

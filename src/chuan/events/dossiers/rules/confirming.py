"""The one-time code by which a citizen confirms his own withdrawal: how long it holds, how often it may be tried."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refusal, refuse

DIGITS = 6
LIVES = timedelta(minutes=10)
"""From the asking until the code no longer counts."""
TRIES = 5
"""Wrong codes after which a code is worth nothing, even to who has it."""
A_DAY = 5
"""Codes a dossier may be sent in one day, so that nobody guesses on and nobody is flooded."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code that was asked for, without the code itself. ``drawn``: it was made and sent."""

    expires: datetime
    drawn: bool
    tries: int
    used: bool


def may_ask(asked: int, code: str) -> Refusal | None:
    """Why no further code is sent for a dossier that had so many today."""
    return refuse("too_many", "dossiers.codes_of_day", most=A_DAY, code=code) if asked >= A_DAY else None


def stands(found: Code | None, at: datetime) -> Refusal | None:
    """Why the last code of a dossier confirms nothing, whatever is typed; None where it may be tried."""
    if found is None:
        return refuse("not_now", "dossiers.code_none", field="code")
    if found.used:
        return refuse("not_now", "dossiers.code_used", field="code")
    if found.tries >= TRIES:
        return refuse("not_now", "dossiers.code_locked", field="code", most=TRIES)
    if at >= found.expires:
        return refuse("not_now", "dossiers.code_expired", field="code", until=f"{local(found.expires):%H:%M}")
    if not found.drawn:
        return refuse("not_now", "dossiers.code_on_its_way", field="code")
    return None


def wrong(tries: int) -> Refusal:
    """What a wrong code is answered; ``tries`` counts this one."""
    if tries >= TRIES:
        return refuse("not_now", "dossiers.code_locked", field="code", most=TRIES)
    return refuse("invalid", "dossiers.code_wrong", field="code", left=TRIES - tries)


def tail(address: str) -> str:
    """What may be shown of a phone or mailbox: "•••• 123", "n•••@example.vn"; never enough to reach anybody."""
    name, at, host = address.partition("@")
    return f"{name[:1]}•••@{host}" if at else f"•••• {address[-3:]}"

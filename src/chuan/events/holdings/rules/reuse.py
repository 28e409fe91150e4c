"""A paper answered by what the office holds, with the person's consent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.holdings.rules.events import Reused, Withdrawn
from chuan.events.holdings.rules.standing import VALID

RESULT, SCAN = "result", "scan"
SPOKEN, SIGNED, ONLINE = "spoken", "signed", "online"
CONSENTS = MappingProxyType(
    {
        SPOKEN: "Đồng ý tại quầy, người nhận ghi lại",
        SIGNED: "Đã ký phiếu đồng ý",
        ONLINE: "Đồng ý trên mạng",
    }
)
Decided = tuple[Any, ...] | Refusal


@dataclass(frozen=True, slots=True)
class State:
    reused: Reused | None = None
    live: bool = False
    at: datetime | None = None
    by: Id = Id(0)


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, Reused):
        return State(event, live=True, at=happened.at, by=happened.actor)
    return replace(state, live=False) if isinstance(event, Withdrawn) else state


def reuse(wanted: Reused, standing: str) -> Decided:
    """Only with a consent that says how it was given, and only what still holds."""
    if wanted.consent not in CONSENTS:
        return refuse("invalid", "holdings.no_consent", field="consent")
    if standing != VALID:
        return refuse("invalid", f"holdings.{standing}_result", field="of")
    return (wanted,)


def withdraw(state: State, reason: Id | None) -> Decided:
    """The paper is lacking again."""
    if not state.live:
        return refuse("not_now", "holdings.withdrawn_already")
    return (Withdrawn(reason),) if reason else refuse("invalid", "holdings.why", field="reason")

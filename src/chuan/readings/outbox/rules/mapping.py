"""Which event of a dossier becomes which message to the National Portal: one table, no branches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chuan.events.dossiers.rules.interruptions import SUPPLEMENT
from chuan.events.dossiers.rules.state import State

CASE, PROGRESS, ASK = "case", "progress", "ask"
"""The whole dossier, one step of it, or a question about it; a partner's profile names the services."""

STATUSES = (
    "submitted", "received", "refused", "working", "supplement", "payment", "withdrawn", "stopped", "done", "returned",
)  # fmt: skip
"""The national states in their order, 1 to 10; a partner's code map gives each its code."""

AS_IT_STANDS = ""


@dataclass(frozen=True, slots=True)
class Message:
    """``kind`` CASE or PROGRESS; ``status`` one of ``STATUSES``, or AS_IT_STANDS."""

    kind: str
    status: str


PORTAL: Mapping[str, Message] = MappingProxyType(
    {
        "dossiers.Received": Message(CASE, "received"),
        "dossiers.Arrived": Message(PROGRESS, "working"),
        "dossiers.ArrivalUndone": Message(PROGRESS, AS_IT_STANDS),
        "dossiers.Passed": Message(PROGRESS, "working"),
        "dossiers.TakenBack": Message(PROGRESS, "working"),
        "dossiers.Paused": Message(PROGRESS, AS_IT_STANDS),
        "dossiers.Resumed": Message(CASE, "working"),
        "dossiers.Rescheduled": Message(CASE, AS_IT_STANDS),
        "dossiers.Returned": Message(CASE, "supplement"),
        "dossiers.Completed": Message(CASE, "working"),
        "dossiers.Recalled": Message(CASE, "working"),
        "dossiers.Suspended": Message(CASE, "working"),
        "dossiers.Extended": Message(CASE, "working"),
        "dossiers.Withdrawn": Message(CASE, "withdrawn"),
        "dossiers.Lapsed": Message(CASE, "stopped"),
        "dossiers.Reopened": Message(CASE, "working"),
        "dossiers.Annulled": Message(CASE, "stopped"),
        "dossiers.Ready": Message(CASE, "done"),
        "dossiers.HandedOver": Message(CASE, "returned"),
    }
)
"""What is not here changes nothing that the portal shows: drafts, signatures, reminders, printings, proposals."""


SUBMISSIONS: Mapping[str, Message] = MappingProxyType(
    {
        "intake.SupplementAsked": Message(CASE, "supplement"),
        "intake.TurnedDown": Message(CASE, "refused"),
        "intake.Lapsed": Message(CASE, "stopped"),
    }
)
"""What the portal is told of its submissions before they are dossiers; an accepted one is told as received."""


def status_of(state: State) -> str:
    """The national state in which a dossier stands."""
    if state.status == "open":
        return _open(state)
    return {"ready": "done", "closed": "returned", "annulled": "stopped"}.get(state.status, _ended(state))


def _open(state: State) -> str:
    if state.stop is not None and state.stop.rule == SUPPLEMENT:
        return "supplement"
    return "working" if state.done else "received"


def _ended(state: State) -> str:
    return "withdrawn" if state.ended_by == "withdrawn" else "stopped"

"""Every kind of event a dossier's stream may hold, by its name in the store."""

from __future__ import annotations

import typing

from chuan.events.dossiers.rules.arrivals import ArrivalUndone
from chuan.events.dossiers.rules.events import (
    Annulled,
    Assigned,
    Drafted,
    HandedOver,
    Issued,
    Numbered,
    Passed,
    Paused,
    Printed,
    Ready,
    Received,
    Reminded,
    ReminderSeen,
    Rescheduled,
    Resumed,
    Signed,
    TakenBack,
)
from chuan.events.dossiers.rules.interruptions import Interruption

Event = (
    Received
    | Passed
    | Assigned
    | TakenBack
    | Drafted
    | Signed
    | Numbered
    | Issued
    | Ready
    | HandedOver
    | Annulled
    | Reminded
    | ReminderSeen
    | Printed
    | Paused
    | Resumed
    | Rescheduled
    | Interruption
    | ArrivalUndone
)

KINDS: dict[str, type[Event]] = {f"dossiers.{kind.__name__}": kind for kind in typing.get_args(Event)}

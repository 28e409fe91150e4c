"""The second stamp taken back: what was received outside is not with the competent agency after all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.dossiers.rules.state import State


@dataclass(frozen=True, slots=True)
class ArrivalUndone:
    """The competent agency does not have it: the legal limit is again the one told at reception."""

    reason: Id
    legal: datetime | None


def undone(state: State, event: ArrivalUndone, _: Happened) -> State:
    """As after the reception."""
    received = state.received
    assert received is not None
    holds = tuple(replace(hold, since=received) for hold in state.holds)
    return replace(state, arrived=None, started=received, legal=event.legal, holds=holds)

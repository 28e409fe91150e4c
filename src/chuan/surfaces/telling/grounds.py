"""What a signed letter rests on: the motion that waits, what a head signed, what the citizen or the law ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.happened import Happened
from chuan.base.store.typed import Lived
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.evolve import evolve
from chuan.events.dossiers.rules.state import State
from chuan.surfaces.telling.file import File

APOLOGY, STOP, SUPPLEMENT = "apology", "stop", "supplement"
_ENDS = (i.Completed, i.Recalled, i.Withdrawn, i.Lapsed)
"""What may end the waiting for a citizen."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a letter rests on: the ``nth`` of its kind, the moment it was signed or noted, by whom.

    ``motion`` of a proposal nobody signed yet makes a draft.
    """

    nth: int
    at: datetime
    by: int
    on_behalf: int = 0
    seq: int = 0
    motion: i.Motion | None = None
    draft: bool = False
    event: i.Interruption | None = None


def ground_of(file: File, meaning: str) -> Ground | None:
    """What a letter rests on in this dossier; None where nothing happened that asks for it."""
    return GROUNDS[meaning](file) if meaning in GROUNDS else None


def before(file: File, ground: Ground) -> State:
    """Where the dossier stood just before."""
    state = State()
    for item in file.lived:
        if item.seq < ground.seq:
            state = evolve(state, Happened(item.event, item.at, item.actor))
    return state


def _apologised(file: File) -> Ground | None:
    return _drafted(file, i.EXTEND, i.Extended) or last(file, i.Extended)


def _returned(file: File) -> Ground | None:
    """The supplement asked last, unless it was called back."""
    asked = last(file, i.Returned)
    ends = (
        item.event for item in file.lived if asked and item.seq > asked.seq and isinstance(item.event, _ENDS)
    )
    void = isinstance(next(ends, None), i.Recalled)
    return _drafted(file, i.SUPPLEMENT, i.Returned) or (None if void else asked)


def _stopped(file: File) -> Ground | None:
    return last(file, i.Withdrawn, i.Lapsed) if file.state.status == "stopped" else None


GROUNDS: Mapping[str, Callable[[File], Ground | None]] = {
    SUPPLEMENT: _returned,
    APOLOGY: _apologised,
    STOP: _stopped,
}


def _drafted(file: File, kind: str, signed: type) -> Ground | None:
    """The motion that waits for a signature, where it is of this kind; one more than were ``signed``."""
    motion = file.state.motion
    if motion is None or motion.kind != kind:
        return None
    nth = 1 + sum(isinstance(item.event, signed) for item in file.lived)
    return Ground(nth, file.at, 0, motion=motion, draft=True, seq=file.case.dossier.seq + 1)


def last(file: File, *kinds: type) -> Ground | None:
    """The last event of these kinds; None where there was none."""
    found = [item for item in file.lived if isinstance(item.event, kinds)]
    return _grounded(found[-1], len(found)) if found else None


def _grounded(item: Lived, nth: int) -> Ground:
    event = item.event
    motion = event.motion if isinstance(event, i.Extended | i.Returned) else None
    told: i.Interruption | None = event if isinstance(event, i.Interruption) else None
    return Ground(nth, item.at, int(item.actor), int(item.on_behalf or 0), item.seq, motion, event=told)

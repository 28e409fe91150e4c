"""A dossier told again: as JSON, and as lines for a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from chuan.base.kernel.clock import VIETNAM, local
from chuan.surfaces.cli.speaking import sentence

if TYPE_CHECKING:
    from chuan.base.store.wire import Recorded
    from chuan.events.dossiers.rules.state import State


@dataclass(frozen=True, slots=True)
class Replayed:
    """The events as stored, the state they fold to, whether it is the one kept, the first broken link."""

    stream: int
    events: tuple[Recorded, ...]
    state: State
    same: bool
    broken_at: int | None

    @property
    def good(self) -> bool:
        return self.same and self.broken_at is None


def as_json(found: Replayed) -> dict[str, Any]:
    from chuan.base.kernel.codec import dump

    return {
        "dossier": str(found.stream),
        "code": found.state.code,
        "events": [_event(event) for event in found.events],
        "state": dump(found.state),
        "same_state": found.same,
        "chain": {"holds": found.broken_at is None, "broken_at": found.broken_at},
    }


def _event(event: Recorded) -> dict[str, Any]:
    return {
        "seq": event.seq,
        "kind": event.kind,
        "at": local(event.at).isoformat(),
        "recorded": local(event.recorded).isoformat(),
        "actor": str(event.actor),
        "on_behalf": None if event.on_behalf is None else str(event.on_behalf),
        "body": event.body,
        "hash": event.hash,
    }


def as_text(found: Replayed) -> Iterator[str]:
    from chuan.surfaces.telling.file import open_file

    if found.broken_at is not None:
        yield f"{found.state.code}  {sentence('cli.replay.broken', seq=found.broken_at)}"
        return
    file = open_file(None, found.stream, datetime.now(VIETNAM))
    yield f"{found.state.code}  {file.procedure.name}"
    for told in reversed(file.teller.moments(file.lived)):
        note = f" ({told.sub})" if told.sub else ""
        yield f"  {told.at}  {told.who}: {told.text}{note}"
    if found.same:
        yield sentence("cli.replay.holds", count=len(found.events))
    else:
        yield sentence("cli.replay.other_state")

"""``chuan replay``: a dossier told again from its first event, its state folded anew and its chain checked."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import result, sentence

if TYPE_CHECKING:
    from chuan.base.store.wire import Recorded
    from chuan.events.dossiers.rules.state import State

NAME = "replay"
HELP = "đọc lại một hồ sơ từ sự kiện đầu tiên và kiểm tra chuỗi sự kiện"


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


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dossier", metavar="DOSSIER", help="mã hồ sơ")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    """Exit status 1 where the chain is broken or the kept state is another one."""
    database.filled()
    found = _replayed(stream_named(args.dossier))
    if args.json:
        result(_json(found))
    else:
        print("\n".join(_text(found)))
    return 0 if found.good else 1


def stream_named(text: str) -> int:
    """The dossier of a code, or of the number that ``--json`` gives it."""
    from chuan.readings.deadlines.queries.public import stream_of

    found = stream_of(text.strip().upper())
    if found is None and text.isascii() and text.isdecimal() and int(text) < 2**63:
        return int(text)
    if found is None:
        raise Refused(refuse("missing", "cli.replay.unknown", field="dossier", code=text))
    return found


def _replayed(stream: int) -> Replayed:
    from chuan.base.store import services as store
    from chuan.events.dossiers.services import dossiers

    kept, broken = dossiers.load(stream).state, store.check_chain(stream)
    state = kept if broken else dossiers.replay(stream)  # what was tampered with may not even load
    return Replayed(stream, store.history(stream), state, not broken and kept == state, broken)


def _json(found: Replayed) -> dict[str, Any]:
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


def _text(found: Replayed) -> Iterator[str]:
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

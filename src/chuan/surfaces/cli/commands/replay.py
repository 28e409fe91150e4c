"""``chuan replay``: a dossier told again from its first event, its state folded anew and its chain checked."""

from __future__ import annotations

import argparse

from chuan.base.kernel.refusal import Refused, refuse
from chuan.surfaces.cli import database
from chuan.surfaces.cli.replayed import Replayed, as_json, as_text
from chuan.surfaces.cli.speaking import result

NAME = "replay"
HELP = "đọc lại một hồ sơ từ sự kiện đầu tiên và kiểm tra chuỗi sự kiện"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dossier", metavar="DOSSIER", help="mã hồ sơ")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    """Exit status 1 where the chain is broken or the kept state is another one."""
    database.filled()
    found = _replayed(stream_named(args.dossier))
    if args.json:
        result(as_json(found))
    else:
        print("\n".join(as_text(found)))
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

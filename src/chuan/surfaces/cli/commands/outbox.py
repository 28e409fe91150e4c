"""``chuan outbox``: how the messages to partners stand; deliver them, send a dead one again, ask what the portal has."""

from __future__ import annotations

import argparse
import signal
from types import FrameType
from typing import TYPE_CHECKING, Any

from chuan.base.kernel.clock import local
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import in_words, progress, result, sentence

if TYPE_CHECKING:
    from chuan.readings.outbox.queries.deliveries import Sending

NAME = "outbox"
HELP = "bản tin gửi Cổng Dịch vụ công và tin nhắn cho công dân: đã gửi, đang chờ, lỗi"
_MOST = 1000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "act",
        nargs="?",
        choices=("show", "deliver", "retry", "ask"),
        default="show",
        help="show: xem; deliver: gửi đi; retry ID: gửi lại; ask: hỏi Cổng đang giữ gì",
    )
    parser.add_argument("id", nargs="?", type=int, metavar="ID", help="với retry: số của bản tin lỗi")
    parser.add_argument("--watch", action="store_true", help="với deliver: gửi mãi cho đến khi bị dừng")
    parser.add_argument("--reason", default="", metavar="TEXT", help="với retry: vì sao gửi lại")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.set_defaults(misused=parser.error)


def run(args: argparse.Namespace) -> int:
    """Exit status 0, also where messages lie dead: it is asked how things stand."""
    if (args.act == "retry") != (args.id is not None):
        args.misused("cần ID cùng với retry")
    if args.watch and args.act != "deliver":
        args.misused("--watch chỉ đi cùng deliver")
    database.filled()
    return {"show": _show, "deliver": _deliver, "retry": _retry, "ask": _ask}[args.act](args)


def _show(args: argparse.Namespace) -> int:
    from chuan.surfaces.acts import exchange

    counts, dead = exchange.standing(), _dead()
    if args.json:
        result({**counts, "dead": [_json(one) for one in dead]})
    else:
        print(sentence("cli.outbox.counts", **counts))
        for one in dead:
            print(f"  {one.id}  {one.code}  {one.partner}  {_why(one)}")
    return 0


def _deliver(args: argparse.Namespace) -> int:
    from chuan.surfaces.acts import exchange

    if args.watch:
        signal.signal(signal.SIGTERM, _as_ctrl_c)
        exchange.deliver_for_ever(lambda sent: progress(sentence("cli.outbox.sent", count=sent)))
    exchange.deliver()
    return _show(args)


def _retry(args: argparse.Namespace) -> int:
    from chuan.surfaces.acts import exchange

    exchange.retry_at_console(args.id, args.reason or sentence("cli.outbox.by_keeper"))
    return _deliver(args)


def _ask(args: argparse.Namespace) -> int:
    from chuan.surfaces.acts import exchange

    asked = exchange.ask_for_all()
    if args.json:
        result({"asked": asked.of, "known": asked.known})
    else:
        print(sentence("cli.outbox.asked", count=asked.of, known=asked.known))
    return 0


def _dead() -> tuple[Sending, ...]:
    from chuan.definitions.organisation.rules.authority import EVERYTHING
    from chuan.readings.outbox.queries.deliveries import Wanted, listed

    return listed(EVERYTHING, Wanted(state="dead"), limit=_MOST).rows


def _json(one: Sending) -> dict[str, Any]:
    return {
        "id": str(one.id),
        "partner": one.partner,
        "dossier": one.code,
        "kind": one.kind,
        "status": one.status,
        "attempts": one.attempts,
        "made": local(one.made).isoformat(),
        "sentence": _why(one),
    }


def _why(one: Sending) -> str:
    return in_words(one.error) if one.error else ""


def _as_ctrl_c(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt

"""``chuan partner``: a National Portal of our own on loopback, to try the exchange with; it fails when told to."""

from __future__ import annotations

import argparse
import sqlite3
from pathlib import Path

from chuan.surfaces.cli import pages
from chuan.surfaces.cli.speaking import failure, progress, sentence

NAME = "partner"
HELP = "cổng giả lập trên máy này để thử gửi bản tin; không phải Cổng Dịch vụ công thật"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=pages.port_typed, default=8090, help="cổng (mặc định 8090)")
    parser.add_argument("--kept", type=Path, required=True, metavar="FILE", help="tệp giữ những gì đã nhận")
    for name, said in (
        ("broken", "trả lời 500"),
        ("lost", "nhận mà không trả lời"),
        ("echo", "trả lại bản tin"),
    ):
        parser.add_argument(
            f"--{name}", type=pages.percent_typed, default=0, metavar="N", help=f"{said}: N lần trong 100"
        )


def run(args: argparse.Namespace) -> int:
    from chuan.surfaces.simulator.portal import Faults, Portal, server

    pages.refuse_taken("127.0.0.1", args.port)
    try:
        portal = Portal(args.kept, Faults(args.broken, args.lost, args.echo))
    except sqlite3.Error as wrong:
        raise failure("invalid", "cli.partner.kept", path=str(args.kept)) from wrong
    with server(portal, args.port) as door:
        progress(sentence("cli.partner.ready", port=args.port))
        door.serve_forever()
    return 0

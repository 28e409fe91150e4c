"""``chuan serve``: the pages, from a database that is already prepared."""

from __future__ import annotations

import argparse
import os

from chuan.surfaces.cli import database, pages, watching

NAME = "serve"
HELP = "phục vụ các trang trên một cổng; cơ sở dữ liệu phải sẵn sàng (xem: chuan demo)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="địa chỉ lắng nghe (mặc định 127.0.0.1)")
    parser.add_argument("--port", type=pages.port_typed, default=8000, help="cổng (mặc định 8000)")
    parser.add_argument("--workers", type=pages.workers_typed, default=2, help="số tiến trình (mặc định 2)")


def run(args: argparse.Namespace) -> int:
    """A database that already ran is left running; one started for this command ends with it."""
    pages.refuse_taken(args.host, args.port)
    watching.hear_stops()
    started = database.filled()
    pages.collect()
    command = pages.command(args.host, args.port, args.workers)
    if not started:
        os.execv(command[0], command)  # noqa: S606 - nothing is left to stop; signals reach the server itself
    database.let_go()
    try:
        return watching.serve(command)
    except KeyboardInterrupt:
        return 0

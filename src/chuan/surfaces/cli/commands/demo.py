"""``chuan demo``: the whole product on one machine with invented data; Ctrl-C stops all of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from chuan.base.engine import postgres
from chuan.surfaces.cli import database, demonstration, exchanging, pages, watching
from chuan.surfaces.cli.speaking import progress, sentence

NAME = "demo"
HELP = "chạy toàn bộ sản phẩm với dữ liệu mô phỏng; Ctrl-C để dừng"
_HOST = "127.0.0.1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=pages.port_typed, default=8000, help="cổng (mặc định 8000)")
    parser.add_argument("--workers", type=pages.workers_typed, default=2, help="số tiến trình (mặc định 2)")


def run(args: argparse.Namespace) -> int:
    watching.hear_stops()
    pages.refuse_taken(_HOST, args.port)
    progress(sentence("cli.preparing"))
    was_running = postgres.answers("main")
    exchanging.open_portal(args.port)
    database.ready()
    try:
        accounts = _prepare()
        return _serve(args.port, args.workers, accounts)
    except KeyboardInterrupt:
        return 0
    finally:
        watching.deaf()
        if not was_running:
            postgres.stop("main")


def _prepare() -> list[str]:
    """Tables, data and static files; the lines that name the accounts."""
    from django.core.management import call_command
    from django.db import connections

    call_command("migrate", interactive=False, verbosity=0)
    demonstration.fill()
    pages.collect()
    accounts = list(demonstration.accounts())
    exchanging.begin()
    connections.close_all()
    return accounts


def _serve(port: int, workers: int, accounts: list[str]) -> int:
    def started(alive: Callable[[], bool]) -> None:
        pages.wait_until_answering(_HOST, port, alive=alive)
        print("\n".join([f"ready http://{_HOST}:{port}", *accounts]), flush=True)

    progress(sentence("cli.starting"))
    return watching.serve(pages.command(_HOST, port, workers), started, CHUAN_SIMULATED="1")

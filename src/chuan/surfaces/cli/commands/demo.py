"""``chuan demo``: the whole product on one machine with invented data; Ctrl-C stops all of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import ExitStack

from chuan.base.engine import postgres
from chuan.surfaces.cli import database, demonstration, exchanging, pages, watching, years
from chuan.surfaces.cli.speaking import progress, sentence

NAME = "demo"
HELP = "chạy toàn bộ sản phẩm với dữ liệu mô phỏng; Ctrl-C để dừng"
_HOST = "127.0.0.1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=pages.port_typed, default=8000, help="cổng (mặc định 8000)")
    parser.add_argument("--workers", type=pages.workers_typed, default=2, help="số tiến trình (mặc định 2)")
    parser.add_argument(
        "--province",
        action="store_true",
        help="nạp thêm một năm của cả tỉnh trong lúc dùng; dừng và chạy lại được",
    )
    years.add_dossiers(parser)


def run(args: argparse.Namespace) -> int:
    watching.hear_stops()
    pages.refuse_taken(_HOST, args.port)
    progress(sentence("cli.preparing"))
    was_running = postgres.answers("main")
    exchanging.open_portal(args.port)
    database.ready()
    try:
        accounts = _prepare()
        return _serve(args, accounts)
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


def _serve(args: argparse.Namespace, accounts: list[str]) -> int:
    """The pages at once; the year, where it was asked for, is loaded beside them."""

    def started(alive: Callable[[], bool]) -> None:
        pages.wait_until_answering(_HOST, args.port, alive=alive)
        print("\n".join([f"ready http://{_HOST}:{args.port}", *accounts]), flush=True)
        if args.province:
            loading.enter_context(watching.beside(years.command(args.dossiers)))

    progress(sentence("cli.starting"))
    live = pages.free_port(_HOST)
    with watching.beside(pages.live_command(_HOST, live)), ExitStack() as loading:
        return watching.serve(
            pages.command(_HOST, args.port, args.workers),
            started,
            CHUAN_SIMULATED="1",
            CHUAN_LIVE=f"http://{_HOST}:{live}",
        )

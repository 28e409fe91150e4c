"""``chuan demo``: the whole product on one machine with invented data; Ctrl-C stops all of it."""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import subprocess
from types import FrameType

from chuan.base.engine import postgres
from chuan.surfaces.cli import database, demonstration, pages
from chuan.surfaces.cli.speaking import progress, sentence

NAME = "demo"
HELP = "chạy toàn bộ sản phẩm với dữ liệu mô phỏng; Ctrl-C để dừng"
_HOST = "127.0.0.1"
_STOP_SECONDS = 10
_STANDARD_ERROR = 2  # the server's log; standard output is for "ready" and the accounts


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=pages.port_typed, default=8000, help="cổng (mặc định 8000)")
    parser.add_argument("--workers", type=pages.workers_typed, default=2, help="số tiến trình (mặc định 2)")


def run(args: argparse.Namespace) -> int:
    for asked in (signal.SIGINT, signal.SIGTERM):  # SIGINT too: a shell's background job is born deaf to it
        signal.signal(asked, _as_ctrl_c)
    pages.refuse_taken(_HOST, args.port)
    progress(sentence("cli.preparing"))
    was_running = postgres.answers("main")
    database.ready()
    try:
        accounts = _prepare()
        return _serve(args.port, args.workers, accounts)
    except KeyboardInterrupt:
        return 0
    finally:
        _deaf()
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
    connections.close_all()
    return accounts


def _serve(port: int, workers: int, accounts: list[str]) -> int:
    progress(sentence("cli.starting"))
    environment = {**os.environ, "CHUAN_SIMULATED": "1"}
    server = subprocess.Popen(  # in a session of its own: only we stop it, with all its workers
        pages.command(_HOST, port, workers), env=environment, stdout=_STANDARD_ERROR, start_new_session=True
    )
    try:
        pages.wait_until_answering(_HOST, port, alive=lambda: server.poll() is None)
        print("\n".join([f"ready http://{_HOST}:{port}", *accounts]), flush=True)
        return server.wait()
    finally:
        _deaf()
        _stop(server)


def _stop(server: subprocess.Popen[bytes]) -> None:
    """Ask it to end; after a while end it and whatever it left."""
    server.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        server.wait(_STOP_SECONDS)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)
    server.wait()


def _deaf() -> None:
    """A second Ctrl-C must leave neither server running."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


def _as_ctrl_c(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt

"""``chuan demo``: the whole product on one machine with invented data; Ctrl-C stops all of it."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
from types import FrameType

from chuan.base.engine import postgres
from chuan.surfaces.cli import database, pages
from chuan.surfaces.cli.speaking import progress, sentence

NAME = "demo"
HELP = "chạy toàn bộ sản phẩm với dữ liệu mô phỏng; Ctrl-C để dừng"
_HOST = "127.0.0.1"
_STOP_SECONDS = 10
_STANDARD_ERROR = 2  # the server's log; standard output is for "ready" and the accounts


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="cổng (mặc định 8000)")
    parser.add_argument("--workers", type=int, default=2, help="số tiến trình (mặc định 2)")


def run(args: argparse.Namespace) -> int:
    signal.signal(signal.SIGTERM, _as_ctrl_c)
    pages.refuse_taken(_HOST, args.port)
    progress(sentence("cli.preparing"))
    was_running = postgres.answers("main")
    database.ready()
    try:
        _prepare()
        return _serve(args.port, args.workers)
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl-C must not leave the database running
        if not was_running:
            postgres.stop("main")


def _prepare() -> None:
    from django.core.management import call_command
    from django.db import connections

    call_command("migrate", interactive=False, verbosity=0)
    pages.collect()
    connections.close_all()


def _serve(port: int, workers: int) -> int:
    progress(sentence("cli.starting"))
    environment = {**os.environ, "CHUAN_SIMULATED": "1"}
    with subprocess.Popen(
        pages.command(_HOST, port, workers), env=environment, stdout=_STANDARD_ERROR
    ) as server:
        try:
            pages.wait_until_answering(_HOST, port, alive=lambda: server.poll() is None)
            print(f"ready http://{_HOST}:{port}", flush=True)
            return server.wait()
        finally:
            _stop(server)


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()


def _as_ctrl_c(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt

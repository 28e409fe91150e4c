"""``chuan live``: streams for the screens of halls, beside ``chuan serve``."""

from __future__ import annotations

import argparse
import os

from chuan.surfaces.cli import database, pages

NAME = "live"
HELP = "phát thay đổi hàng chờ tới các màn hình, chạy cạnh chuan serve; không có nó thì màn hình tự hỏi 5 giây một lần"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="địa chỉ lắng nghe (mặc định 127.0.0.1)")
    parser.add_argument("--port", type=pages.port_typed, default=8001, help="cổng (mặc định 8001)")


def run(args: argparse.Namespace) -> int:
    """The server takes this process' place; signals reach it."""
    pages.refuse_taken(args.host, args.port)
    database.filled()
    command = pages.live_command(args.host, args.port)
    os.execv(command[0], command)  # noqa: S606 - our own command

"""``chuan fold``: what the counters heard since the last time is added up; figures are the same before and after."""

from __future__ import annotations

import argparse

from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import result, sentence

NAME = "fold"
HELP = "cộng gộp các thay đổi mới của bộ đếm; số liệu không đổi, các bảng theo dõi mở nhanh hơn"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    database.filled()
    from chuan.readings.counters.services.folding import fold
    from chuan.surfaces.acts.asking import clock

    changes = fold(clock())
    if args.json:
        result({"changes": changes})
    else:
        print(sentence("cli.fold.done", changes=changes))
    return 0

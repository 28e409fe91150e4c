"""``chuan recount``: every counter counted again from the facts, the facts folded again from the events."""

from __future__ import annotations

import argparse
from typing import Any

from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import result, sentence

NAME = "recount"
HELP = "đếm lại mọi bộ đếm bằng đường khác và kê những bộ đếm sai lệch"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--counters-only", action="store_true", help="không dựng lại dữ kiện từ sự kiện")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    database.filled()
    from chuan.surfaces.acts.recounting import differing, recount

    counters, wrong = recount()
    found: list[dict[str, Any]] = [*wrong, *(() if args.counters_only else differing())]
    if args.json:
        result({"counters": counters, "differences": found})
    else:
        print(sentence("cli.recount.done", counters=counters, differences=len(found)))
        for one in found:
            print("  " + " · ".join(str(value) for value in one.values()))
    return 1 if found else 0

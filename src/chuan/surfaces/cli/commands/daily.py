"""``chuan daily``: what the machine does once a day; running it twice does nothing more."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import result, sentence

NAME = "daily"
HELP = "việc hằng ngày: nhắc công dân chưa bổ sung, áp dụng quy định im lặng, đóng hồ sơ nộp ở Cổng quá hạn bổ sung, kê hồ sơ có thể đóng"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    database.filled()
    from chuan.surfaces.acts.asking import clock
    from chuan.surfaces.acts.daily import daily

    done = daily(clock())
    if args.json:
        result({**asdict(done), "may_close": list(done.may_close)})
        return 0
    print(
        sentence(
            "cli.daily.done",
            reminded=done.reminded,
            silent=done.silent,
            lapsed=done.lapsed,
            count=len(done.may_close),
        )
    )
    for code in done.may_close:
        print(f"  {code}")
    print(sentence("cli.daily.night", **asdict(done.night)))
    return 0

"""``chuan year``: a simulated year of the whole province, loaded portion by portion; stopped and begun again it goes on."""

from __future__ import annotations

import argparse

from chuan.surfaces.cli import database, watching, years
from chuan.surfaces.cli.speaking import progress, result, sentence

NAME = "year"
HELP = "nạp một năm mô phỏng của cả tỉnh; dừng bằng Ctrl-C, chạy lại thì nạp tiếp"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    years.add_dossiers(parser)
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    watching.hear_stops()
    database.filled()
    from django.utils import timezone

    from chuan.surfaces.simulator.year.loading import load

    progress(sentence("year.begins", dossiers=args.dossiers))
    try:
        year = load(args.dossiers, timezone.now(), years.told())
    except KeyboardInterrupt:
        progress(sentence("year.stopped"))
        return 130
    if args.json:
        result({"dossiers": year.loaded, "events": year.events, "seconds": year.seconds})
    else:
        print(sentence("year.done", dossiers=year.loaded, events=year.events, seconds=int(year.seconds)))
    return 0

"""``chuan scans``: take in what a scanner has put into its folder, once or until stopped."""

from __future__ import annotations

import argparse
import time
from dataclasses import asdict
from pathlib import Path

from chuan.base.engine import places
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import progress, result, sentence

NAME = "scans"
HELP = "nhận bản quét từ thư mục của máy quét (mỗi cơ quan một thư mục con theo mã)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "act", choices=("watch", "once"), help="watch: nhận mãi đến khi bị dừng; once: một lần"
    )
    parser.add_argument(
        "--folder", type=Path, default=places.DATA / "scans", metavar="PATH", help="thư mục gốc"
    )
    parser.add_argument(
        "--every", type=int, default=2, metavar="SECONDS", help="với watch: mấy giây nhìn một lần"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    """Exit status 0; files that cannot be kept are set aside with a sentence, and counted."""
    database.filled()
    if args.act == "once":
        _sweep(args)
        return 0
    progress(sentence("cli.scans.watching", folder=str(args.folder)))
    while True:
        _sweep(args, quiet=True)
        time.sleep(max(args.every, 1))


def _sweep(args: argparse.Namespace, *, quiet: bool = False) -> None:
    from django.db import close_old_connections

    from chuan.surfaces.acts.scan_folder import sweep

    close_old_connections()
    counts = asdict(sweep(args.folder))
    if quiet and not (counts["kept"] or counts["double"] or counts["refused"]):
        return
    if args.json:
        result(counts)
    else:
        print(sentence("cli.scans.counts", **counts))

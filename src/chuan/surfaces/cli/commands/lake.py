"""``chuan lake export DIR``: the facts of all dossiers as Parquet files, for engines beyond this database."""

from __future__ import annotations

import argparse
from pathlib import Path

from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import failure, progress, sentence

NAME = "lake"
HELP = "xuất dữ kiện hồ sơ thành kho số liệu Parquet (không có dữ liệu cá nhân)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("deed", choices=["export"], metavar="export", help="xuất một ảnh chụp nhất quán")
    parser.add_argument(
        "folder", metavar="DIR", type=Path, help="thư mục của kho; kho cũ ở đó được thay trọn"
    )


def run(args: argparse.Namespace) -> int:
    database.filled()
    from chuan.readings.lake.services.exporting import export, one_snapshot

    try:
        with one_snapshot():
            rows = export(
                args.folder, lambda name, count: progress(sentence("cli.lake.file", file=name, rows=count))
            )
    except ModuleNotFoundError as missing:
        raise failure("missing", "lake.not_installed", engine="duckdb", library=missing.name or "") from None
    print(sentence("cli.lake.done", files=len(rows), rows=sum(rows.values())))
    return 0

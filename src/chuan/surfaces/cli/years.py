"""How the console speaks of loading a year."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from chuan.surfaces.cli.speaking import progress, sentence

if TYPE_CHECKING:
    from chuan.surfaces.acts.year_progress import Year

DOSSIERS = 3_000_000
"""A year of a big province; Quảng Ninh itself takes in about a million."""
_MOST = 10_000_000
_EVERY = 10.0  # seconds between two lines


def dossiers_typed(text: str) -> int:
    """A number of dossiers as typed."""
    number = int(text) if text.isdecimal() else 0
    if not 1 <= number <= _MOST:
        raise argparse.ArgumentTypeError(sentence("year.no_number", text=text, most=_MOST))
    return number


def add_dossiers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--dossiers", type=dossiers_typed, default=DOSSIERS, metavar="N",
        help=f"số hồ sơ của năm của tỉnh (mặc định {DOSSIERS})",
    )  # fmt: skip


def command(dossiers: int) -> list[str]:
    """The command that loads the year, out of the way of whoever uses the pages."""
    own = [sys.executable, "-m", "chuan.surfaces.cli.main", "year", "--dossiers", str(dossiers)]
    return ["nice", "-n", "10", *own] if shutil.which("nice") else own


def told() -> Callable[[Year], None]:
    """A line now and then, not one a portion."""
    last = -_EVERY

    def say(year: Year) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _EVERY:
            last = now
            left = max(1, year.seconds_left // 60) if year.seconds_left else 0
            progress(
                sentence(
                    "year.so_far", percent=year.percent, loaded=year.loaded, events=year.events, left=left
                )
            )

    return say

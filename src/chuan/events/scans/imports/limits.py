"""The catalogue's limits of scans → typed values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from chuan.base.engine import places
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.imaging.rules.limits import Limits


@dataclass(frozen=True, slots=True)
class Scanning:
    """``files`` at once; ``phone`` minutes a phone's page stays open; ``settle`` seconds a scanner's file must rest."""

    one: Limits
    files: int
    phone: int
    settle: int


def read_limits(content: bytes) -> Scanning:
    """The limits of one file; ``KeyError`` where one is missing."""
    body = read_yaml(content)
    one, reading = body["file"], body["reading"]
    return Scanning(
        Limits(
            int(one["megabytes"]) * 2**20, int(one["pages"]), int(one["megapixels"]), int(one["side"]),
            int(reading["seconds"]), int(reading["megabytes"]) * 2**20,
        ),
        int(body["at_once"]["files"]), int(body["phone"]["minutes"]), int(body["folder"]["settle_seconds"]),
    )  # fmt: skip


@cache
def limits() -> Scanning:
    """Those of the catalogue that ships."""
    return read_limits((places.CATALOGUE / "scans/limits.yaml").read_bytes())

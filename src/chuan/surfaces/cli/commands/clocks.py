"""``chuan clocks``: both clocks of a dossier, the law's and the citizen's, and why the law's stood."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from chuan.base.kernel.clock import VIETNAM, local, spoken
from chuan.surfaces.cli import database
from chuan.surfaces.cli.commands.replay import stream_named
from chuan.surfaces.cli.speaking import result, sentence

if TYPE_CHECKING:
    from chuan.surfaces.telling.clocks import Told
    from chuan.surfaces.telling.legs import Part

NAME = "clocks"
HELP = "hai đồng hồ của một hồ sơ: thời hạn theo luật và thời gian công dân chờ"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dossier", metavar="DOSSIER", help="mã hồ sơ")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    database.filled()
    from chuan.surfaces.telling.clocks import told
    from chuan.surfaces.telling.legs import parts_of

    stream, at = stream_named(args.dossier), datetime.now(VIETNAM)
    found, parts = told(stream, at), parts_of(stream, at)
    if args.json:
        result({**_json(found), "agencies": [_part(part) for part in parts]})
    else:
        print("\n".join((*_text(found), *(part.sentence for part in parts))))
    return 0


def _json(found: Told) -> dict[str, Any]:
    legal, citizen = found.clocks.legal, found.clocks.citizen
    return {
        "dossier": found.code,
        "legal": {
            "used": legal.used,
            "limit": legal.limit,
            "unit": "working minutes",
            "started": _iso(legal.started),
            "due": _iso(legal.due),
            "subtracted": legal.subtracted,
            "stops": [
                {
                    "from": _iso(stop.since),
                    "to": _iso(stop.until),
                    "rule": stop.rule,
                    "words": stop.words,
                    "reason": stop.reason,
                    "actor": stop.actor,
                    "evidence": stop.evidence or None,
                }
                for stop in found.stops
            ],
        },
        "citizen": {
            "from": _iso(citizen.since),
            "to": _iso(citizen.until),
            "minutes": int(citizen.lasted.total_seconds()) // 60,
            "sentence": found.citizen_sentence,
        },
        "stamps": found.stamps or None,
        "sentence": found.legal_sentence,
    }


def _part(part: Part) -> dict[str, Any]:
    """One agency's working minutes: used, allowed by its own terms, over them, and its part of the lateness."""
    share = part.share
    return {
        "agency": part.code,
        "name": part.name,
        "used": share.used,
        "allowed": share.allowed,
        "over": share.over,
        "late": share.caused,
    }


def _text(found: Told) -> Iterator[str]:
    yield f"{found.code}  {found.legal_sentence}"
    if found.stamps:
        yield found.stamps
    for stop in found.stops:
        until = spoken(stop.until) if stop.until else sentence("cli.clocks.still")
        yield f"  {spoken(stop.since)} → {until}  {stop.words}: {stop.reason} ({stop.actor})"
    yield found.citizen_sentence


def _iso(at: datetime | None) -> str | None:
    return None if at is None else local(at).isoformat()

"""``chuan tickets``: waiting and serving times of the halls of an agency, or of all, over a period."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.period import Period
from chuan.base.kernel.spans import parsed
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import failure, result, sentence

if TYPE_CHECKING:
    from chuan.readings.waiting.rules.figures import Figure

NAME = "tickets"
HELP = "thời gian chờ và phục vụ ở nơi lấy số: p50, p90, theo giờ, quầy, lĩnh vực, diện ưu tiên"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "agency", metavar="AGENCY", nargs="?", default="", help="mã cơ quan; bỏ trống là tất cả"
    )
    parser.add_argument(
        "--period", default="", help="2026, 2026-Q3, 2026-11 hoặc 2026-W45; bỏ trống là hôm nay"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON, thời gian tính bằng giây")


def run(args: argparse.Namespace) -> int:
    now = datetime.now(VIETNAM)
    period = _period(args.period, now)
    database.ready()
    from chuan.definitions.organisation import services as organisation
    from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
    from chuan.readings.waiting.queries.figures import figures
    from chuan.readings.waiting.queries.within import Within

    agency = organisation.agency_by_code(args.agency.strip(), now) if args.agency else None
    if args.agency and agency is None:
        raise failure("missing", "organisation.missing")
    scope = Scope(frozenset({agency.id})) if agency else EVERYTHING
    told = _told(args.agency, period, figures(scope, Within(period)))
    if args.json:
        result(told)
    else:
        _say(told["whole"])
    return 0


def _period(text: str, now: datetime) -> Period:
    if not text:
        return Period(now.date(), now.date() + timedelta(days=1))
    span = parsed(text)
    if span is None:
        raise failure("invalid", "satisfaction.no_period", text=text)
    return span.period


def _told(agency: str, period: Period, found: Any) -> dict[str, Any]:
    """Seconds; a figure nobody made is null."""
    from chuan.readings.waiting.rules.figures import DIMENSIONS, NONE, WHOLE

    whole: Sequence[Figure] = found.get(WHOLE) or (NONE,)
    return {
        "agency": agency,
        "since": f"{period.since}",
        "until": f"{period.until}",
        "whole": _plain(whole[0]),
        **{by: [_plain(one) for one in found.get(by, ())] for by in DIMENSIONS},
    }


def _plain(one: Figure) -> dict[str, Any]:
    told = asdict(one)
    del told["by"]
    return told


def _say(whole: dict[str, Any]) -> None:
    from chuan.readings.waiting.rules.figures import minutes

    if not whole["taken"]:
        print(sentence("cli.tickets.none"))
        return
    spans = {name: minutes(whole[name]) or 0 for name in ("waited_half", "waited_most", "served_half")}
    counts = {name: whole[name] for name in ("taken", "called", "missed", "priority")}
    print(sentence("cli.tickets.told", **spans, **counts))

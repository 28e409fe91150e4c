"""``chuan satisfaction``: what citizens say of an agency in a period, with its interval and who did not answer."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.spans import parsed
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import failure, result, sentence

NAME = "satisfaction"
HELP = "mức hài lòng của người dân về một cơ quan trong một kỳ, và ai không trả lời"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("agency", metavar="AGENCY", help="mã định danh cơ quan, ví dụ H49.98")
    parser.add_argument("period", metavar="PERIOD", help="2026, 2026-Q3, 2026-11 hoặc 2026-W45")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    span = parsed(args.period)
    if span is None:
        raise failure("invalid", "satisfaction.no_period", text=args.period)
    database.ready()
    from chuan.definitions.organisation import services as organisation
    from chuan.definitions.organisation.rules.authority import Scope
    from chuan.events.feedback.imports.scheme import shipped
    from chuan.readings.satisfaction.queries.cases import Within
    from chuan.readings.satisfaction.services import whole

    agency = organisation.agency_by_code(args.agency.strip(), datetime.now(VIETNAM))
    if agency is None:
        raise failure("missing", "organisation.missing")
    found, fewest = whole(Scope(frozenset({agency.id})), Within(agency.id, span.period)), shipped().fewest
    low, high = found.interval
    enough = found.enough(fewest)
    told: dict[str, Any] = {
        "agency": agency.code, "period": span.code, "answers": found.answers, "asked": found.asked,
        "satisfied": found.satisfied, "share": _share(found.satisfied, found.answers), "interval": [low, high],
        "response": _share(found.answers, found.asked), "low": found.low, "excluded": found.excluded, "enough": enough,
    }  # fmt: skip
    if args.json:
        result(told)
    else:
        counts = {"answers": found.answers, "asked": found.asked, "satisfied": found.satisfied}
        place = {"name": agency.short_name, "span": span.name}
        print(sentence("cli.satisfaction.told", **place, **counts, excluded=found.excluded))
        if not enough:
            print(sentence("satisfaction.too_few", answers=found.answers, least=fewest))
    return 0


def _share(part: int, whole: int) -> float | None:
    """In per cent, one decimal; None of nothing."""
    return round(100 * part / whole, 1) if whole else None

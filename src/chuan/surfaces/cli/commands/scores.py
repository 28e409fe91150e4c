"""``chuan scores AGENCY PERIOD``: the sheets as they stand now, or with ``--published`` as they were published."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.spans import Span, parsed
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import failure, result, sentence

if TYPE_CHECKING:
    from chuan.events.appraisals.rules.sheets import Sheet, Sheets

NAME = "scores"
HELP = "phiếu điểm của một cơ quan trong một tuần, tháng, quý hoặc năm"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("agency", nargs="?", metavar="AGENCY", help="mã định danh cơ quan, ví dụ H49.62")
    parser.add_argument("period", nargs="?", metavar="PERIOD", help="2026-W45, 2026-11, 2026-Q3 hoặc 2026")
    parser.add_argument("--all", action="store_true", help="mọi kỳ đã công bố của mọi cơ quan")
    parser.add_argument("--published", action="store_true", help="đúng như đã công bố, không tính lại")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    if args.all != (args.agency is None):
        raise failure("invalid", "cli.scores.which")
    span = None if args.period is None else asked_span(args.period)
    if not args.all and span is None:
        raise failure("invalid", "cli.scores.which")
    database.filled()
    found = tuple(_found(args.agency, span, published=args.published or args.all))
    if args.json:
        result([shape(one) for one in found])
    else:
        print("\n".join(line for one in found for line in _lines(one)) or sentence("cli.scores.nothing"))
    return 0


def asked_span(code: str) -> Span:
    """The period a code names; ``Failure`` with one sentence else."""
    span = parsed(code)
    if span is None:
        raise failure("invalid", "cli.scores.no_period", text=code)
    return span


def _found(code: str | None, span: Span | None, *, published: bool) -> Iterable[Sheets]:
    from chuan.definitions.organisation import services as organisation
    from chuan.readings.conformance.services import catch_up
    from chuan.readings.scores import services as scores

    now = datetime.now(VIETNAM)
    agency = organisation.agency_by_code(code, now) if code else None
    if code and agency is None:
        raise failure("missing", "cli.no_agency", agency=code)
    if published:
        return scores.published_sheets(agency.id if agency else 0, span.code if span else "")
    assert agency is not None
    assert span is not None
    if span.period.since > now.date():
        raise failure("not_now", "cli.scores.future", period=span.name)
    catch_up()
    found = scores.drawn(agency.id, span, now)
    if not found:
        raise failure("missing", "cli.scores.no_scheme", agency=agency.name, period=span.name)
    return found


def shape(one: Sheets) -> dict[str, Any]:
    """One period of one agency as programs read it; who is not rated stands apart, with the reason."""
    return {
        "agency": one.agency,
        "period": one.period,
        "scheme": one.scheme,
        "sheets": [_sheet(sheet) for sheet in one.sheets if sheet.total is not None],
        "unrated": [
            {"person": sheet.name, "sentence": sheet.note} for sheet in one.sheets if sheet.total is None
        ],
    }


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "person": sheet.name,
        "official": str(sheet.official),
        "unit": sheet.unit_name,
        "total": float(sheet.total or 0),
        "grade": sheet.grade,
        "note": sheet.note,
        "lines": [
            {"points": float(line.points), "rule": line.rule, "act": line.act, "sentence": line.sentence}
            for line in sheet.lines
        ],
    }


def _lines(one: Sheets) -> Iterator[str]:
    yield f"{one.agency} · {one.period} · {one.scheme}"
    for sheet in one.sheets:
        points = f"{sheet.total:.2f}".replace(".", ",") if sheet.total is not None else sheet.note
        yield f"  {sheet.name} · {sheet.unit_name}: {points} {sheet.grade}".rstrip()

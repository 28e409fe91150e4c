"""``chuan index 766 AGENCY --from DAY --to DAY``: an index with the very dossiers that cost points, as known at any time."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chuan.base.kernel.clock import VIETNAM, local
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import failure, in_words, result, sentence

if TYPE_CHECKING:
    from chuan.readings.indices.rules.scoring import Line, Reckoned
    from chuan.readings.indices.services.asking import Days

NAME, TABLES = "index", "postgresql"
HELP = "một bộ chỉ số của một cơ quan trong một khoảng ngày, kèm đúng những hồ sơ làm mất điểm"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("index", metavar="INDEX", help="bộ chỉ số, ví dụ 766")
    parser.add_argument("agency", metavar="AGENCY", help="mã định danh cơ quan, ví dụ H49.98")
    parser.add_argument(
        "--from", dest="since", required=True, metavar="DAY", help="ngày đầu, ví dụ 2026-11-01"
    )
    parser.add_argument("--to", dest="last", required=True, metavar="DAY", help="ngày cuối, tính cả ngày đó")
    parser.add_argument("--as-of", dest="as_of", metavar="TIME", help="theo những gì đã biết lúc đó")
    parser.add_argument(
        "--engine",
        choices=[TABLES, "duckdb", "spark"],
        default=TABLES,
        help="công cụ đếm; hai công cụ sau đọc kho số liệu",
    )
    parser.add_argument(
        "--lake", action="append", type=Path, metavar="DIR", help="kho số liệu; nhiều kho được cộng lại"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    since, last = (_day(text) for text in (args.since, args.last))
    as_of = _moment(args.as_of) if args.as_of else datetime.now(VIETNAM)
    if (args.engine == TABLES) == bool(args.lake):
        raise failure("invalid", "cli.index.which_lake")
    database.filled()
    from chuan.readings.indices.services.asking import days

    counted = (_tables if args.engine == TABLES else _lake)(args, days(since, last, as_of))
    if args.json:
        result([_line(line, counted) for line in counted.found.index.lines])
    else:
        _print(counted)
    return 0


@dataclass(frozen=True, slots=True)
class Counted:
    """Whose index, what was reckoned, and which dossiers cost a formula its points."""

    agency: str
    found: Reckoned
    costing: Callable[[str], list[str]]


def _tables(args: argparse.Namespace, asked: Days) -> Counted:
    from chuan.definitions.organisation import services as organisation
    from chuan.definitions.organisation.rules.authority import EVERYTHING
    from chuan.readings.indices.queries.costing import costing
    from chuan.readings.indices.services import reckoning

    agency = organisation.agency_by_code(args.agency.strip(), asked.as_of)
    if agency is None:
        raise failure("missing", "indices.no_agency", code=args.agency)
    own, _notes = reckoning.own_part(args.index, agency.id, asked)
    of = own.of(agency.id)
    return Counted(
        agency.name,
        reckoning.index(args.index, agency, asked),
        lambda formula: [case.code for case in costing(EVERYTHING, of, formula)[0]],
    )


def _lake(args: argparse.Namespace, asked: Days) -> Counted:
    from chuan.readings.lake.services.figures import Lake
    from chuan.readings.lake.services.scoring import index, own_part

    lake, code = Lake(args.engine, tuple(args.lake)), args.agency.strip()
    name, found = index(args.index, lake, code, asked)
    own, _notes = own_part(args.index, lake, code, asked)
    return Counted(name, found, lambda formula: lake.costing(own, code, formula))


def _print(counted: Counted) -> None:
    index = counted.found.index
    total, most = (f"{value:.2f}".replace(".", ",") for value in (index.total, index.most))
    print(sentence("cli.index.head", agency=counted.agency, scheme=index.scheme.name, total=total, most=most))
    for line in index.lines:
        points = "–" if line.points is None else f"{line.points:.2f}".replace(".", ",")
        print(f"  {line.indicator.id:5} {points:>6}  {line.indicator.name}: {in_words(line.reason)}")
    print("\n".join(in_words(note) for note in counted.found.notes))


def _line(line: Line, counted: Counted) -> dict[str, Any]:
    """One indicator as programs read it; the dossiers are those that cost points."""
    return {
        "id": line.indicator.id,
        "value": None if line.value is None else float(line.value),
        "max": None if line.indicator.most is None else float(line.indicator.most),
        "points": None if line.points is None else float(line.points),
        "numerator": line.numerator,
        "denominator": line.denominator,
        "dossiers": counted.costing(line.indicator.formula),
        "reason": in_words(line.reason),
    }


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise failure("invalid", "cli.index.no_day", text=text) from None


def _moment(text: str) -> datetime:
    try:
        return local(datetime.fromisoformat(text))
    except ValueError:
        raise failure("invalid", "cli.index.no_moment", text=text) from None

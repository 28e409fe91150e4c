"""``chuan report FORM AGENCY --period 2026-Q3``: a statistical report as known when its period ended, and what differs now."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chuan.base.kernel.clock import VIETNAM, local
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import failure, in_words, result

if TYPE_CHECKING:
    from chuan.readings.statistics.services.asking import Asked

NAME = "report"
HELP = "một báo cáo thống kê của một cơ quan, như đã biết khi hết kỳ, kèm phần nay đã khác"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("form", metavar="FORM", help="mã biểu, ví dụ ho-so-linh-vuc")
    parser.add_argument("agency", metavar="AGENCY", help="mã định danh cơ quan, ví dụ H49.98")
    parser.add_argument(
        "--period", required=True, metavar="PERIOD", help="2026-W45, 2026-11, 2026-Q3, 2026-H1 hoặc 2026"
    )
    parser.add_argument("--as-of", dest="as_of", metavar="TIME", help="theo những gì đã biết lúc đó")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.add_argument("--xlsx", type=Path, metavar="FILE", help="ghi bảng tính vào tệp")
    parser.add_argument("--pdf", type=Path, metavar="FILE", help="ghi bản in vào tệp")


def run(args: argparse.Namespace) -> int:
    database.filled()
    now = datetime.now(VIETNAM)
    asked = _asked(args, now)
    from chuan.readings.statistics.services.writing import written
    from chuan.surfaces.telling import report_papers

    kept = written(asked)
    if args.xlsx:
        args.xlsx.write_bytes(report_papers.book(kept))
    if args.pdf:
        args.pdf.write_bytes(report_papers.paper(kept, asked.agency.id, now))
    if args.json:
        result({**kept, "now": _now(asked, now)})
    else:
        _print(kept)
    return 0


def _asked(args: argparse.Namespace, now: datetime) -> Asked:
    from chuan.definitions.organisation import services as organisation
    from chuan.readings.statistics.services import asking

    agency = organisation.agency_by_code(args.agency.strip(), now)
    if agency is None:
        raise failure("missing", "indices.no_agency", code=args.agency)
    as_of = _moment(args.as_of) if args.as_of else None
    return asking.asked(args.form, agency, asking.span_of(args.period), now, as_of)


def _now(asked: Asked, now: datetime) -> dict[str, Any] | None:
    """The same as known now, and each dossier that is counted otherwise; None while the period runs."""
    from chuan.definitions.organisation.rules.authority import EVERYTHING
    from chuan.readings.statistics.services.comparing import changed
    from chuan.readings.statistics.services.writing import written

    found = changed(EVERYTHING, asked, now)
    if found is None:
        return None
    cases = [
        {"code": one.code, "left": sorted(one.left), "joined": sorted(one.joined), "why": in_words(one.why)}
        for one in found.cases
    ]
    later = written(asked, found.now)
    return {"rows": later["rows"], "total": later["total"], "differences": cases}


def _print(kept: dict[str, Any]) -> None:
    from chuan.readings.forms.rules.statistics import shown

    print(f"{kept['name']} · {kept['agency']} · {kept['period_name']}")
    names = [f"{one['group']}, {one['name']}" if one["group"] else one["name"] for one in kept["columns"]]
    for row in (*kept["rows"], *filter(None, [kept["total"]])):
        print(f"  {row['name']}")
        cells = zip(names, row["cells"], strict=True)
        print("\n".join(f"    {name}: {shown(cell)}" for name, cell in cells))
    print("\n".join((*kept["notes"], kept["rounding"])))


def _moment(text: str) -> datetime:
    try:
        return local(datetime.fromisoformat(text))
    except ValueError:
        raise failure("invalid", "cli.index.no_moment", text=text) from None

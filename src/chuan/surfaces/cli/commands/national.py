"""``chuan national FILE…``: the figures of provinces and ministries as one report; ``--export`` writes one's own file."""

from __future__ import annotations

import argparse
import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chuan.base.kernel.clock import VIETNAM
from chuan.readings.lake.rules.national import GROUPS, National, Part, merged, opened, sealed
from chuan.surfaces.cli.speaking import Failure, failure, in_words, result, sentence, unreadable

if TYPE_CHECKING:
    from chuan.readings.indices.services.asking import Days

NAME = "national"
HELP = "cộng số liệu các tỉnh, bộ gửi lên thành báo cáo cả nước; --export để xuất tệp của mình từ kho số liệu"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="tệp số liệu; với --export: tệp sẽ ghi"
    )
    parser.add_argument(
        "--await", dest="awaited", action="append", default=[], metavar="CODE", help="mã nơi phải gửi"
    )
    parser.add_argument(
        "--export", type=Path, metavar="LAKE", help="xuất số liệu của mình từ kho số liệu này"
    )
    parser.add_argument("--code", default="H49", help="mã của tỉnh hoặc bộ khi xuất")
    parser.add_argument("--name", default="Quảng Ninh", help="tên của tỉnh hoặc bộ khi xuất")
    parser.add_argument("--group", choices=list(GROUPS), default="province", help="tỉnh hay bộ khi xuất")
    parser.add_argument("--from", dest="since", metavar="DAY", help="ngày đầu của kỳ khi xuất")
    parser.add_argument("--to", dest="last", metavar="DAY", help="ngày cuối của kỳ khi xuất, tính cả ngày đó")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    if args.export:
        return _export(args)
    found = merged([_part(path) for path in args.files], args.awaited)
    if args.json:
        result(_said(found))
    else:
        _print(found)
    return 1 if found.missing else 0


def _export(args: argparse.Namespace) -> int:
    from chuan.readings.lake.services.figures import Lake
    from chuan.readings.lake.services.scoring import figures

    lake = Lake("duckdb", (args.export,))
    part = figures(lake, args.code, args.name, args.group, _days(args.since, args.last))
    args.files[0].write_text(json.dumps(sealed(part), ensure_ascii=False, indent=1), encoding="utf-8")
    print(sentence("cli.national.written", file=args.files[0].name, name=part.name))
    return 0


def _days(since: str | None, last: str | None) -> Days:
    from chuan.readings.indices.services.asking import days

    try:
        return days(date.fromisoformat(since or ""), date.fromisoformat(last or ""), datetime.now(VIETNAM))
    except ValueError:
        raise failure("invalid", "cli.index.no_day", text=f"{since} – {last}") from None


def _part(path: Path) -> Part:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except OSError as wrong:
        raise Failure("missing", in_words(unreadable(str(path), wrong))) from None
    except ValueError:
        said = {}
    return opened(said if isinstance(said, dict) else {}, path.name)


def _said(found: National) -> dict[str, Any]:
    return {
        "parts": [{"code": part.code, "name": part.name, "group": part.group, **part.figures} for part in found.parts],
        "groups": found.sums, "whole": found.whole, "missing": list(found.missing), "unsaid": found.unsaid,
    }  # fmt: skip


def _print(found: National) -> None:
    for name, total in found.whole.items():
        parts = " + ".join(f"{_number(sums[name])} ({GROUPS[group]})" for group, sums in found.sums.items())
        print(f"{name}: {_number(total)} = {parts}")
    for name, silent in found.unsaid.items():
        print(sentence("cli.national.unsaid", figure=name, names=", ".join(silent)))
    if found.missing:
        print(sentence("cli.national.missing", codes=", ".join(found.missing)))


def _number(value: int) -> str:
    return f"{value:,}".replace(",", ".")

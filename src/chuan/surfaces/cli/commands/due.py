"""``chuan due``: when a time limit ends and why, for one start or a file of them. No database unless --agency."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.calendars.rules.due import RULES, Due, due
from chuan.definitions.calendars.rules.duration import parse_duration
from chuan.surfaces.cli.speaking import Failure, failed_by, failure, in_words, progress, result, unreadable
from chuan.surfaces.cli.working_time import calendar_of

NAME = "due"
HELP = "tính hạn: bắt đầu lúc nào, thời hạn bao lâu, đến hạn lúc nào và vì sao"

_TOLD_EVERY = 10_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--start", metavar="WHEN", help="lúc bắt đầu, ví dụ 2026-08-28T14:20")
    parser.add_argument("--for", dest="limit", metavar="LIMIT", help="thời hạn, ví dụ “20 giờ làm việc”")
    parser.add_argument("--agency", metavar="ID", help="theo giờ làm việc của cơ quan này")
    parser.add_argument("--rule", action="append", choices=RULES, default=[], help="cách tính, lặp lại được")
    parser.add_argument("--batch", metavar="FILE", help="mỗi dòng một đối tượng JSON; “-” là đầu vào chuẩn")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.set_defaults(misused=parser.error)


def run(args: argparse.Namespace) -> int:
    asked = {"start": args.start, "for": args.limit, "agency": args.agency, "rule": args.rule}
    if args.batch is not None:
        return _batch(args.batch, asked)
    if args.start is None or args.limit is None:
        args.misused("cần cả --start và --for, hoặc --batch")
    found = _due(asked)
    if args.json:
        result(_json(found))
    else:
        print(in_words(found.reason))
    return 0


def _batch(path: str, defaults: Mapping[str, Any]) -> int:
    """One answer a line, in the order of the questions; 1 where any was refused."""
    if path == "-":
        return _answer(sys.stdin.buffer, defaults)
    try:
        with open(path, "rb") as lines:  # noqa: PTH123 - a path typed by a person, opened as it is
            return _answer(lines, defaults)
    except OSError as wrong:
        raise Failure("missing", in_words(unreadable(path, wrong))) from wrong


def _answer(lines: Iterable[bytes], defaults: Mapping[str, Any]) -> int:
    refused = 0
    for count, line in enumerate((line for line in lines if line.strip()), 1):
        try:
            answer = _json(_due({**defaults, **_asked(line)}))
        except (Failure, Refused) as wrong:
            failed = failed_by(wrong) if isinstance(wrong, Refused) else wrong
            answer = {"error": {"kind": failed.kind, "sentence": failed.sentence}}
            refused = 1
        print(json.dumps(answer, ensure_ascii=False))
        if count % _TOLD_EVERY == 0 and sys.stderr.isatty():
            progress(f"{count:,}".replace(",", "."))
    sys.stdout.flush()
    return refused


def _asked(line: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        asked = None
    if not isinstance(asked, dict):
        raise failure("invalid", "cli.not_an_object")
    return {key: value for key, value in asked.items() if value is not None}


def _due(asked: Mapping[str, Any]) -> Due:
    """The due moment of one question; ``Refused`` where a value in it is not understood."""
    limit = parse_duration(_text(asked, "for"))
    if isinstance(limit, Refusal):
        raise Refused(limit)
    start = moment_of(_text(asked, "start"))
    agency = asked.get("agency")
    found = due(calendar_of(None if agency is None else str(agency)), start, limit, _rules(asked["rule"]))
    if isinstance(found, Refusal):
        raise Refused(found)
    return found


def _text(asked: Mapping[str, Any], name: str) -> str:
    value = asked.get(name)
    if not isinstance(value, str):
        raise Refused(refuse("invalid", "cli.no_value", field=name, name=name))
    return value


def _rules(value: Any) -> list[str]:
    rules = [value] if isinstance(value, str) and value else value or []
    if not isinstance(rules, list):
        raise Refused(refuse("invalid", "calendars.no_rule", field="rule", rule=str(value)))
    return [str(rule) for rule in rules]


def moment_of(text: str) -> datetime:
    """A moment as typed; without a zone it is local."""
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        raise Refused(refuse("invalid", "cli.not_a_moment", field="start", text=text)) from None


def _json(found: Due) -> dict[str, Any]:
    return {
        "due": found.at.isoformat(),
        "intervals": [
            {"from": one.since.isoformat(), "to": one.until.isoformat(), "minutes": one.minutes}
            for one in found.intervals
        ],
        "skipped": [{"day": one.day.isoformat(), "why": _said(one.why)} for one in found.skipped],
        "sentence": _said(found.reason),
        "provisional": found.provisional,
    }


def _said(reason: Reason) -> str:
    return in_words(reason)

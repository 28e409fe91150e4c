"""``chuan calendar``: the opening hours of each day of a span, and why. No database unless --agency."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.calendars.rules.words import clock_text, weekday
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.surfaces.cli.speaking import in_words, language, result
from chuan.surfaces.cli.working_time import calendar_of

NAME = "calendar"
HELP = "lịch làm việc từng ngày: giờ mở cửa, ngày nghỉ và lý do"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from", dest="since", metavar="DAY", required=True, help="từ ngày, ví dụ 2026-01-01"
    )
    parser.add_argument("--to", dest="until", metavar="DAY", required=True, help="đến hết ngày")
    parser.add_argument("--agency", metavar="ID", help="theo giờ làm việc của cơ quan này")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    since, until = _day(args.since), _day(args.until)
    if until < since:
        raise Refused(refuse("invalid", "cli.backwards", field="to", since=args.since, until=args.until))
    calendar = calendar_of(args.agency)
    for day in (since, until):
        if not calendar.covers_day(day):
            raise Refused(refuse("invalid", "calendars.no_year", field="from", year=day.year))
    days = list(_days(calendar, since, until))
    if args.json:
        result(days)
    else:
        _table(days)
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Refused(refuse("invalid", "cli.not_a_day", field="from", text=text)) from None


def _days(calendar: WorkTime, since: date, until: date) -> Iterator[dict[str, Any]]:
    for n in range((until - since).days + 1):
        day = since + timedelta(days=n)
        spans = [[clock_text(one.opens), clock_text(one.closes)] for one in calendar.sessions(day)]
        yield {"day": day.isoformat(), "sessions": spans, "why": in_words(calendar.why(day))}


def _table(days: list[dict[str, Any]]) -> None:
    for one in days:
        day = date.fromisoformat(one["day"])
        hours = ", ".join("-".join(span) for span in one["sessions"]) or "—"
        print(f"{weekday(day.weekday(), language()):8} {day:%d/%m/%Y}  {hours:24} {one['why']}")

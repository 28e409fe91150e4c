"""Sheets as they are shown, kept and published: names and sentences instead of keys."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.reason import Words, say
from chuan.base.kernel.spans import Span
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.definitions.organisation.services import agency as agency_row
from chuan.definitions.schemes.rules.scheme import Scheme
from chuan.events.appraisals.rules import sheets as kept
from chuan.readings.scores.rules.presence import Post
from chuan.readings.scores.rules.sheet import Line, Sheet
from chuan.readings.scores.rules.words import WORDS
from chuan.readings.scores.services.counting import Result, sheets

_OTHER = {"sheet": "Phiếu điểm các kỳ", "presence": "Ngày có mặt", "rounding": "Làm tròn"}


def drawn(agency: int, span: Span, at: datetime, scope: Scope = EVERYTHING) -> tuple[kept.Sheets, ...]:
    """The sheets of a period as they stand now, one for each scheme in force."""
    row = agency_row(agency, at)
    code = row.code if row else ""
    return tuple(as_kept(found, code) for found in sheets(scope, agency, span, at))


def as_kept(found: Result, code: str, words: Words = WORDS) -> kept.Sheets:
    """What is hashed and published: every line with its sentence in Vietnamese."""
    names = part_names(found.scheme)
    grades = {one.key: one.name for one in found.scheme.grades}
    return kept.Sheets(
        code, found.span.code, found.scheme.key,
        tuple(_sheet(one, found.people[one.official][-1], names, grades, found.agency, words) for one in found.sheets),
    )  # fmt: skip


def part_names(scheme: Scheme) -> Mapping[str, str]:
    """What the parts of a sheet are called."""
    return {**{one.key: one.name for one in scheme.criteria()}, **_OTHER}


def _sheet(
    sheet: Sheet, post: Post, names: Mapping[str, str], grades: Mapping[str, str], agency: int, words: Words
) -> kept.Sheet:
    return kept.Sheet(
        Id(sheet.official), post.name, Id(post.unit), post.unit_name,
        tuple(_line(line, names, words) for line in sheet.lines),
        sheet.total, grades.get(sheet.grade, ""), _note(sheet, words), Id(0 if post.home == agency else post.home),
    )  # fmt: skip


def _line(line: Line, names: Mapping[str, str], words: Words) -> kept.Line:
    return kept.Line(
        line.points, line.rule, line.act, say(line.reason, words), names.get(line.rule, line.rule)
    )


def _note(sheet: Sheet, words: Words) -> str:
    """Why there are no points, or what is still missing."""
    reasons = (sheet.why,) if sheet.why else sheet.waiting
    return " ".join(say(one, words) for one in reasons if one is not None)

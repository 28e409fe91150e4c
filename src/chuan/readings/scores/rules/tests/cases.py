"""Golden cases: a person's acts in a YAML file a jurist can write, and the sheet as a table he can read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.reason import say
from chuan.base.kernel.spans import parsed
from chuan.definitions.schemes.imports.schemes import shipped
from chuan.readings.scores.rules.facts import Fact, Facts, Person
from chuan.readings.scores.rules.matching import plain
from chuan.readings.scores.rules.scoring import score
from chuan.readings.scores.rules.sheet import Sheet
from chuan.readings.scores.rules.words import WORDS

FOLDER = Path(__file__).parent / "golden"
_WHO = 1


def sheets(name: str) -> Iterator[tuple[str, Sheet]]:
    """(title, sheet) of every case of one file."""
    body = yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # text only
    scheme = shipped()[name]
    for case in body["cases"]:
        span = parsed(case["period"])
        assert span is not None
        yield case["title"], score(scheme, span, _facts(case))


def table(name: str) -> str:
    """All sheets of one file as text."""
    parts = [f"{shipped()[name].name}\nCăn cứ: {shipped()[name].source}\n"]
    parts += [_sheet(name, title, sheet) for title, sheet in sheets(name)]
    return "\n".join(parts)


def _sheet(name: str, title: str, sheet: Sheet) -> str:
    names = {one.key: one.name for one in shipped()[name].criteria()}
    rows = [f"== {title} ({sheet.period}; có mặt {sheet.present}/{sheet.working} ngày)"]
    rows += [
        f"{_number(line.points):>10}  {names.get(line.rule, 'Làm tròn')}: {say(line.reason, WORDS)}"
        for line in sheet.lines
    ]
    rows += [f"{'chờ':>10}  {say(reason, WORDS)}" for reason in sheet.waiting]
    rows.append(f"{_total(sheet):>10}  TỔNG ĐIỂM {_grade(name, sheet)}".rstrip())
    if sheet.why:
        rows.append(f"            {say(sheet.why, WORDS)}")
    return "\n".join(rows) + "\n"


def _facts(case: Mapping[str, Any]) -> Facts:
    person = Person(
        _WHO, int(case.get("working", 5)), int(case.get("present", 5)), case.get("manager") == "yes"
    )
    return Facts(person, tuple(_fact(nth, one) for nth, one in enumerate(case.get("acts", ()), 1)))


def _fact(nth: int, row: Mapping[str, Any]) -> Fact:
    words = {"took": "", "code": f"H49.62-{nth:03}", "step": "Thẩm định", **row.get("words", {})}
    return Fact(
        row["kind"], f"{1000 + nth}:2", _WHO, datetime(2026, 11, 3, 9, nth % 60, tzinfo=VIETNAM),
        procedure=row.get("procedure", ""), weight=Decimal(row.get("weight", "1")),
        minutes=int(row["minutes"]) if "minutes" in row else None,
        expected=Decimal(row["usually_late"]) if "usually_late" in row else None,
        criterion=row.get("criterion", ""), points=Decimal(row["points"]) if "points" in row else None,
        counts={key: int(value) for key, value in row.get("counts", {}).items()}, words=words,
    )  # fmt: skip


def _number(value: Decimal) -> str:
    text = f"{value:+.4f}".replace(".", ",")
    return text.removesuffix("00") if text.endswith("00") else text


def _total(sheet: Sheet) -> str:
    return "–" if sheet.total is None else plain(Fraction(sheet.total))


def _grade(name: str, sheet: Sheet) -> str:
    return next((f"· {one.name}" for one in shipped()[name].grades if one.key == sheet.grade), "")

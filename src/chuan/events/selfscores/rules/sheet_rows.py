"""Survey sheets from a file: a row a sheet, each wrong one named by its row; taken in all together or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.selfscores.rules.sheet_answers import Faulty, answer, consent
from chuan.events.selfscores.rules.survey_events import SheetBack

NUMBER, AGENCY, AGREED = "Phiếu số", "Cơ quan", "Đồng ý (x)"
"""Headings of the file, as the list for surveyors has them; the questions follow under their own names."""
Rows = Sequence[tuple[int, Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Asked:
    """``owners``: number of a sheet -> its agency; ``names``: agency -> what it may be called; ``back``: those there."""

    owners: Mapping[int, int]
    names: Mapping[int, frozenset[str]]
    back: frozenset[int]
    questions: tuple[str, ...]


@dataclass(slots=True)
class Read:
    """``sheets`` that came back, ``empty`` rows of sheets that did not, and every row that cannot be right."""

    sheets: list[SheetBack] = field(default_factory=list)
    empty: int = 0
    wrong: list[Refusal] = field(default_factory=list)


def read(asked: Asked, rows: Rows) -> Read:
    """Every row; a row without consent and without an answer is a sheet that did not come back."""
    told = Read()
    lacking = [one for one in (NUMBER, AGREED, *asked.questions) if rows and one not in rows[0][1]]
    if lacking or not rows:
        key = "selfscores.sheet_columns" if lacking else "selfscores.sheet_none"
        told.wrong.append(refuse("invalid", key, "file", columns="; ".join(lacking)))
        return told
    seen: dict[int, int] = {}
    for row, cells in rows:
        try:
            _take(told, asked, row, cells, seen)
        except Faulty as fault:
            told.wrong.append(refuse("invalid", f"selfscores.{fault.key}", "file", row=row, **fault.facts))
    if len(told.sheets) > len(asked.owners):
        told.wrong.insert(0, _too_many(len(told.sheets), len(asked.owners)))
    return told


def _take(told: Read, asked: Asked, row: int, cells: Mapping[str, Any], seen: dict[int, int]) -> None:
    if not any(str(value or "").strip() for name, value in cells.items() if name != AGENCY):
        return
    number = _number(cells.get(NUMBER))
    if number is None and not _answered(asked, cells):
        return
    _known(asked, number, cells, row, seen)
    agreed, given = consent(cells.get(AGREED)), _answered(asked, cells)
    if agreed is None and not given:
        told.empty += 1
        return
    if not agreed and given:
        raise Faulty("sheet_consent", number=number or 0)
    answers = tuple(answer(one, cells.get(one)) for one in asked.questions) if agreed else ()
    told.sheets.append(SheetBack(number or 0, Id(asked.owners[number or 0]), bool(agreed), answers))


def _known(
    asked: Asked, number: int | None, cells: Mapping[str, Any], row: int, seen: dict[int, int]
) -> None:
    """A sheet of the draw, of the agency that the row says, there once."""
    if number is None or number not in asked.owners:
        raise Faulty("sheet_number", number=str(cells.get(NUMBER) or ""), most=len(asked.owners))
    if number in seen:
        raise Faulty("sheet_twice_here", number=number, other=seen[number])
    seen[number] = row
    if number in asked.back:
        raise Faulty("sheet_there", number=number)
    called = " ".join(str(cells.get(AGENCY) or "").split())
    known = {name: agency for agency, names in asked.names.items() for name in names}
    if called and called not in known:
        raise Faulty("sheet_agency", name=called)
    if called and known[called] != asked.owners[number]:
        mine = min(asked.names[asked.owners[number]], default="")
        raise Faulty("sheet_other_agency", number=number, name=called, own=mine)


def _answered(asked: Asked, cells: Mapping[str, Any]) -> Iterable[str]:
    return [one for one in asked.questions if str(cells.get(one) or "").strip()]


def _number(cell: Any) -> int | None:
    text = str(cell if cell is not None else "").strip().removesuffix(".0")
    return int(text) if text.isascii() and text.isdecimal() else None


def _too_many(found: int, most: int) -> Refusal:
    return refuse("invalid", "selfscores.sheet_many", "file", n=found, most=most)

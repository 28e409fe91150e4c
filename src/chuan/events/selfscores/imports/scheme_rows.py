"""A scheme written as a table: one row a field, criterion or part, told apart by its number (1 · 1.1 · 1.1.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.events.selfscores.rules.scheme import SELF, SURVEY

NUMBER, NAME, MOST, STEP, HOW, SOURCES = "Số", "Tên", "Điểm tối đa", "Bậc điểm", "Cách chấm", "Nguồn số liệu"
COLUMNS = (NUMBER, NAME, MOST, STEP, HOW, SOURCES)
_HOW = {"": SELF, "tự chấm": SELF, "khảo sát": SURVEY}
Row = tuple[int, Mapping[str, Any]]


def body_of(head: Mapping[str, str], rows: Iterable[Row]) -> dict[str, Any]:
    """The same body a YAML file has; ``Refused`` with every row that cannot be read."""
    fields: list[dict[str, Any]] = []
    wrong: list[Refusal] = []
    for row, cells in rows:
        number, name = _cell(cells, NUMBER), _cell(cells, NAME)
        fault = _put(fields, number, name, cells)
        if not name:
            wrong.append(_wrong(row, NAME, "còn trống"))
        elif fault:
            wrong.append(_wrong(row, *fault))
    if wrong:
        raise Refused(*wrong)
    return {**head, "fields": fields}


def _put(
    fields: list[dict[str, Any]], number: str, name: str, cells: Mapping[str, Any]
) -> tuple[str, str] | None:
    """Hang a row where its number says; the column and what is wrong with it otherwise."""
    depth = number.count(".") if number else -1
    if depth == 0:
        fields.append({"number": number, "name": name, "criteria": []})
        return None
    if depth == 1 and fields:
        fields[-1]["criteria"].append({"number": number, "name": name, "parts": []})
        return None
    if depth == 2 and fields and fields[-1]["criteria"]:
        return _part(fields[-1]["criteria"][-1]["parts"], number, name, cells)
    return NUMBER, "phải có dạng 1, 1.1 hoặc 1.1.1, mục trên đứng trước mục dưới"


def _part(
    parts: list[dict[str, Any]], number: str, name: str, cells: Mapping[str, Any]
) -> tuple[str, str] | None:
    how, most = _cell(cells, HOW).casefold(), _cell(cells, MOST)
    if how not in _HOW:
        return HOW, "phải là “tự chấm” hoặc “khảo sát”"
    if not most:
        return MOST, "còn trống"
    sources = [one.strip() for one in _cell(cells, SOURCES).split(",") if one.strip()]
    step = _cell(cells, STEP) or "0"
    parts.append(
        {"number": number, "name": name, "most": most, "how": _HOW[how], "step": step, "sources": sources}
    )
    return None


def _cell(cells: Mapping[str, Any], name: str) -> str:
    found = cells.get(name)
    return "" if found is None else str(found).strip()


def _wrong(row: int, column: str, wrong: str) -> Refusal:
    return refuse("invalid", "selfscores.row", "file", row=row, column=column, wrong=wrong)

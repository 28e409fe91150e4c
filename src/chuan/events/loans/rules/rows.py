"""What the register holds of a file and of a loan: a function of their states."""

from __future__ import annotations

from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.text import fold, nfc
from chuan.events.loans.rules import file, loan


def file_row(stream: int, agency: int, title: str, state: file.State) -> dict[str, Any]:
    """Every column of a file's row."""
    return {
        "stream": stream,
        "agency": agency,
        "code": state.code,
        "title": nfc(title)[:500],
        "made_of": int(state.of),
        "kind": state.kind,
        "kept_until": state.kept_until,
        "place": " · ".join(part for part in (state.shelf, state.box, state.folder) if part),
        "status": state.status,
        "damaged": state.damaged,
        "outdated": state.outdated is not None,
        "loan": _number(state.loan),
        "borrower": _number(state.borrower),
        "until": state.until,
        "folded": fold(f"{state.code} {title}"),
    }


def loan_row(stream: int, agency: int, state: loan.State) -> dict[str, Any]:
    """Every column of a loan's row."""
    return {
        "stream": stream,
        "agency": agency,
        "file": int(state.file),
        "borrower": int(state.borrower),
        "unit": int(state.unit),
        "status": state.course.status,
        "asked": state.course.begun,
        "lent": state.lent,
        "until": state.until,
        "renewed": len(state.renewed),
        "returned": state.returned,
        "condition": state.condition,
    }


def _number(one: Id | None) -> int | None:
    return None if one is None else int(one)

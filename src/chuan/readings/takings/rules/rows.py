"""From the money of a dossier to the rows that show it and each movement: pure, so a rebuild is a map."""

from __future__ import annotations

from typing import Any

from chuan.events.money.rules.state import State

Row = dict[str, Any]
_SUMS = ("standing", "collect", "charged", "due", "paid", "refunded", "owing", "to_refund")
_MOVED = (
    "number",
    "kind",
    "amount",
    "means",
    "at",
    "actor",
    "reference",
    "series",
    "receipt",
    "line",
    "void",
)


def payment(stream: int, agency: int, dossier: int, code: str, state: State) -> Row:
    """The one row of a dossier's money."""
    sums = {name: getattr(state, name) for name in _SUMS}
    return {"dossier": dossier, "stream": stream, "agency": agency, "code": code, **sums}


def moves(stream: int, agency: int, dossier: int, state: State) -> tuple[Row, ...]:
    """A row for each exemption, payment and refund."""
    whose = {"stream": stream, "dossier": dossier, "agency": agency}
    return tuple({**whose, **{name: getattr(move, name) for name in _MOVED}} for move in state.moves)

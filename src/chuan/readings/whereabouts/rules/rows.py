"""From the state of a stream of custody to the rows that lists show: pure, so a rebuild is a map."""

from __future__ import annotations

from typing import Any

from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules import originals as o

Row = dict[str, Any]


def handover(stream: int, agency: int, state: h.State) -> Row:
    """The row of one list."""
    statuses = [one.status for one in state.answers]
    return {
        "stream": stream,
        "agency": agency,
        "number": state.number,
        "year": state.year,
        "from_unit": int(state.from_unit),
        "to_unit": int(state.to_unit),
        "giver": int(state.giver),
        "listed": state.listed,
        "status": state.status,
        "lines": len(statuses),
        "waiting": statuses.count(h.WAITING),
        "declined": statuses.count(h.DECLINED),
        "content": state.content,
    }


def lines(stream: int, state: h.State) -> tuple[Row, ...]:
    """A row for each dossier on a list; none of an annulled list."""
    if state.status == "annulled":
        return ()
    return tuple(_line(stream, state, answer) for answer in state.answers)


def originals(stream: int, agency: int, dossier: int, state: o.State) -> tuple[Row, ...]:
    """A row for each original of a dossier."""
    return tuple(
        {
            "dossier": dossier,
            "at": item.paper.at,
            "stream": stream,
            "agency": agency,
            "name": item.paper.name[:500],
            "note": item.paper.note,
            "count": item.paper.count,
            "official": int(item.official),
            "unit": int(item.unit),
            "since": item.since,
            "status": item.status,
            "damaged": item.damaged,
        }
        for item in state.items
    )


def _line(stream: int, state: h.State, answer: h.Answer) -> Row:
    return {
        "stream": stream,
        "dossier": int(answer.line.dossier),
        "status": answer.status,
        "papers": answer.line.papers,
        "originals": answer.line.originals,
        "due": answer.line.due,
        "listed": state.listed,
        "official": int(answer.official),
        "at": answer.at,
        "reason": answer.reason,
        "content": state.content,
    }

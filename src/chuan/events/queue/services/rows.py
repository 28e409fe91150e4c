"""A number's row as its state has it."""

from __future__ import annotations

from datetime import date
from typing import Any

from chuan.base.store.typed import Standing
from chuan.events.queue import models
from chuan.events.queue.rules.calling import Waiting
from chuan.events.queue.rules.ticket import Ticket

_SAME = (
    "status", "field", "first", "taken", "due", "since", "called", "to", "desk", "official", "calls", "moves", "chosen",
    "waited", "served",
)  # fmt: skip


def told(ticket: Ticket) -> dict[str, Any]:
    """What the row repeats of a state."""
    return {name: getattr(ticket, name) for name in _SAME} | {
        "dossiers": [str(one) for one in ticket.dossiers]
    }


def row_of(found: Standing[Ticket], hall: int, day: date, secret: str) -> models.Ticket:
    label = found.state.label
    return models.Ticket(
        stream=found.id, hall=hall, agency=found.agency, day=day, letter=label[0], number=int(label[1:]), secret=secret,
        **told(found.state),
    )  # fmt: skip


def refresh(found: Standing[Ticket]) -> None:
    models.Ticket.objects.filter(stream=found.id).update(**told(found.state))


def waiting(row: models.Ticket) -> Waiting:
    """A waiting row as the rule of calling sees it."""
    first = row.taken if row.first else max(row.due, row.taken) if row.due else None
    return Waiting(row.stream, row.field, row.taken, first, row.to)

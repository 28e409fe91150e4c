"""Many numbers at once: decided by the same rules in memory, then written together; for the simulator."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_secret
from chuan.base.store.bulk import append_many
from chuan.base.store.typed import Life, Standing, histories
from chuan.base.store.wire import By
from chuan.events.queue.models import Ticket as Row
from chuan.events.queue.rules.orders import Answer
from chuan.events.queue.rules.ticket import Ticket
from chuan.events.queue.services.rows import row_of
from chuan.events.queue.services.tickets import TICKETS

_PRESSING = timedelta(seconds=1)


class TicketLife(Life[Ticket]):
    """One number being lived in memory."""

    def __init__(self, stream: int, agency: int, hall: int) -> None:
        super().__init__(TICKETS, stream, agency, {"hall": str(hall)}, Ticket())
        self.hall = hall

    def happens(self, decided: Answer, at: datetime, actor: int = 0) -> Sequence[Any]:
        """``Refused`` as the ordinary door does."""
        return self.order(decided, By(Id(actor), at), at + _PRESSING)

    def row(self) -> Row:
        taken = self.state.taken
        assert taken is not None
        found = Standing(self.id, self.agency, len(self.lived), self.state, self.stored_terms, taken)
        return row_of(found, self.hall, local(taken).date(), new_secret())


def write(lives: Sequence[TicketLife]) -> int:
    """Numbers with their rows, inside the caller's transaction; the number of events."""
    events = append_many(histories(lives))
    Row.objects.bulk_create([life.row() for life in lives], batch_size=1000)
    return events

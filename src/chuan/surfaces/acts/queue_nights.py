"""By night: numbers of days gone by are ended, appointments that nobody kept are noted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from functools import partial

from django.db import transaction

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.store.typed import Who
from chuan.events.queue.rules import orders
from chuan.events.queue.rules.appointment import forget
from chuan.events.queue.services import appointments, tickets


def end_days(at: datetime) -> tuple[int, int]:
    """How many numbers were ended, how many appointments were not kept. Run twice it does nothing more."""
    today = local(at).date()
    left = tickets.left_over(today)
    gone = appointments.unkept(datetime.combine(today, time(), VIETNAM))
    for stream, hall in left:
        _alone(partial(tickets.order, stream, hall, lambda ticket, _: orders.close(ticket), Who()))
    for stream in gone:
        _alone(partial(appointments.order, stream, lambda state, _: forget(state), Who()))
    return len(left), len(gone)


def _alone(act: Callable[[], object]) -> None:
    with transaction.atomic():
        act()

"""What runs beside the pages: the delivering worker, and the nightly question what the partner has."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from django.db import InterfaceError, OperationalError, connection

from chuan.readings.outbox.models import SENT
from chuan.readings.outbox.services.delivering import Worker, deliver_one

POLL_SECONDS = 2.0


def drain(worker: Worker) -> dict[str, int]:
    """Deliver until nothing is due; how many rows ended in each state."""
    ended: dict[str, int] = {}
    while state := deliver_one(worker):
        ended[state] = ended.get(state, 0) + 1
    return ended


def watch(clock: Callable[[], datetime], told: Callable[[int], None], rest: float = POLL_SECONDS) -> None:
    """Deliver for ever; a database that went away is waited for. Ends only with its process."""
    worker = Worker(clock)
    while True:
        try:
            sent = drain(worker).get(SENT, 0)
            if sent:
                told(sent)
        except (OperationalError, InterfaceError):
            connection.close()
        time.sleep(rest)

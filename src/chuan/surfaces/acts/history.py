"""Past or invented work, decided in memory by the dossiers' own rules, written down together."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from chuan.base.store import files
from chuan.base.store.files import Filed
from chuan.events.dossiers.services import bulk
from chuan.events.dossiers.services.bulk import Load
from chuan.readings.deadlines.services import rebuild


def write_history(load: Load, filed: Iterable[Filed]) -> int:
    """A load with its files, and the work lists rebuilt: all of it or nothing; the number of events."""
    with transaction.atomic():
        files.keep_many(filed)
        events = bulk.write(load)
        rebuild()
    return events

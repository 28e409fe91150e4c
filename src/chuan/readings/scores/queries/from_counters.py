"""Dossiers taken in at the counter, and steps that are held past their day.

Tables read: reading_dossier, reading_open_step.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.services import rows
from chuan.readings.scores.queries.stretch import Stretch
from chuan.readings.scores.rules.facts import Fact

_RECEIVED = """
SELECT d.stream, d.code, d.procedure, d.receiver AS official, d.received_unit AS unit, d.received
FROM reading_dossier d
WHERE d.received >= %(since)s AND d.received < %(seen)s AND d.receiver = ANY(%(officials)s) AND d.system = ''
  AND d.status <> 'annulled'
"""
_OVERDUE = """
SELECT o.stream, o.step, o.step_name, o.official, o.unit, o.step_due, d.code, d.procedure
FROM reading_open_step o JOIN reading_dossier d ON d.stream = o.stream
WHERE o.official = ANY(%(officials)s) AND NOT o.paused AND d.system = '' AND o.step_due < %(seen)s
  AND o.since < %(until)s
"""


def received(asked: Stretch) -> Iterator[Fact]:
    """One fact a reception; its act is the dossier's first event."""
    for row in rows(_RECEIVED, asked.facts):
        yield Fact(
            "received", f"{row['stream']}:1", row["official"], row["received"], row["unit"], row["stream"],
            row["procedure"], words={"code": row["code"]},
        )  # fmt: skip


def overdue(asked: Stretch) -> Iterator[Fact]:
    """Steps still held after their day, counted once, in the period that is running or is looked at last."""
    last = min(asked.until - timedelta(microseconds=1), asked.at)
    for row in rows(_OVERDUE, asked.facts):
        yield Fact(
            "step_overdue", f"{row['stream']}:{row['step']}", row["official"], last, row["unit"], row["stream"],
            row["procedure"],
            words={"code": row["code"], "step": row["step_name"], "due": f"{local(row['step_due']):%H:%M %d/%m/%Y}"},
        )  # fmt: skip

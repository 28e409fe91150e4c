"""Dossiers that came to their end in some days, agency by agency: what a survey of satisfaction is drawn from.

Tables read by this room: reading_dossier.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_FINISHED = """
SELECT d.agency, d.stream FROM reading_dossier d
WHERE {where} AND d.system = '' AND d.parent IS NULL AND d.status = 'closed'
  AND d.closed >= %(since)s AND d.closed < %(until)s ORDER BY d.stream
"""
_SLIPS = """
SELECT d.stream, d.code, d.title, d.closed FROM reading_dossier d
WHERE {where} AND d.stream = ANY(%(streams)s) ORDER BY d.stream
"""


@dataclass(frozen=True, slots=True)
class Slip:
    """The receipt of a finished dossier: its number and what it was about; nothing of the citizen."""

    stream: int
    code: str
    title: str
    closed: datetime


def finished(scope: Scope, since: datetime, until: datetime) -> dict[int, list[int]]:
    """Agency -> its dossiers closed in ``[since, until)``; legs of others and those only followed left out."""
    where, facts = within(scope, agency="d.agency")
    found: dict[int, list[int]] = {}
    for row in rows(_FINISHED.format(where=where), {**facts, "since": since, "until": until}):
        found.setdefault(int(row["agency"]), []).append(int(row["stream"]))
    return found


def slips(scope: Scope, streams: Collection[int]) -> dict[int, Slip]:
    """The receipts of these dossiers, by id."""
    where, facts = within(scope, agency="d.agency")
    return {
        row["stream"]: Slip(**row)
        for row in rows(_SLIPS.format(where=where), {**facts, "streams": list(streams)})
    }

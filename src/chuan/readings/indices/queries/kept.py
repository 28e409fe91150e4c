"""The index as it was kept by night: the latest night of a month for many agencies, all nights of one.

Tables read by this room: reading_index_day.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_COLUMNS = "agency, day, edition, made, received, total, most, percent, sums"
_LATEST = f"""
SELECT DISTINCT ON (agency) {_COLUMNS} FROM reading_index_day
WHERE code = %(code)s AND agency = ANY(%(agencies)s) AND day >= %(since)s AND day < %(until)s ORDER BY agency, day DESC
"""  # noqa: S608 - our own names
_NIGHTS = f"""
SELECT {_COLUMNS} FROM reading_index_day
WHERE code = %(code)s AND agency = ANY(%(agencies)s) AND day >= %(since)s AND day < %(until)s AND {{where}} ORDER BY day DESC
"""  # noqa: S608 - our own names
_NO_MORE: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Night:
    """One day of one agency as it was published; ``total`` of ``most`` points stays what it was."""

    agency: int
    day: date
    edition: date
    made: datetime
    received: int
    total: Decimal
    most: Decimal
    percent: Decimal | None
    sums: Mapping[str, int]


def latest(code: str, agencies: Sequence[int], since: date, until: date) -> dict[int, Night]:
    """Agency -> the last night kept of the days; one statement."""
    return {one.agency: one for one in _found(_LATEST, code, agencies, since, until)}


def nights(scope: Scope, code: str, agency: int, since: date, until: date) -> tuple[Night, ...]:
    """Every night kept of the days of an agency in scope, the latest first; one statement."""
    where, more = within(scope, agency="agency")
    return tuple(_found(_NIGHTS.format(where=where), code, [agency], since, until, more))


def _found(
    sql: str, code: str, agencies: Sequence[int], since: date, until: date, more: Mapping[str, Any] = _NO_MORE
) -> list[Night]:
    facts = {**more, "code": code, "agencies": list(agencies), "since": since, "until": until}
    return [_night(row) for row in rows(sql, facts)]


def _night(row: Mapping[str, Any]) -> Night:
    sums = row["sums"]
    return Night(**{**row, "sums": json.loads(sums) if isinstance(sums, str) else sums})

"""One period, many askers: figures of several agencies, procedures and units in one statement.

Tables read by this room: those of ``sources``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from chuan.base.kernel.period import Period
from chuan.definitions.organisation.services import rows
from chuan.readings.measures.queries.measuring import PERIODS, Of
from chuan.readings.measures.queries.sources import MINE, SOURCES
from chuan.readings.measures.rules.measured import Measured, counted

_ONE = """
SELECT {nth} AS nth, coalesce(sum({part}), 0)::bigint AS part, coalesce(sum({whole}), 0)::bigint AS whole
FROM p CROSS JOIN reading_dossier d {joined} WHERE {mine} AND {when}
"""
_MOST = 200
"""So many in one statement; more are asked in turn."""


class Asked(NamedTuple):
    """One figure wanted: its measure, a counted one, of an agency, in it one procedure and one unit where named."""

    key: str
    agency: int
    procedure: str = ""
    unit: int = 0


def several(asked: Sequence[Asked], period: Period, at: datetime) -> Mapping[Asked, Measured]:
    """Each figure over the same days; one statement for every two hundred different ones."""
    wanted = tuple(dict.fromkeys(asked))
    found: dict[Asked, Measured] = {}
    for start in range(0, len(wanted), _MOST):
        found |= _some(wanted[start : start + _MOST], period, at)
    return found


def _some(wanted: Sequence[Asked], period: Period, at: datetime) -> dict[Asked, Measured]:
    facts: dict[str, Any] = Of(0, at).facts((period,))
    for nth, one in enumerate(wanted):
        facts |= {f"agency_{nth}": one.agency, f"procedure_{nth}": one.procedure, f"unit_{nth}": one.unit}
    sql = PERIODS + " UNION ALL ".join(_select(nth, one) for nth, one in enumerate(wanted))
    return {
        wanted[row["nth"]]: counted(wanted[row["nth"]].key, period, int(row["part"]), int(row["whole"]))
        for row in rows(sql, facts)
    }


def _select(nth: int, one: Asked) -> str:
    source, mine = SOURCES[one.key], MINE
    for name in ("agency", "procedure", "unit"):
        mine = mine.replace(f"%({name})s", f"%({name}_{nth})s")
    return _ONE.format(
        nth=nth, part=source.part, whole=source.whole, joined=source.joined, mine=mine, when=source.when
    )

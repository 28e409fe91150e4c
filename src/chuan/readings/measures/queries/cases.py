"""The dossiers behind a figure: those that are its part, or all that were counted.

Tables read by this room: those of ``sources`` and of ``deadlines.queries.asking``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.period import Period
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import facts_of, in_scope, rows
from chuan.readings.measures.queries.measuring import PERIODS, Of, minutes_of
from chuan.readings.measures.queries.sources import MINE, SOURCES, SPANS

_CASES = """
SELECT count(*) OVER () AS n, d.stream, d.code, d.title, d.procedure, d.received, d.promised, d.ready, d.extensions,
       d.supplements, ({part})::bigint AS part, ({whole})::bigint AS whole, {spent} AS spent
FROM p CROSS JOIN reading_dossier d {joined}
WHERE {where} AND {mine} AND {when} AND (%(which)s = 'whole' OR (({part}) > 0) = (%(which)s = 'part'))
ORDER BY {order}, d.received DESC, d.stream LIMIT %(limit)s OFFSET %(offset)s
"""


PART, REST, WHOLE = "part", "rest", "whole"


@dataclass(frozen=True, slots=True)
class Case:
    """One dossier counted in a figure: what it added to part and whole, or its own ``minutes``."""

    stream: int
    code: str
    title: str
    procedure: str
    received: datetime
    promised: datetime | None
    ready: datetime | None
    extensions: int
    supplements: int
    part: int
    whole: int
    minutes: int


def cases(
    scope: Scope, of: Of, key: str, period: Period, which: str = PART, limit: int = 50, offset: int = 0
) -> tuple[tuple[Case, ...], int]:
    """One page of the dossiers the scope may see behind a figure, and how many there are; one statement.

    ``which``: those that count as part, the rest of the whole, or the whole. Of a median or a ninetieth all, the longest
    first.
    """
    where, _ = in_scope(scope)
    facts = {
        **of.facts((period,)),
        "which": which if key in SOURCES else WHOLE,
        "limit": limit,
        "offset": offset,
    }
    found = rows(PERIODS + _statement(key, where), facts_of(scope, facts))
    calendar = worktime_for(of.agency) if key in SPANS and SPANS[key].working else None
    read = tuple(
        Case(
            **{name: row[name] for name in Case.__slots__ if name != "minutes"},
            minutes=minutes_of(SPANS[key], json.loads(row["spent"]), calendar) if key in SPANS else 0,
        )
        for row in found
    )
    return read, int(found[0]["n"]) if found else 0


def _statement(key: str, where: str) -> str:
    plain = {"where": where, "mine": MINE}
    if key in SOURCES:
        source = SOURCES[key]
        return _CASES.format(
            **plain, part=source.part, whole=source.whole, joined=source.joined, when=source.when,
            spent="NULL", order="part DESC",
        )  # fmt: skip
    span = SPANS[key]
    return _CASES.format(
        **plain, part="0", whole="1", joined="JOIN store_stream s ON s.id = d.stream", when=span.when,
        spent=f"jsonb_build_array({span.since}, {span.until}, s.state -> 'stops')",
        order=f"{span.until} - {span.since} DESC",
    )  # fmt: skip

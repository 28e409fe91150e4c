"""How far the dossiers of a period came, from received to handed out, and the very ones at each stage.

Tables read by this room: those of ``counting``.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.counters.queries.expressions import HOLDS
from chuan.readings.deadlines.queries.asking import facts_of, in_scope
from chuan.readings.indices.queries.costing import SHOWN, Case
from chuan.readings.indices.queries.counting import MINE, Of

_END = "f.ended <= %(as_of)s"
STAGES = MappingProxyType(
    {
        "received": "TRUE",
        "ended": _END,
        "resulted": f"{_END} AND f.how = 'result'",
        "returned": f"{_END} AND f.how = 'result' AND f.returned <= %(as_of)s",
    }
)
"""From the first to the last; each is part of the one before it."""
SETS = MappingProxyType({**STAGES, "late": f"({HOLDS['late']}) OR ({HOLDS['overdue']})"})
"""What can be listed: the stages, and what is late as the counters count it."""
_COUNTS = ", ".join(f"count(*) FILTER (WHERE {holds}) AS {name}" for name, holds in STAGES.items())
_SUMS = f"SELECT {_COUNTS} FROM reading_case f WHERE {MINE}"  # noqa: S608 - our own text
_LIST = """
SELECT count(*) OVER () AS n, {shown}
FROM reading_case f JOIN reading_dossier d ON d.stream = f.stream
WHERE {mine} AND ({holds}) AND {scope} ORDER BY f.received, f.stream LIMIT %(limit)s OFFSET %(offset)s
"""


@dataclass(frozen=True, slots=True)
class Stages:
    """How many reached each."""

    received: int
    ended: int
    resulted: int
    returned: int


def stages(of: Of) -> Stages:
    """One statement."""
    return Stages(**{name: int(n) for name, n in rows(_SUMS, of.facts())[0].items()})


def among(scope: Scope, of: Of, which: str, limit: int, offset: int = 0) -> tuple[tuple[Case, ...], int]:
    """One page of the dossiers of a set of ``SETS`` that the scope may see, and how many there are."""
    where, _ = in_scope(scope)
    sql = _LIST.format(mine=MINE, holds=SETS[which], scope=where, shown=SHOWN)
    page = rows(sql, facts_of(scope, {**of.facts(), "limit": limit, "offset": offset}))
    cases = tuple(Case(**{name: row[name] for name in Case.__slots__}) for row in page)
    return cases, int(page[0]["n"]) if page else 0

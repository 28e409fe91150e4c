"""The dossiers behind a sentence about a step or a partner; only those the scope may see.

Tables read by this room: reading_case, reading_dossier, reading_conformance_pass.
"""

from __future__ import annotations

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.readings.comparisons.rules.month import PARTNER, STEP, Count
from chuan.readings.counters.queries.expressions import KNOWN
from chuan.readings.deadlines.queries.asking import facts_of, in_scope
from chuan.readings.indices.queries.counting import Of
from chuan.readings.statistics.queries.conditions import HOLD
from chuan.readings.statistics.rules.figures import CASES

_STEP = """
SELECT DISTINCT d.stream, d.code FROM reading_conformance_pass p JOIN reading_dossier d ON d.stream = p.stream
WHERE p.agency = ANY(%(agencies)s) AND p.at >= %(start)s AND p.at < %(cut)s AND p.late AND p.adoption = %(adoption)s
  AND p.step = %(step)s AND {scope} ORDER BY d.stream LIMIT %(limit)s
"""
_PARTNER = f"""
SELECT DISTINCT d.stream, d.code FROM reading_case f JOIN reading_dossier leg ON leg.stream = f.stream
JOIN reading_dossier d ON d.stream = leg.parent
WHERE d.agency = ANY(%(agencies)s) AND f.agency = %(partner)s AND f.leg AND NOT f.annulled AND f.received < %(cut)s
  AND (f.ended IS NULL OR f.ended >= %(start)s) AND {KNOWN}
  AND ({HOLD[CASES]["late"]} OR {HOLD[CASES]["open_overdue"]}) AND {{scope}} ORDER BY d.stream LIMIT %(limit)s
"""  # noqa: S608 - our own text
MOST = 50


def evidence(scope: Scope, of: Of, count: Count) -> list[tuple[int, str]]:
    """(stream, code) of at most fifty; none for what another page opens to."""
    where, _ = in_scope(scope)
    if count.kind == STEP:
        adoption, _slash, step = count.key.partition("/")
        sql, facts = _STEP, {"adoption": int(adoption), "step": step}
    elif count.kind == PARTNER:
        sql, facts = _PARTNER, {"partner": int(count.key)}
    else:
        return []
    found = rows(sql.format(scope=where), facts_of(scope, {**of.facts(), **facts, "limit": MOST}))
    return [(int(row["stream"]), row["code"]) for row in found]

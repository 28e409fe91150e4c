"""Promised shorter than the law: how many, and the working minutes saved, by adoption and by week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import facts_of, in_scope, rows


@dataclass(frozen=True, slots=True)
class Saving:
    """One procedure as one agency works it: dossiers finished, of them promised under the law, and in time.

    ``saved`` are working minutes under the law of the dossiers finished in time; ``limited`` had a legal limit.
    """

    adoption: int
    agency: int
    agency_name: str
    procedure: str
    title: str
    dossiers: int
    limited: int
    shorter: int
    on_time: int
    saved: int


_SAVINGS = """
SELECT d.adoption, d.agency, min(a.short_name) AS agency_name, d.procedure, max(d.title) AS title,
       count(*) AS dossiers, count(d.legal) AS limited, count(*) FILTER (WHERE d.saved > 0) AS shorter,
       count(*) FILTER (WHERE d.saved > 0 AND d.on_time) AS on_time,
       coalesce(sum(d.saved) FILTER (WHERE d.on_time), 0)::bigint AS saved
FROM reading_dossier d JOIN organisation_agency a ON a.id = d.agency
WHERE {where} AND (%(agency)s = 0 OR d.agency = %(agency)s) AND d.ready >= %(since)s AND d.ready < %(until)s AND d.system = '' AND d.parent IS NULL
GROUP BY d.adoption, d.agency, d.procedure ORDER BY saved DESC, title, d.adoption
"""


def savings(scope: Scope, since: datetime, until: datetime, agency: int = 0) -> tuple[Saving, ...]:
    """Working minutes promised under the law, of dossiers finished in ``[since, until)``; most first."""
    where, _ = in_scope(scope)
    values = {"since": since, "until": until, "agency": agency}
    return tuple(Saving(**row) for row in rows(_SAVINGS.format(where=where), facts_of(scope, values)))

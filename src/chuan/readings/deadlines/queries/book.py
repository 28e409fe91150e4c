"""Numbers of the book (sổ theo dõi): each dossier's place in its year, in the order in which it was entered."""

from __future__ import annotations

from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import facts_of, in_scope, rows

_NUMBERS = """
SELECT stream, n FROM (
    SELECT d.stream, d.received, row_number() OVER (
        PARTITION BY date_trunc('year', d.received AT TIME ZONE 'Asia/Ho_Chi_Minh') ORDER BY d.stream
    ) AS n
    FROM reading_dossier d
    WHERE {where} AND d.parent IS NULL AND d.received >= %(opened)s AND d.received < %(until)s {field}
) book WHERE received >= %(since)s
"""
_FIELDS = "SELECT DISTINCT d.field FROM reading_dossier d WHERE {where} AND d.parent IS NULL AND d.field <> '' ORDER BY d.field"


def numbers(scope: Scope, since: datetime, until: datetime, field: str = "") -> dict[int, int]:
    """Dossier -> its running number within the calendar year, of those received from ``since`` to ``until``.

    A number never changes: one entered later, whenever it came, gets a later number, and one that was
    annulled or stopped keeps its own. ``field``: the book of one lĩnh vực, numbered by itself.
    """
    where, _ = in_scope(scope)
    sql = _NUMBERS.format(where=where, field="AND d.field = %(field)s" if field else "")
    opened = since.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
    values = {"opened": opened, "since": since, "until": until, "field": field}
    return {int(row["stream"]): int(row["n"]) for row in rows(sql, facts_of(scope, values))}


def fields(scope: Scope) -> tuple[str, ...]:
    """Every lĩnh vực that the scope has dossiers of."""
    where, _ = in_scope(scope)
    return tuple(str(row["field"]) for row in rows(_FIELDS.format(where=where), facts_of(scope, {})))

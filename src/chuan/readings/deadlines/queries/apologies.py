"""Who is owed an apology: to be written today, waiting for its signature, to be sent, never written, asked twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import clear_of, facts_of, in_scope, rows

WRITE, SIGN, SEND, MISSED, AGAIN = "write", "sign", "send", "missed", "again"
STATES = (WRITE, SIGN, SEND, MISSED, AGAIN)
_LOOK_BACK = timedelta(days=92)
"""How far back a lateness without apology is listed: a quarter."""

OWED = """(d.status = 'open' AND d.extensions = 0 AND d.paused IS NULL AND d.motion = ''
    AND d.system = '' AND d.promised >= %(at)s AND (d.apology_from <= %(at)s OR EXISTS (
        SELECT 1 FROM reading_open_step r WHERE r.stream = d.stream AND r.latest < %(at)s)))"""
"""The condition that an apology for dossier ``d`` must be written now."""

_STATE = """
CASE WHEN d.motion = 'extend' THEN 'sign'
     WHEN d.untold = 'extension' THEN 'send'
     WHEN d.escalated AND d.status = 'open' THEN 'again'
     WHEN d.extensions = 0 AND d.promised < coalesce(d.ready, d.closed, %(at)s)
          AND d.status IN ('open', 'ready', 'closed') AND d.paused IS NULL AND d.promised > %(since)s THEN 'missed'
     WHEN {owed} THEN 'write' END
"""
_MAY_OWE = """(d.status = 'open' OR d.untold = 'extension'
    OR (d.status IN ('ready', 'closed') AND d.promised > %(since)s AND d.promised < coalesce(d.ready, d.closed)))"""
"""What every state above implies, so that the database need not look at all that was ever finished in time."""
_LIST = """
WITH owed AS (
    SELECT d.stream, d.promised, d.code, {state} AS state
    FROM reading_dossier d WHERE {where} AND d.system = '' AND {may}
), counted AS (
    SELECT {counts} FROM owed
), shown AS (
    SELECT * FROM owed WHERE state = %(state)s ORDER BY promised, code LIMIT %(limit)s OFFSET %(offset)s
)
SELECT counted.*, shown.state, d.stream, d.code, d.title, CASE WHEN {clear} THEN p.name ELSE '' END AS owner,
       d.promised, d.legal, d.ready, d.extensions, coalesce(f.name, '') AS holder,
       coalesce(u.name, '') AS unit_name, coalesce(o.step_name, '') AS step_name
FROM counted
LEFT JOIN shown ON TRUE
LEFT JOIN reading_dossier d ON d.stream = shown.stream
LEFT JOIN LATERAL (SELECT * FROM reading_open_step s WHERE s.stream = d.stream
                   ORDER BY s.latest NULLS LAST, s.step LIMIT 1) o ON TRUE
LEFT JOIN dossiers_person p ON p.id = d.owner
LEFT JOIN organisation_official f ON f.id = o.official
LEFT JOIN organisation_unit u ON u.id = o.unit
ORDER BY d.promised, d.code
"""


@dataclass(frozen=True, slots=True)
class Owed:
    """One dossier that is owed an apology, or had one; ``owner`` is "" where personal data are covered."""

    stream: int
    code: str
    title: str
    owner: str
    promised: datetime | None
    legal: datetime | None
    ready: datetime | None
    extensions: int
    state: str
    holder: str
    unit_name: str
    step_name: str


@dataclass(frozen=True, slots=True)
class Apologies:
    """One page of one state, and how many there are in each."""

    rows: tuple[Owed, ...]
    counts: dict[str, int]


def apologies(scope: Scope, at: datetime, state: str, limit: int = 50, offset: int = 0) -> Apologies:
    """Dossiers in scope by what their apology waits for, earliest promise first; one statement."""
    where, _ = in_scope(scope)
    counts = ", ".join(f"count(*) FILTER (WHERE state = '{one}') AS n_{one}" for one in STATES)
    sql = _LIST.format(
        clear=clear_of(scope), where=where, state=_STATE.format(owed=OWED), may=_MAY_OWE, counts=counts
    )
    values = {"at": at, "since": at - _LOOK_BACK, "state": state, "limit": limit, "offset": offset}
    found = rows(sql, facts_of(scope, values))
    shown = tuple(Owed(**{name: row[name] for name in Owed.__slots__}) for row in found if row["stream"])
    return Apologies(shown, {one: int(found[0][f"n_{one}"]) for one in STATES})

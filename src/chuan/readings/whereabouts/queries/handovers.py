"""Hand-over lists: those of a scope, the lines of one, and where a dossier's paper is.

A counter elsewhere is called by its agency: every counter's own name is the same.

Tables read by this room: see ``due.py``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.readings.deadlines.queries.asking import clear_of, facts_of

_LISTS = """
SELECT count(*) OVER () AS n, h.stream, h.number, h.year, h.listed, h.status, h.lines, h.waiting, h.declined, h.content,
       coalesce(CASE WHEN a.kind = 'counter' AND a.agency_id <> h.agency THEN aa.short_name ELSE a.name END, '') AS from_unit,
       coalesce(CASE WHEN b.kind = 'counter' AND b.agency_id <> h.agency THEN ba.short_name ELSE b.name END, '') AS to_unit,
       coalesce(g.name, '') AS giver
FROM reading_handover h
LEFT JOIN organisation_unit a ON a.id = h.from_unit
LEFT JOIN organisation_agency aa ON aa.id = a.agency_id
LEFT JOIN organisation_unit b ON b.id = h.to_unit
LEFT JOIN organisation_agency ba ON ba.id = b.agency_id
LEFT JOIN organisation_official g ON g.id = h.giver
WHERE {where} AND (%(status)s = '' OR h.status = %(status)s)
  AND (%(content)s::text IS NULL OR h.content = %(content)s)
  AND (cardinality(%(to)s::bigint[]) = 0 OR h.to_unit = ANY(%(to)s))
ORDER BY h.status <> 'open', h.listed DESC, h.stream DESC LIMIT %(limit)s OFFSET %(offset)s
"""
_LINES = """
SELECT l.dossier, d.code, d.title, d.received, d.promised,
       CASE WHEN {clear} OR %(mine)s THEN coalesce(p.name, '') ELSE '' END AS owner,
       l.status, l.papers, l.originals, l.due, l.listed, l.at, coalesce(f.name, '') AS official, coalesce(t.body, '') AS reason,
       l.official AS official_id
FROM reading_handover_line l
JOIN reading_dossier d ON d.stream = l.dossier
LEFT JOIN dossiers_person p ON p.id = d.owner
LEFT JOIN organisation_official f ON f.id = l.official
LEFT JOIN dossiers_text t ON t.id = l.reason
WHERE l.stream = %(stream)s ORDER BY d.received, d.code
"""
_WHERE = """
SELECT d.received_unit, coalesce(CASE WHEN d.outside THEN ca.short_name ELSE c.name END, '') AS counter, d.channel, coalesce(last.status, '') AS status, last.at,
       coalesce(last.to_unit, '') AS to_unit, coalesce(last.official, '') AS official, coalesce(last.reason, '') AS reason,
       EXISTS (SELECT 1 FROM reading_handover_line r WHERE r.dossier = d.stream AND r.content = 'results'
               AND r.status = 'taken') AS back,
       coalesce(last.stream, 0) AS stream, coalesce(last.number, 0) AS number, coalesce(last.year, 0) AS year,
       (SELECT count(*) FROM reading_original r WHERE r.dossier = d.stream) AS originals,
       (SELECT count(*) FROM reading_original r WHERE r.dossier = d.stream AND r.status = 'held') AS held
FROM reading_dossier d
LEFT JOIN organisation_unit c ON c.id = d.received_unit
LEFT JOIN organisation_agency ca ON ca.id = c.agency_id
LEFT JOIN LATERAL (
    SELECT h.stream, h.number, h.year, l.status, l.at, b.name AS to_unit, f.name AS official, t.body AS reason
    FROM reading_handover_line l JOIN reading_handover h ON h.stream = l.stream
    LEFT JOIN organisation_unit b ON b.id = h.to_unit
    LEFT JOIN organisation_official f ON f.id = l.official
    LEFT JOIN dossiers_text t ON t.id = l.reason
    WHERE l.dossier = d.stream AND l.content = '' ORDER BY l.listed DESC, l.stream DESC LIMIT 1) last ON TRUE
WHERE d.stream = %(dossier)s
"""
_WAITING = """
SELECT count(*) AS n FROM reading_handover h WHERE h.status = 'open' AND h.to_unit = ANY(%(units)s) AND {where}
"""


@dataclass(frozen=True, slots=True)
class HandoverEntry:
    """One list as a list of lists shows it."""

    stream: int
    number: int
    year: int
    listed: datetime
    status: str
    lines: int
    waiting: int
    declined: int
    content: str
    from_unit: str
    to_unit: str
    giver: str


@dataclass(frozen=True, slots=True)
class LineEntry:
    """One dossier on a list, with its answer."""

    dossier: int
    code: str
    title: str
    received: datetime
    promised: datetime | None
    owner: str
    status: str
    papers: int
    originals: int
    due: datetime | None
    listed: datetime
    at: datetime | None
    official: str
    reason: str
    official_id: int


@dataclass(frozen=True, slots=True)
class PaperPlace:
    """Where a dossier's paper is: the last list it stood on (``stream`` 0: none), and the originals kept of it.

    ``back``: its result was taken over by the counter.
    """

    received_unit: int
    counter: str
    channel: str
    status: str
    at: datetime | None
    to_unit: str
    official: str
    reason: str
    stream: int
    back: bool
    number: int
    year: int
    originals: int
    held: int


def _seen(scope: Scope) -> tuple[str, dict[str, object]]:
    """A list is seen by the agency it belongs to and by the units that give and take."""
    given, facts = within(scope, agency="h.agency", unit="h.from_unit")
    taken, more = within(scope, agency="h.agency", unit="h.to_unit")
    return f"({given} OR {taken})", {**facts, **more}


def handovers(
    scope: Scope,
    status: str = "",
    to: tuple[int, ...] = (),
    limit: int = 50,
    offset: int = 0,
    content: str | None = None,
) -> tuple[tuple[HandoverEntry, ...], int]:
    """Lists of the scope, open ones first, then the newest; how many in all. ``content`` None: papers and results."""
    where, facts = _seen(scope)
    values = {**facts, "status": status, "to": list(to), "limit": limit, "offset": offset, "content": content}
    found = rows(_LISTS.format(where=where), values)
    listed = tuple(HandoverEntry(**{n: row[n] for n in HandoverEntry.__slots__}) for row in found)
    return listed, int(found[0]["n"]) if found else 0


def lines(scope: Scope, stream: int, *, mine: bool = False) -> tuple[LineEntry, ...]:
    """The lines of one list; ``mine``: whoever asks gives or takes it, so names are shown."""
    sql = _LINES.format(clear=clear_of(scope))
    return tuple(LineEntry(**row) for row in rows(sql, facts_of(scope, {"stream": stream, "mine": mine})))


def waiting_lists(scope: Scope, units: tuple[int, ...]) -> int:
    """How many lists wait for one of these units; one statement."""
    where, facts = _seen(scope)
    return int(rows(_WAITING.format(where=where), {**facts, "units": list(units)})[0]["n"])


def place_of_paper(scope: Scope, dossier: int) -> PaperPlace | None:
    """Where the paper is, for whoever may see the dossier (which the caller asked); one statement."""
    found = [] if scope.empty else rows(_WHERE, {"dossier": dossier})
    return PaperPlace(**found[0]) if found else None

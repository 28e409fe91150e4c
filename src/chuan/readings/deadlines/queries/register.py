"""Dossiers as lists show them: the register, what was received today, what waits at the counter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.base.kernel.text import fold
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.events.dossiers.rules.codes import spellings
from chuan.readings.deadlines.queries.asking import clear_of, facts_of, in_scope, rows


@dataclass(frozen=True, slots=True)
class Entry:
    """One dossier of a list; names, address and phone are "" where personal data are covered.

    ``counter``: the agency of the counter that received it; ``arrived``: the competent agency's stamp.
    """

    stream: int
    agency: int
    agency_name: str
    code: str
    procedure: str
    title: str
    field: str
    status: str
    received: datetime
    promised: datetime | None
    legal: datetime | None
    paused: datetime | None
    ready: datetime | None
    closed: datetime | None
    on_time: bool
    refused: bool
    late_entry: bool
    deliver: str
    channel: str
    sets: int
    copies: int
    fee: int
    owner: str
    address: str
    phone: str
    submitter: str
    receiver: str
    unit_name: str
    holder: str
    foreign: str
    system: str
    outside: bool
    arrived: datetime | None
    counter: str
    supplements: int


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of entries and the number of all."""

    rows: tuple[Entry, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed to. ``since`` and ``until`` bound reception, half-open, as the other pairs do.

    ``late``: the result came after the promise; ``shorter``: promised under the law, ``limited``: the law has a limit;
    ``stopped``: the clock stands; ``handed_late``, ``sent_late`` (both judged ``at``), ``asked_anyway``: see ``FAULTS``. ``for_others``: what
    counters of the agencies in scope received for agencies elsewhere, whose names stay covered; ``agency`` is then the receiving one. ``away``: of no agency named here; ``living``: annulled ones left out;
    ``running``: paused ones left out; ``own`` and ``elsewhere``: worked here, or in a ministry's system. What another agency asked is no dossier of a citizen: it is listed where ``legs``,
    a text or a worker is asked for.
    """

    agency: int = 0
    unit: int = 0
    receiver: int = 0
    status: str = ""
    procedure: str = ""
    since: datetime | None = None
    until: datetime | None = None
    ready_since: datetime | None = None
    ready_until: datetime | None = None
    promised_since: datetime | None = None
    promised_until: datetime | None = None
    overdue_at: datetime | None = None
    late: bool = False
    on_time: bool = False
    shorter: bool = False
    living: bool = False
    running: bool = False
    adoptions: tuple[int, ...] = ()
    away: tuple[int, ...] = ()
    limited: bool = False
    text: str = ""
    person: str = ""
    copies: bool = False
    worker: int = 0
    own: bool = False
    elsewhere: bool = False
    legs: bool = False
    field: str = ""
    stopped: bool = False
    handed_late: bool = False
    sent_late: bool = False
    for_others: bool = False
    asked_anyway: bool = False
    at: datetime | None = None


_LINES = "FROM reading_handover_line l WHERE l.dossier = d.stream AND l.content = ''"
_HANDED_LATE = """(NOT d.outside AND (
    EXISTS (SELECT 1 {lines} AND l.listed > l.due)
    OR d.status = 'open' AND d.hand_by < %(at)s AND NOT EXISTS (SELECT 1 {lines}) AND d.received_unit <> (
        SELECT o.unit FROM reading_open_step o WHERE o.stream = d.stream ORDER BY o.step LIMIT 1)))"""
_SENT_LATE = """(d.outside AND coalesce(
    (SELECT l.listed > l.due {lines} ORDER BY l.listed, l.stream LIMIT 1),
    coalesce(d.arrived, CASE WHEN d.status = 'open' THEN %(at)s END) > d.hand_by, FALSE))"""
FAULTS = {
    "handed_late": _HANDED_LATE.format(lines=_LINES),
    "sent_late": _SENT_LATE.format(lines=_LINES),
    "asked_anyway": """EXISTS (SELECT 1 FROM store_event e WHERE e.stream = d.stream AND e.seq = 1
                       AND e.body @? '$.papers[*].ground ? (@ != null)')""",
}
"""Faults of the office in the handling of paper: its list was made after the day's limit, or is not made yet; what was
received for another agency was first sent there after it, or still lies here, which is the receiving counter's fault;
a paper was asked although a connected database has its data."""
_FOR_OTHERS = "(d.outside AND d.received_unit = ANY(ARRAY(SELECT id FROM organisation_unit WHERE {whose})))"
"""Received at a counter of some agencies for agencies elsewhere."""
RECEIVING = "(SELECT c.agency_id FROM organisation_unit c WHERE c.id = d.received_unit) = %(agency)s"
"""Received at a counter of one agency."""
_NARROW = {
    "agency": "d.agency = %(agency)s",
    "unit": "d.received_unit = %(unit)s",
    "receiver": "d.receiver = %(receiver)s",
    "status": "d.status = %(status)s",
    "procedure": "d.procedure = %(procedure)s",
    "since": "d.received >= %(since)s",
    "until": "d.received < %(until)s",
    "ready_since": "d.ready >= %(ready_since)s",
    "overdue_at": "d.status = 'open' AND d.paused IS NULL AND d.promised < %(overdue_at)s",
    "late": "NOT d.on_time",
    "on_time": "d.on_time",
    "shorter": "d.saved > 0",
    "living": "d.status <> 'annulled'",
    "running": "d.paused IS NULL",
    "adoptions": "d.adoption = ANY(%(adoptions)s)",
    "away": "d.agency <> ALL(%(away)s)",
    "limited": "d.legal IS NOT NULL",
    "ready_until": "d.ready < %(ready_until)s",
    "promised_since": "d.promised >= %(promised_since)s",
    "promised_until": "d.promised < %(promised_until)s",
    "worker": """EXISTS (SELECT 1 FROM store_event e WHERE e.stream = d.stream AND e.actor = %(worker)s
                 AND e.kind = 'dossiers.Passed')""",
    "copies": "d.copies > 0",
    "own": "d.system = ''",
    "elsewhere": "d.system <> ''",
    "field": "d.field = %(field)s",
    "stopped": "d.status = 'open' AND d.paused IS NOT NULL",
    **FAULTS,
    "person": "(p.identity = %(person)s OR p.phone = %(person)s OR b.identity = %(person)s)",
    "text": """(d.code ILIKE %(code)s OR d.foreign ILIKE %(code)s OR d.code = ANY(%(spelt)s) OR ({clear} AND (p.folded LIKE ALL (%(words)s)
                OR b.folded LIKE ALL (%(words)s))) OR d.procedure = %(plain)s
                OR d.adoption IN (SELECT id FROM procedures_adoption WHERE folded LIKE ALL (%(words)s)))""",
}
_LIST = """
SELECT count(*) OVER () AS n, d.stream, d.agency, a.short_name AS agency_name, d.code, d.procedure, d.title,
       d.field, d.status, d.received, d.promised, d.legal, d.paused, d.ready, d.closed, d.on_time, d.refused,
       d.late_entry, d.deliver, d.channel, d.sets, d.copies, d.fee, d.foreign, d.system,
       d.outside, d.arrived, coalesce(ua.short_name, '') AS counter, d.supplements,
       CASE WHEN {clear} THEN coalesce(p.name, '') ELSE '' END AS owner,
       CASE WHEN {clear} THEN coalesce(p.address, '') ELSE '' END AS address,
       CASE WHEN {clear} THEN coalesce(p.phone, '') ELSE '' END AS phone,
       CASE WHEN {clear} THEN coalesce(b.name, '') ELSE '' END AS submitter,
       coalesce(f.name, '') AS receiver, coalesce(u.name, '') AS unit_name,
       coalesce((SELECT string_agg(DISTINCT h.name, ', ') FROM reading_open_step o
                 JOIN organisation_official h ON h.id = o.official WHERE o.stream = d.stream), '') AS holder
FROM reading_dossier d
JOIN organisation_agency a ON a.id = d.agency
LEFT JOIN dossiers_person p ON p.id = d.owner
LEFT JOIN dossiers_person b ON b.id = d.submitter
LEFT JOIN organisation_official f ON f.id = d.receiver
LEFT JOIN organisation_unit u ON u.id = d.received_unit
LEFT JOIN organisation_agency ua ON ua.id = u.agency_id
WHERE {where}
ORDER BY {order} LIMIT %(limit)s OFFSET %(offset)s
"""
ORDERS = {
    "received": "d.received DESC, d.code DESC",
    "oldest": "d.received, d.code",
    "code": "d.code",
    "entered": "d.stream",
    "newest": "d.stream DESC",
    "promised": "d.promised NULLS LAST, d.code",
    "ready": "d.ready, d.code",
}


def entries(
    scope: Scope, wanted: Wanted, order: str = "received", limit: int = 50, offset: int = 0
) -> Listed:
    """Dossiers in scope; one statement."""
    clear = clear_of(scope)
    narrow = {**_NARROW, "agency": RECEIVING} if wanted.for_others else _NARROW
    narrowed = [_seen(scope, wanted), *(sql for name, sql in narrow.items() if getattr(wanted, name))]
    if not (wanted.legs or wanted.text or wanted.worker):
        narrowed.append("d.parent IS NULL")
    where = " AND ".join(narrowed).format(clear=clear)
    sql = _LIST.format(clear=clear, where=where, order=ORDERS[order])
    words = fold(wanted.text).split()
    values: dict[str, Any] = {name: getattr(wanted, name) for name in Wanted.__slots__}
    values |= {"adoptions": list(wanted.adoptions), "away": list(wanted.away)}
    values |= {
        "limit": limit,
        "offset": offset,
        "code": f"%{wanted.text.strip()}%",
        "spelt": list(spellings(wanted.text)),
        "words": [f"%{word}%" for word in words],
        "plain": wanted.text.strip(),
    }
    found = rows(sql, facts_of(scope, values))
    shown = tuple(Entry(**{name: row[name] for name in Entry.__slots__}) for row in found)
    return Listed(shown, int(found[0]["n"]) if found else 0)


def for_others(scope: Scope) -> str:
    """The condition that a counter of the scope's agencies or units received ``d`` for an agency elsewhere."""
    own = "agency_id = ANY(%(s_agencies)s) OR id = ANY(%(s_units)s)"
    return _FOR_OTHERS.format(whose="TRUE" if scope.everywhere else own)


def _seen(scope: Scope, wanted: Wanted) -> str:
    return for_others(scope) if wanted.for_others else in_scope(scope)[0]


def worked_by(scope: Scope, official: int, limit: int = 50) -> tuple[Entry, ...]:
    """Dossiers in which the official finished a step, newest first; one's own work stays in sight for ever."""
    seen = EVERYTHING if official in scope.officials else scope
    return entries(seen, Wanted(worker=official), limit=limit).rows

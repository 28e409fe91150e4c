"""The inbox of online submissions: what remains of the hours first; answers that came late, told apart from late work.

Tables read: reading_submission, dossiers_person, procedures_adoption, organisation_agency, reading_dossier.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows

WAITING, LATE, ASKED, ACCEPTED, TURNED_DOWN = "waiting", "late", "asked", "accepted", "turned_down"
"""The lists of the inbox; ``late`` holds what was or is answered too late, whatever its status."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One submission of a list; names are "" where personal data are covered."""

    stream: int
    agency: int
    agency_name: str
    code: str
    procedure: str
    title: str
    owner: str
    phone: str
    point: str
    status: str
    submitted: datetime
    came: datetime
    accept_by: datetime
    opened: datetime | None
    answered: datetime | None
    late: bool
    complete_by: datetime | None
    rounds: int
    papers: int
    dossier: int
    dossier_code: str


@dataclass(frozen=True, slots=True)
class Inbox:
    """One page of a list and the counts of all of them."""

    rows: tuple[Entry, ...]
    counts: dict[str, int]


_IN = "({everywhere} OR s.agency = ANY(%(agencies)s)) AND (%(agency)s = 0 OR s.agency = %(agency)s)"
_LATE = "(s.late OR (s.status = 'waiting' AND s.accept_by < %(at)s))"
_LISTS = {
    WAITING: "s.status = 'waiting'",
    LATE: _LATE,
    ASKED: "s.status = 'asked'",
    ACCEPTED: "s.status = 'accepted'",
    TURNED_DOWN: "s.status IN ('turned_down', 'lapsed')",
}
_ORDERS = {WAITING: "s.accept_by, s.code", ASKED: "s.complete_by, s.code"}
_COUNTS = ", ".join(f"count(*) FILTER (WHERE {sql}) AS n_{name}" for name, sql in _LISTS.items())
_PAGE = """
WITH counted AS (SELECT {counts} FROM reading_submission s WHERE {within}),
shown AS (
    SELECT s.stream, s.agency, a.short_name AS agency_name, s.code, s.procedure,
           coalesce((SELECT n.short_name FROM procedures_adoption n WHERE n.agency_id = s.agency
                     AND n.code = s.procedure ORDER BY n.since DESC LIMIT 1), s.procedure) AS title,
           CASE WHEN {clear} THEN coalesce(p.name, '') ELSE '' END AS owner,
           CASE WHEN {clear} THEN coalesce(p.phone, '') ELSE '' END AS phone,
           s.point, s.status, s.submitted, s.came, s.accept_by, s.opened, s.answered, s.late, s.complete_by,
           s.rounds, s.papers, s.dossier, coalesce(d.code, '') AS dossier_code,
           row_number() OVER (ORDER BY {order}) AS place
    FROM reading_submission s
    JOIN organisation_agency a ON a.id = s.agency
    LEFT JOIN dossiers_person p ON p.id = s.owner
    LEFT JOIN reading_dossier d ON d.stream = s.dossier
    WHERE {within} AND {listed}
    ORDER BY {order} LIMIT %(limit)s OFFSET %(offset)s
)
SELECT counted.*, shown.* FROM counted LEFT JOIN shown ON TRUE ORDER BY shown.place
"""
_LATENESS = """
SELECT count(*) FILTER (WHERE s.status = 'waiting') AS waiting,
       count(*) FILTER (WHERE s.status = 'waiting' AND s.accept_by < %(at)s) AS overdue,
       count(*) FILTER (WHERE {late} AND s.came >= %(since)s) AS late,
       count(*) FILTER (WHERE s.came >= %(since)s) AS came
FROM reading_submission s WHERE {within}
"""


_UNCOMPLETED = """
SELECT stream FROM reading_submission WHERE status = 'asked' AND complete_by < %(at)s ORDER BY complete_by, stream
"""


@dataclass(frozen=True, slots=True)
class Lateness:
    """Submissions that wait, those of them past their hours; since a day: all that came, and those answered too late."""

    waiting: int
    overdue: int
    late: int
    came: int


def inbox(
    scope: Scope, at: datetime, listed: str = WAITING, agency: int = 0, limit: int = 50, offset: int = 0
) -> Inbox:
    """One list in scope, nearest limit first; one statement."""
    sql = _PAGE.format(
        counts=_COUNTS,
        within=_within(scope),
        clear="TRUE" if scope.everywhere_clear else "s.agency = ANY(%(clear)s)",
        listed=_LISTS[listed],
        order=_ORDERS.get(listed, "s.came DESC, s.code"),
    )
    found = rows(sql, {**_facts(scope), "at": at, "agency": agency, "limit": limit, "offset": offset})
    counts = {name: int(found[0][f"n_{name}"]) for name in _LISTS}
    names = Entry.__slots__
    shown = tuple(Entry(**{name: row[name] for name in names}) for row in found if row["stream"])
    return Inbox(shown, counts)


def lateness(scope: Scope, at: datetime, since: date, agency: int = 0) -> Lateness:
    """How much waits and how much was answered too late of what came since the beginning of a day."""
    begin = local(datetime(since.year, since.month, since.day))  # noqa: DTZ001 - local() gives the zone
    sql = _LATENESS.format(within=_within(scope), late=_LATE)
    (row,) = rows(sql, {**_facts(scope), "at": at, "since": begin, "agency": agency})
    return Lateness(**{name: int(row[name]) for name in Lateness.__slots__})


def uncompleted(scope: Scope, at: datetime) -> tuple[int, ...]:
    """Submissions whose time to be completed is over; the machine's own list."""
    if not scope.everywhere:
        return ()
    return tuple(int(row["stream"]) for row in rows(_UNCOMPLETED, {"at": at}))


def _within(scope: Scope) -> str:
    return _IN.format(everywhere="TRUE" if scope.everywhere else "FALSE")


def _facts(scope: Scope) -> dict[str, object]:
    return {"agencies": sorted(scope.agencies), "clear": sorted(scope.clear)}

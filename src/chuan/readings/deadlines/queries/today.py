"""The numbers a leader opens the day with; one statement.

Tables read by this room: those of ``asking``, reading_handover_line.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.deadlines.queries.asking import facts_of, in_scope, rows
from chuan.readings.deadlines.queries.instead import MINE, mine, seeing
from chuan.readings.deadlines.queries.interrupted import TO_SIGN, granting
from chuan.readings.deadlines.queries.register import FAULTS, RECEIVING, for_others


@dataclass(frozen=True, slots=True)
class Numbers:
    """Open dossiers: promised before now, promised in what is left of today and of those too near; signatures.

    ``others``: open ones that wait for another agency past the date it promised. ``unaccepted``: online submissions
    nobody answered within their working hours; they are no dossiers yet and in none of the other numbers.
    ``stopped``: open ones whose clock stands, ``citizens`` of them until their citizen completes. ``handed_late``,
    ``came_late`` and ``asked_anyway``: those received in ``SINCE_DAYS`` days, see ``FAULTS``; ``sent_late``: those that
    counters here received for agencies elsewhere.
    """

    open: int
    late: int
    oldest: datetime | None
    today: int
    tight: int
    signs: int
    waiting_since: datetime | None
    others: int
    unaccepted: int
    stopped: int
    citizens: int
    handed_late: int
    sent_late: int
    came_late: int
    asked_anyway: int


SINCE_DAYS = 30
_NUMBERS = """
SELECT count(*) AS open,
       count(*) FILTER (WHERE d.paused IS NULL AND d.promised < %(at)s) AS late,
       min(d.promised) FILTER (WHERE d.paused IS NULL AND d.promised < %(at)s) AS oldest,
       count(*) FILTER (WHERE {today}) AS today,
       count(*) FILTER (WHERE {today} AND EXISTS (
           SELECT 1 FROM reading_open_step o WHERE o.stream = d.stream AND o.latest < %(at)s)) AS tight,
       (SELECT count(*) FROM reading_open_step o JOIN reading_dossier d USING (stream) WHERE {signs}) AS signs,
       (SELECT min(o.since) FROM reading_open_step o JOIN reading_dossier d USING (stream)
        WHERE {signs}) AS waiting_since,
       count(*) FILTER (WHERE EXISTS (
           SELECT 1 FROM reading_dossier l
           WHERE l.parent = d.stream AND l.status = 'open' AND l.promised < %(at)s)) AS others,
       (SELECT count(*) FROM reading_submission s WHERE s.status = 'waiting' AND s.accept_by < %(at)s
        AND {there} AND (%(agency)s = 0 OR s.agency = %(agency)s)) AS unaccepted,
       count(*) FILTER (WHERE d.paused IS NOT NULL) AS stopped,
       count(*) FILTER (WHERE d.paused IS NOT NULL AND d.stop = 'supplement') AS citizens,
       (SELECT count(*) FROM reading_dossier d WHERE {month} AND {handed_late}) AS handed_late,
       (SELECT count(*) FROM reading_dossier d WHERE {month} AND {sent_late}) AS came_late,
       (SELECT count(*) FROM reading_dossier d WHERE {gone} AND {sent_late}) AS sent_late,
       (SELECT count(*) FROM reading_dossier d WHERE {month} AND {asked_anyway}) AS asked_anyway
FROM reading_dossier d
WHERE {where} AND (%(agency)s = 0 OR d.agency = %(agency)s) AND d.status = 'open' AND d.parent IS NULL
"""
_TODAY = "d.paused IS NULL AND d.promised >= %(at)s AND d.promised < %(tomorrow)s"
_LATELY = "d.parent IS NULL AND d.received >= %(since)s AND d.status <> 'annulled'"
_MONTH = f"{{where}} AND (%(agency)s = 0 OR d.agency = %(agency)s) AND {_LATELY}"
_GONE = f"{{where}} AND (%(agency)s = 0 OR {RECEIVING}) AND {_LATELY}"
_SIGNS = f"{MINE} AND o.act = 'sign' AND NOT o.paused"


def numbers(
    scope: Scope, at: datetime, agency: int = 0, signer: int = 0, lent: tuple[str, ...] = ()
) -> Numbers:
    """What is open in scope now; ``signer`` is whose signatures are counted, those in another's stead too."""
    where, _ = in_scope(scope)
    there = "TRUE" if scope.everywhere else "s.agency = ANY(%(s_agencies)s)"
    months = {"month": _MONTH.format(where=where), "gone": _GONE.format(where=for_others(scope))}
    sql = _NUMBERS.format(where=where, today=_TODAY, signs=_SIGNS, there=there, **months, **FAULTS)
    values = {
        "at": at,
        "since": at - timedelta(days=SINCE_DAYS),
        "tomorrow": tomorrow(at),
        "agency": agency,
        **mine(signer, lent),
    }
    (row,) = rows(sql, facts_of(scope, values))
    return Numbers(**row)


def tomorrow(at: datetime) -> datetime:
    """The midnight that ends the day of ``at`` in Vietnam."""
    return local(at).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


_SIGNATURES = """
SELECT (SELECT count(*) FROM reading_open_step o JOIN reading_dossier d USING (stream)
        WHERE {mine} AND o.act = 'sign' AND NOT o.paused AND {where}) AS steps,
       (SELECT count(*) FROM reading_dossier d WHERE {motions}) AS motions
"""


def signatures(
    scope: Scope, grants: Scope, signer: int, lent: tuple[str, ...] = (), granted: tuple[str, ...] = ()
) -> tuple[int, int]:
    """(steps, motions) that wait for one person's signature: steps in another's stead too (``lent``), motions
    within ``grants`` or by what was ``granted`` for some procedures.
    """
    scope = seeing(scope, lent)
    where, _ = in_scope(scope)
    sql = _SIGNATURES.format(mine=MINE, where=where, motions=TO_SIGN)
    (row,) = rows(sql, facts_of(scope, {**mine(signer, lent), **granting(grants, signer, granted)}))
    return int(row["steps"]), int(row["motions"])

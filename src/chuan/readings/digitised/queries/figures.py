"""Digitised papers, electronic results and reuse, counted in one place: what indicators 4.1, 4.2 and 4.3 ask.

Tables read by this room: reading_dossier, reading_scan, reading_reuse, reading_outgoing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_FACTS = """
SELECT d.stream,
       (SELECT count(DISTINCT s.paper) FROM reading_scan s
        WHERE s.dossier = d.stream AND s.status = 'tied' AND s.paper NOT LIKE ':%%') AS scanned,
       (SELECT count(*) FROM reading_reuse r WHERE r.dossier = d.stream AND r.live) AS reused,
       EXISTS (SELECT 1 FROM reading_outgoing g WHERE g.stream = d.stream AND g.paper = 'answer' AND g.sha256 <> '')
       OR EXISTS (SELECT 1 FROM reading_scan s WHERE s.dossier = d.stream AND s.status = 'tied' AND s.paper = ':result')
         AS result,
       d.channel = 'online' AS online
FROM reading_dossier d WHERE {which}
"""
_COUNTED = f"""
SELECT count(*) AS dossiers, count(*) FILTER (WHERE online OR scanned + reused > 0) AS papers,
       count(*) FILTER (WHERE result) AS results,
       count(*) FILTER (WHERE result AND (online OR scanned + reused > 0)) AS both,
       count(*) FILTER (WHERE reused > 0) AS reused FROM ({_FACTS}) f
"""  # noqa: S608 - our own names
_IN_PERIOD = "d.received >= %(since)s AND d.received < %(until)s AND {where}"


@dataclass(frozen=True, slots=True)
class Facts:
    """One dossier: papers with a scan, papers reused, whether its result is a file, whether it came as files."""

    stream: int
    scanned: int
    reused: int
    result: bool
    online: bool

    @property
    def papers(self) -> bool:
        """Whether there is a file among its papers."""
        return self.online or self.scanned + self.reused > 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Dossiers received in a period: all, with a file among their papers, with a result as file, with both, with reuse."""

    dossiers: int
    papers: int
    results: int
    both: int
    reused: int


def facts_of(streams: Collection[int]) -> dict[int, Facts]:
    """The facts of these dossiers, of which the caller answers for the scope; one statement."""
    sql = _FACTS.format(which="d.stream = ANY(%(streams)s)")
    found = rows(sql, {"streams": list(streams)}) if streams else ()
    return {row["stream"]: Facts(**row) for row in found}


def figures(scope: Scope, since: datetime, until: datetime) -> Figures:
    """The counts of a period, half-open, by the day of reception; one statement."""
    where, facts = within(scope, agency="d.agency", unit="d.received_unit", official="d.receiver")
    sql = _COUNTED.format(which=_IN_PERIOD.format(where=where))
    (row,) = rows(sql, {**facts, "since": since, "until": until})
    return Figures(**row)


def cases(scope: Scope, since: datetime, until: datetime) -> tuple[Facts, ...]:
    """The same dossiers one by one, for the list behind a figure; in the order they were received."""
    where, facts = within(scope, agency="d.agency", unit="d.received_unit", official="d.receiver")
    sql = _FACTS.format(which=_IN_PERIOD.format(where=where)) + "ORDER BY d.received, d.stream"
    return tuple(Facts(**row) for row in rows(sql, {**facts, "since": since, "until": until}))

"""Where each measure's part and whole stand in the tables: ``d`` is the dossier, ``p`` the period asked about.

Tables read by this room: reading_dossier, reading_payment, reading_handover_line, store_stream, store_event,
feedback_ballot, petitions_petition.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from chuan.events.feedback.imports.scheme import shipped

RECEIVED = "d.received >= p.since AND d.received < p.until AND d.status <> 'annulled'"
READY = "d.ready >= p.since AND d.ready < p.until AND d.status IN ('ready', 'closed')"
OVERDUE = """p.since <= %(at)s AND d.promised < LEAST(p.until, %(at)s) AND d.received < LEAST(p.until, %(at)s)
  AND (d.ready >= LEAST(p.until, %(at)s) OR (d.ready IS NULL AND d.status = 'open' AND d.paused IS NULL))"""
"""Its day had passed when the period ended (or now, where it still runs), and there was no answer."""
DUE = f"d.promised IS NOT NULL AND (({READY}) OR ({OVERDUE}))"
LATE = f"NOT (({READY}) AND d.on_time)"

_LOW = f"v.lowest <= {shipped().low}"
DISLIKED = """(EXISTS (SELECT 1 FROM feedback_ballot v WHERE v.dossier = d.stream AND v.excluded = '' AND LOW)
  OR EXISTS (SELECT 1 FROM petitions_petition q WHERE q.dossier = d.stream AND q.kind = 'own'
      AND q.answered IS NOT NULL AND q.finding IN ('founded', 'partly')))""".replace("LOW", _LOW)
"""Rated low, or with a petition that was found true."""

MINE = """d.agency = %(agency)s AND d.system = '' AND d.parent IS NULL
  AND (%(procedure)s = '' OR d.procedure = %(procedure)s)
  AND (%(unit)s = 0 OR d.received_unit = %(unit)s OR EXISTS (
      SELECT 1 FROM store_event had WHERE had.stream = d.stream AND had.seq <= 2
      AND had.body -> 'holds' @> jsonb_build_array(jsonb_build_object('unit', %(unit)s::text))))"""
"""Dossiers of the agency itself, of one procedure and one unit where they are named."""


@dataclass(frozen=True, slots=True)
class Source:
    """``when`` a dossier belongs to the period; ``part`` and ``whole``: what it adds to each; ``joined``: other tables."""

    when: str
    part: str
    whole: str = "1"
    joined: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of each dossier, whose minutes are counted: ``working`` by the agency's calendar, stops left out."""

    when: str
    since: str
    until: str
    working: bool


def _if(condition: str) -> str:
    return f"CASE WHEN {condition} THEN 1 ELSE 0 END"


_WORKED = Span(READY, "d.received", "d.ready", working=True)

SOURCES = MappingProxyType(
    {
        "on_time": Source(DUE, _if(f"({READY}) AND d.on_time")),
        "late": Source(DUE, _if(LATE)),
        "early": Source(
            f"{READY} AND d.promised IS NOT NULL",
            _if(
                "(d.ready AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < (d.promised AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"
            ),
        ),
        "late_silent": Source(DUE, _if(f"{LATE} AND d.extensions = 0")),
        "supplements": Source(RECEIVED, "d.supplements"),
        "second_supplements": Source(RECEIVED, _if("d.supplements >= 2")),
        "extensions": Source(RECEIVED, _if("d.extensions >= 1")),
        "refusals": Source(READY, _if("d.refused")),
        "withdrawals": Source(RECEIVED, _if("d.ended_by = 'withdrawn'")),
        "online": Source(RECEIVED, _if("d.channel = 'online'")),
        "late_entries": Source(RECEIVED, _if("d.late_entry")),
        "late_handovers": Source(
            "l.listed >= p.since AND l.listed < p.until AND l.due IS NOT NULL AND NOT d.outside AND d.status <> 'annulled'",
            _if("l.listed > l.due"),
            joined="JOIN reading_handover_line l ON l.dossier = d.stream",
        ),
        "uncollected": Source(
            RECEIVED, "m.owing", "m.due", "JOIN reading_payment m ON m.dossier = d.stream AND m.due > 0"
        ),
        "satisfaction": Source(
            "v.at >= p.since AND v.at < p.until AND v.excluded = ''",
            _if(f"v.total >= {shipped().satisfied} * v.answered"),
            joined="JOIN feedback_ballot v ON v.dossier = d.stream",
        ),
        "disliked": Source(DUE, _if(DISLIKED)),
    }
)
SPANS = MappingProxyType(
    {
        "hours_median": _WORKED,
        "hours_ninetieth": _WORKED,
        "citizen_days": Span(
            READY, "coalesce((s.state ->> 'submitted')::timestamptz, d.received)", "d.ready", working=False
        ),
    }
)

"""Decisions that announce procedures, as registered and answered by the agency that signed them, as known at a moment.

Tables read by this room: laws_legaltext, laws_textanswer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from chuan.definitions.laws.rules.text import ANNOUNCEMENT, LISTED
from chuan.definitions.organisation.services import rows

_KNOWN = """
SELECT t.agency_id AS agency, t.issued, t.effect,
       (SELECT min(coalesce(w.day, (w.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) FROM laws_textanswer w
        WHERE w.text_id = t.id AND w.agency_id = t.agency_id AND w.kind = %(listed)s AND w.at <= %(as_of)s
          AND (w.undone_at IS NULL OR w.undone_at > %(as_of)s)) AS listed
FROM laws_legaltext t
WHERE t.agency_id = ANY(%(agencies)s) AND t.kind = %(kind)s AND t.issued >= %(since)s AND t.issued < %(until)s
  AND t.entered_at <= %(as_of)s AND (t.annulled_at IS NULL OR t.annulled_at > %(as_of)s)
ORDER BY t.agency_id, t.issued, t.id
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """Signed on ``issued``, in force from ``effect``; ``listed``: the day the published list was updated."""

    agency: int
    issued: date
    effect: date
    listed: date | None


def decisions(
    agencies: Sequence[int], since: date, until: date, as_of: datetime
) -> dict[int, tuple[Decision, ...]]:
    """Agency -> those it signed in the days; one statement."""
    facts = {
        "agencies": list(agencies), "since": since, "until": until, "as_of": as_of, "kind": ANNOUNCEMENT, "listed": LISTED,
    }  # fmt: skip
    found = (Decision(**row) for row in rows(_KNOWN, facts))
    return {agency: tuple(mine) for agency, mine in groupby(found, key=lambda one: one.agency)}

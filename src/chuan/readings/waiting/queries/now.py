"""One hall at this moment; one statement, for every screen alike. No name and no dossier stands in it.

Tables read by this room: queue_ticket, queue_seat.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.services import rows
from chuan.readings.waiting.rules.now import Line, Now

_NOW = """
SELECT b.usual, b.seats, t.stream, t.letter || lpad(t.number::text, 3, '0') AS label, t.field, t.first, t.status, t.desk,
       t.taken, t.since, t.calls, t.due, t."to"
FROM (SELECT (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY served) FROM queue_ticket
              WHERE hall = %(hall)s AND day = %(day)s AND status = 'done') AS usual,
             (SELECT count(*) FROM queue_seat WHERE hall = %(hall)s) AS seats) b
LEFT JOIN queue_ticket t ON t.hall = %(hall)s AND t.day = %(day)s
      AND (t.status IN ('waiting', 'called', 'serving') OR t.status = 'missed' AND t.since > %(lately)s)
ORDER BY t.taken, t.stream
"""


def now(hall: int, at: datetime, missed: timedelta = timedelta()) -> Now:
    """Who waits and who is called; with who missed a call within ``missed``, for the desks."""
    found = rows(_NOW, {"hall": hall, "day": local(at).date(), "lately": at - missed})
    head = found[0]
    lines = tuple(
        Line(**{name: row[name] for name in Line.__slots__}) for row in found if row["stream"] is not None
    )
    usual = timedelta(seconds=head["usual"]) if head["usual"] else None
    return Now(at, lines, usual, head["seats"])

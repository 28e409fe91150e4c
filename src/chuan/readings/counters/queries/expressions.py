"""The counters once more, in SQL over the facts ``f``: the independent way to count, and the way to the very cases.

Tables read by this room: reading_case, reading_dossier, reading_counter_delta, reading_counter_day,
reading_counter_month.
"""

from __future__ import annotations

_STOP = "coalesce(f.waiting, f.ended)"
_DUE = "(coalesce(f.promised, f.legal) + f.waited * interval '1 second')"
DUE = _DUE
"""When a dossier had to be done: its date, later by the time the citizen was waited for."""
_RESULTED = "f.gives_result AND f.how = 'result'"
_PRICED = "f.has_fee AND f.due > 0"
_NEVER = "timestamptz '9999-12-01 00:00:00+00'"

DAY = "(f.received AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"
COUNTED = "NOT f.annulled AND NOT f.leg"
NOW = "f.known_until IS NULL"
KNOWN = "f.known_from <= %(as_of)s AND (f.known_until IS NULL OR f.known_until > %(as_of)s)"
"""The version known at a moment."""

HOLDS = {
    "late": f"f.supplements > 1 OR coalesce({_STOP} > {_DUE}, FALSE)",
    "in_time": f"f.supplements <= 1 AND {_STOP} IS NOT NULL AND coalesce({_STOP} <= {_DUE}, TRUE)",
    "open": f"f.supplements <= 1 AND {_STOP} IS NULL",
    "received": "TRUE",
    "upset": "f.complaints > 0 OR f.disliked",
    "online_result": "f.channel = 'online' AND (f.e_result OR NOT f.gives_result)",
    "eligible": "f.offered_online",
    "online": "f.offered_online AND f.channel = 'online'",
    "priced": _PRICED,
    "paid": f"{_PRICED} AND f.paid_online",
    "resulted": _RESULTED,
    "e_result": f"{_RESULTED} AND f.e_result",
    "digitised": f"{_RESULTED} AND f.e_result AND f.digitised",
    "reused": "f.reused > 0",
    "shared": "f.shared OR (f.e_result AND f.synced IS NOT NULL)",
    "population": "f.population",
    "synced": "f.synced IS NOT NULL",
    "overdue": f"f.supplements <= 1 AND {_STOP} IS NULL AND coalesce({_DUE} < %(cut)s, FALSE)",
}
"""Counter -> when a dossier adds one to it; ``overdue`` is what of ``open`` is late at ``%(cut)s``."""

OF_PROCEDURE = {
    "procedure": "TRUE",
    "procedure_fee": _PRICED,
    "procedure_paid": f"{_PRICED} AND f.paid_online",
    "procedure_population": "f.population",
    "procedure_online": "f.offered_online AND f.channel = 'online'",
}
"""The same, one counter a procedure."""

OF_END = {"ended": "f.ended IS NOT NULL", "ended_late": f"coalesce(f.ended > {_DUE}, FALSE)"}
"""What was settled, one counter a procedure, counted on the day of its end."""
_END_DAY = "(f.ended AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"

_PLAIN = [
    f"('{name}', {holds}, {f'coalesce({_DUE}, {_NEVER})' if name == 'open' else _NEVER}, {DAY})"
    for name, holds in HOLDS.items()
    if name != "overdue"
]
_NAMED = [f"('{name}:' || f.procedure, {holds}, {_NEVER}, {DAY})" for name, holds in OF_PROCEDURE.items()]
_ENDED = [f"('{name}:' || f.procedure, {holds}, {_NEVER}, {_END_DAY})" for name, holds in OF_END.items()]
ADDED = f"CROSS JOIN LATERAL (VALUES {', '.join([*_PLAIN, *_NAMED, *_ENDED])}) AS c(counter, holds, due, day)"
"""Every counter of every version with its day, to be filtered by ``c.holds``."""

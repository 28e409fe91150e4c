"""Every figure in SQL: what a row of its source must be to count, and what it adds. The one place that says so.

``f`` is a version of a dossier's facts, ``q`` one of a petition's, ``m`` a movement of money, ``d`` the dossier's row.
Tables read by this room: reading_case, reading_dossier, reading_move, reading_voice.
"""

from __future__ import annotations

from types import MappingProxyType

from chuan.readings.counters.queries.expressions import DAY, DUE, HOLDS
from chuan.readings.statistics.rules.figures import CASES, MONEY, PETITIONS

_CAME = "f.received >= %(start)s"
DONE = "(f.ended IS NOT NULL AND f.ended < %(cut)s)"
_LATE = f"coalesce(f.ended > {DUE}, FALSE)"
_EARLY = f"coalesce((f.ended AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < ({DUE} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, FALSE)"
_OVERDUE = f"(f.waiting IS NULL AND coalesce({DUE} < %(cut)s, FALSE))"
_HEARD = f"date_trunc('week', {DAY})::date <> ALL(%(silent)s::date[])"

_CASES = {
    "taken": "TRUE",
    "carried": f"NOT ({_CAME})",
    "came": _CAME,
    "came_online": f"{_CAME} AND f.channel = 'online'",
    "came_direct": f"{_CAME} AND f.channel <> 'online'",
    "done": DONE,
    "done_result": f"{DONE} AND f.how IN ('result', '')",
    "done_refused": f"{DONE} AND f.how = 'refusal'",
    "done_stopped": f"{DONE} AND f.how IN ('withdrawn', 'lapsed')",
    "early": f"{DONE} AND {_EARLY}",
    "on_day": f"{DONE} AND NOT {_EARLY} AND NOT {_LATE}",
    "late": f"{DONE} AND {_LATE}",
    "open": f"NOT {DONE}",
    "open_in_time": f"NOT {DONE} AND NOT {_OVERDUE}",
    "open_paused": f"NOT {DONE} AND f.waiting IS NOT NULL",
    "open_overdue": f"NOT {DONE} AND {_OVERDUE}",
    "resulted": f"{DONE} AND {HOLDS['resulted']}",
    "e_result": f"{DONE} AND {HOLDS['e_result']}",
    "digitised": f"{DONE} AND {HOLDS['digitised']}",
    "eligible": f"{_CAME} AND {HOLDS['eligible']}",
    "online": f"{_CAME} AND {HOLDS['online']}",
    "reused": f"{_CAME} AND {HOLDS['reused']}",
    "shared": f"{_CAME} AND ({HOLDS['shared']})",
    "population": f"{_CAME} AND {HOLDS['population']}",
    "heard": f"{_CAME} AND {_HEARD}",
    "synced": f"{_CAME} AND {HOLDS['synced']} AND {_HEARD}",
    "priced": f"{_CAME} AND {HOLDS['priced']}",
    "paid": f"{_CAME} AND {HOLDS['paid']}",
    "asked_sum": f"{_CAME} AND f.due > 0",
}
_P_DONE = "coalesce(q.answered >= %(start)s AND q.answered < %(cut)s, FALSE)"
_P_LATE = f"({_P_DONE} AND q.answered > q.answer)"
_P_OPEN = "(q.answered IS NULL OR q.answered >= %(cut)s)"
_PETITIONS = {
    "p_taken": "TRUE",
    "p_carried": "q.sent < %(start)s",
    "p_came": "q.sent >= %(start)s",
    "p_classified": "coalesce(q.classified >= %(start)s AND q.classified < %(cut)s, FALSE)",
    "p_done": _P_DONE,
    "p_done_in_time": f"{_P_DONE} AND NOT {_P_LATE}",
    "p_done_late": _P_LATE,
    "p_liked": f"{_P_DONE} AND q.liked IS TRUE",
    "p_open": _P_OPEN,
    "p_open_late": f"{_P_OPEN} AND q.answer < %(cut)s",
}
_MONEY = {
    "payments": "m.kind = 'paid'",
    "paid_sum": "m.kind = 'paid'",
    "paid_online_sum": "m.kind = 'paid' AND m.means IN ('portal', 'gateway')",
    "refund_sum": "m.kind = 'refund'",
}
HOLD = MappingProxyType({CASES: _CASES, PETITIONS: _PETITIONS, MONEY: _MONEY})
"""Source -> figure -> when a row counts."""
ADDS = MappingProxyType(
    {"asked_sum": "f.due", "paid_sum": "m.amount", "paid_online_sum": "m.amount", "refund_sum": "m.amount"}
)
"""What a figure sums instead of counting."""

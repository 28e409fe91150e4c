"""Counters of one dossier or petition as expressions over a table; whichever engine reads them, they are these.

The table is one of ibis (``Any``: the product runs without that library). Times compare as moments; a boolean that cannot be
known is counted as false by the engines' ``SUM``-like count.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

Counters = Mapping[str, Any]
VOICES = ("", "own", "act", "others", "not_received")
"""Kinds of petitions that count: not those of other laws, not mere information."""


def cases(case: Any, cut: datetime) -> Counters:
    """Counter -> whether a dossier adds one to it; ``overdue``: open, and its date lies before ``cut``."""
    stop, due = case.waiting.coalesce(case.ended), _due(case)
    late = (case.supplements > 1) | (stop > due).fill_null(False)
    is_open = (case.supplements <= 1) & stop.isnull()
    return MappingProxyType(
        {
            "received": case.received.notnull(),
            "late": late,
            "in_time": ~late & ~is_open,
            "open": is_open,
            "overdue": is_open & (due < cut).fill_null(False),
            "upset": (case.complaints > 0) | case.disliked,
            **_online(case),
            **_results(case),
            "reused": case.reused > 0,
            "shared": case.shared | (case.e_result & case.synced.notnull()),
            "population": case.population,
            "synced": case.synced.notnull(),
        }
    )


def procedures(case: Any) -> Counters:
    """The same for procedures: a procedure counts once where any of its dossiers holds."""
    priced = case.has_fee & (case.due > 0)
    return MappingProxyType(
        {
            "procedure": case.received.notnull(),
            "procedure_fee": priced,
            "procedure_paid": priced & case.paid_online,
            "procedure_population": case.population,
            "procedure_online": case.offered_online & (case.channel == "online"),
        }
    )


def offers(one: Any) -> Counters:
    """What an agency offers on a day: all, those online, those published whole."""
    return MappingProxyType(
        {"offered": one.procedure.notnull(), "offered_online": one.online, "offered_full": one.whole}
    )


def announcements(one: Any, as_of: datetime, today: date) -> Counters:
    """1.1 and 1.2: signed in time; listed in time, of those listed or due."""
    listed = (one.told <= as_of).fill_null(False)
    return MappingProxyType(
        {
            "announced": one.issued.notnull(),
            "announced_in_time": one.issued <= one.sign_by,
            "listed_due": listed | (one.publish_by < today),
            "listed_in_time": listed & (one.listed <= one.publish_by),
        }
    )


def petitions(one: Any, as_of: datetime) -> Counters:
    """5.1 to 5.3: classified in time; in time at every limit; content and not asked again (``again``)."""
    away, sorted_ = (
        one.kind.isin(["act", "others", "not_received"]),
        (one.kind != "") | (one.pass_back < as_of),
    )
    judged = away | one.answered.notnull() | (one.answer < as_of)
    in_time = judged & ~_late_voice(one, away, as_of)
    return MappingProxyType(
        {
            "petitions_sorted": sorted_,
            "petitions_classified": sorted_ & (one.classified.coalesce(as_of) <= one.pass_back),
            "petitions": judged,
            "petitions_in_time": in_time,
            "petitions_content": in_time & one.liked.fill_null(True) & ~one.again,
        }
    )


def again(live: Any) -> Any:
    """Whether its author wrote about the same dossier again, later; asked of all that were known."""
    same = {
        "group_by": [live.agency, live.dossier, live.asker],
        "order_by": [live.sent.desc(), live.stream.desc()],
    }
    later = live.count().over(**same, rows=(None, -1))
    return live.dossier.notnull() & (live.asker != 0) & (later > 0)


def _late_voice(one: Any, away: Any, as_of: datetime) -> Any:
    passed = (away & (one.classified > one.pass_back)).fill_null(False)
    asked = (one.asked > one.supplement).fill_null(False)
    answered = ~away & (one.answered.coalesce(as_of) > one.answer)
    published = (~one.withheld & (one.published.coalesce(as_of) > one.publish)).fill_null(False)
    return passed | asked | answered | published


def _online(case: Any) -> Counters:
    online, priced = case.channel == "online", case.has_fee & (case.due > 0)
    return {
        "online_result": online & (case.e_result | ~case.gives_result),
        "eligible": case.offered_online,
        "online": case.offered_online & online,
        "priced": priced,
        "paid": priced & case.paid_online,
    }


def _results(case: Any) -> Counters:
    resulted = case.gives_result & (case.how == "result")
    return {
        "resulted": resulted,
        "e_result": resulted & case.e_result,
        "digitised": resulted & case.e_result & case.digitised,
    }


def _due(case: Any) -> Any:
    return case.promised.coalesce(case.legal) + case.waited.as_interval("s")

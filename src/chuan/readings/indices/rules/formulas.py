"""What each formula counts, named by its id in the catalogue, and which dossiers it is the poorer for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

Sums = Mapping[str, int]
"""Counter -> how many over the days; what is not there is 0."""
DOSSIERS, PROCEDURES, PETITIONS = "dossiers", "procedures", "petitions"
OFFERS, DECISIONS = "offers", "decisions"
SYNCED = "synced"
"""The formula that leaves out weeks without any synchronisation."""


@dataclass(frozen=True, slots=True)
class Formula:
    """``part`` of ``whole``; ``times`` another share. ``costs``: counters of which any makes a dossier cost points;
    where none is named, a dossier costs that is in the whole and not in the part.
    """

    part: Callable[[Sums], int]
    whole: Callable[[Sums], int]
    of: str = DOSSIERS
    costs: tuple[str, ...] = ()
    among: str = ""
    but: str = ""
    times: Callable[[Sums], Fraction] = lambda _: Fraction(1)


def _n(counter: str) -> Callable[[Sums], int]:
    return lambda sums: sums.get(counter, 0)


def _share(part: str, whole: str, of: str = DOSSIERS) -> Formula:
    if of == DOSSIERS:
        return Formula(_n(part), _n(whole), of, among=whole, but=part)
    return Formula(_n(part), _n(whole), of)


def _used(sums: Sums) -> int:
    """Services with online dossiers; one that is offered no longer cannot make more than all."""
    return min(sums.get("procedure_online", 0), sums.get("offered_online", 0))


def _in_time(sums: Sums) -> int:
    """Done in time, and open ones whose day had not passed when the period ended."""
    return sums.get("in_time", 0) + sums.get("open", 0) - sums.get("overdue", 0)


def _content(sums: Sums) -> int:
    """All less the late and less those with a complaint or a dislike; one that is both is taken off twice."""
    late = sums.get("late", 0) + sums.get("overdue", 0)
    return max(0, sums.get("received", 0) - late - sums.get("upset", 0))


def _heard(sums: Sums) -> Fraction:
    whole = sums.get("sync_received", 0)
    return Fraction(sums.get("synced", 0), whole) if whole else Fraction(1)


FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {
        SYNCED: Formula(_n("synced"), _n("sync_received"), among="received", but="synced"),
        "in_time": Formula(_in_time, _n("received"), costs=("late", "overdue")),
        "online": _share("online", "eligible"),
        "online_result": Formula(
            _n("online_result"), _n("received"), among="received", but="online_result", times=_heard
        ),
        "paid": _share("paid", "priced"),
        "e_result": _share("e_result", "resulted"),
        "digitised": _share("digitised", "resulted"),
        "reused": _share("reused", "received"),
        "shared": _share("shared", "received"),
        "population": _share("population", "received"),
        "announced": _share("announced_in_time", "announced", DECISIONS),
        "listed": _share("listed_in_time", "listed_due", DECISIONS),
        "whole_content": _share("offered_full", "offered", OFFERS),
        "offered_online": _share("offered_online", "offered", OFFERS),
        "services_used": Formula(_used, _n("offered_online"), OFFERS),
        "procedures_paid": _share("procedure_paid", "procedure_fee", PROCEDURES),
        "procedures_population": _share("procedure_population", "procedure", PROCEDURES),
        "petitions_classified": _share("petitions_classified", "petitions_sorted", PETITIONS),
        "petitions_in_time": _share("petitions_in_time", "petitions", PETITIONS),
        "petitions_content": _share("petitions_content", "petitions", PETITIONS),
        "content": Formula(_content, _n("received"), costs=("late", "overdue", "upset")),
    }
)
"""``synced`` is counted of ``sync_received``: what was received in weeks in which anything was synchronised at all."""

"""People of one result side by side: groups that cannot be told apart, and who may have the best grade."""

from __future__ import annotations

from decimal import Decimal

from chuan.definitions.schemes.rules.scheme import SHARE, Scheme
from chuan.readings.scores.rules.facts import Facts
from chuan.readings.scores.rules.honours import Candidate, Places, honours
from chuan.readings.scores.rules.ranking import Ranked, Stand, ranked
from chuan.readings.scores.services.counting import Result

_LATE = ("step_late", "step_overdue", "task_open")
_DONE = ("step_in_time", "task_done")


def compared(result: Result) -> tuple[Ranked, ...]:
    """Everybody rated, in groups; who has fewer steps than the scheme ranks stands last in none."""
    span = _span(result.scheme)
    stands = []
    for sheet in result.sheets:
        mean = sheet.mean
        if mean is not None:
            done, late = _counted(result.facts[sheet.official])
            stands.append(Stand(sheet.official, round(mean, 2), done, done + late, span))
    return ranked(stands, result.scheme.ranked)


def capped(result: Result) -> tuple[Places, ...]:
    """The places of the best grade in each unit, managers apart; empty where the scheme caps none.

    Whoever is seconded here is graded by the agency at home and takes no place.
    """
    cap = result.scheme.cap
    if cap is None:
        return ()
    found = [
        Candidate(one.official, result.facts[one.official].person.group, one.total, one.grade)
        for one in result.sheets
        if one.total is not None and one.grade and at_home(result, one.official)
    ]
    return honours(cap, found)


def at_home(result: Result, official: int) -> bool:
    """Whether this very agency grades a person: the others' own agencies do."""
    return result.people[official][-1].home == result.agency


def _span(scheme: Scheme) -> Decimal:
    """Points between no work in time and all of it."""
    return next((one.most for one in scheme.criteria() if one.method == SHARE and one.most), Decimal(0))


def _counted(facts: Facts) -> tuple[int, int]:
    kinds = [fact.kind for fact in facts.own]
    return sum(kind in _DONE for kind in kinds), sum(kind in _LATE for kind in kinds)

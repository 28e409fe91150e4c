"""The door: the figures of a period, and the votes that ask for a second look."""

from __future__ import annotations

from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.feedback.imports.scheme import shipped
from chuan.readings.satisfaction.imports import doubts as numbers
from chuan.readings.satisfaction.queries.cases import Within
from chuan.readings.satisfaction.queries.counted import Counted, counted
from chuan.readings.satisfaction.queries.groups import groups
from chuan.readings.satisfaction.queries.handed import handed
from chuan.readings.satisfaction.queries.votes import Voted, votes
from chuan.readings.satisfaction.rules.doubts import Cast, Doubt, doubts
from chuan.readings.satisfaction.rules.figures import WHOLE, Group

__all__ = ["Counted", "counted", "doubted", "whole"]
_MOST = 20_000


def whole(scope: Scope, within: Within) -> Group:
    """Answers, asked and share of all in scope."""
    scheme = shipped()
    found = groups(scope, within, scheme.satisfied, scheme.low).get(WHOLE)
    return found[0] if found else Group(WHOLE, "", "", 0, 0, 0, 0)


def doubted(scope: Scope, within: Within) -> tuple[tuple[Voted, tuple[Doubt, ...]], ...]:
    """The votes of a period with a mark and their marks, by time; two statements."""
    found, _ = votes(scope, within, order="time", limit=_MOST)
    if not found:
        return ()
    given = handed(scope, within.facts()["since"], within.facts()["until"])
    marks: dict[int, list[Doubt]] = {}
    for agency in {one.agency for one in found}:
        casts = [_cast(one) for one in found if one.agency == agency]
        for doubt in doubts(casts, given.get(agency, []), numbers.shipped()):
            marks.setdefault(doubt.ballot, []).append(doubt)
    return tuple((one, tuple(marks[one.ballot])) for one in found if one.ballot in marks)


def _cast(one: Voted) -> Cast:
    alike = one.answered > 1 and one.total == one.lowest * one.answered
    served = tuple(moment for moment in (one.received, one.closed) if moment is not None)
    names = tuple(filter(None, (one.counter_name, one.handler_name)))
    return Cast(
        one.ballot,
        one.at,
        one.channel,
        one.device,
        alike,
        one.owner,
        one.owner_name,
        names,
        one.signed_name,
        served,
    )

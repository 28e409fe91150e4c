"""What the register of risks says to a management review: how many, and of the highest how they stand and whether their treatment works."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.schemes.rules.effectiveness import EFFECTIVE, INEFFECTIVE
from chuan.events.reviews.rules.events import Figure
from chuan.events.reviews.rules.inputs import RISKS
from chuan.events.reviews.rules.review import State
from chuan.events.risks.rules.coded import RISK
from chuan.events.risks.services import risks
from chuan.readings.likelihoods.queries.register import Listed, register
from chuan.surfaces.acts.risk_figures import effect

_MOST = 20
"""So many of each kind are told one by one, the highest first; all of them are counted."""


def risk_figures(agency: int, state: State, at: datetime) -> tuple[Figure, ...]:
    """The figures of both inputs: risks, and opportunities."""
    found = [
        one
        for one in register(Scope(frozenset({agency})), at)
        if one.open or (one.status == "done" and state.since <= local(one.begun).date() < state.until)
    ]
    kinds = {
        "risks": [one for one in found if one.standing.kind == RISK],
        "opportunities": [one for one in found if one.standing.kind != RISK],
    }
    return tuple(figure for name, listed in kinds.items() for figure in _of(name, listed, at))


def _of(name: str, listed: Sequence[Listed], at: datetime) -> Iterator[Figure]:
    above = sum(one.above for one in listed)
    verdict = "nothing" if not listed else "gap" if above else "conform"
    yield Figure(name, RISKS, verdict, above, len(listed), str(len(listed)))
    told = listed[:_MOST]
    works = _works([one.stream for one in told], at)
    for one in told:
        reading, kind = one.standing.reading, works.get(one.stream, "")
        shown = "gap" if one.above or kind == INEFFECTIVE else "conform" if kind == EFFECTIVE else "shown"
        part, whole = (reading.found, reading.whole) if reading else (0, 0)
        level = str(one.standing.level or "")
        line = str(one.standing.line) if one.standing.kind == RISK else ""
        yield Figure(name, RISKS, shown, part, whole, level, line, matters=(Id(one.stream),))


def _works(streams: Sequence[int], at: datetime) -> dict[int, str]:
    """Stream -> what before and after say of its treatment, where they say anything."""
    seen = ((one.id, effect(one, at)) for one in risks.load_many(streams))
    return {stream: found.verdict.kind for stream, found in seen if found is not None}

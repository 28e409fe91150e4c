"""Last month graded in the demonstration's communes: everybody rates himself, is judged, and the month is published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import MONTH, Span
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.schemes.rules.scheme import Criterion
from chuan.surfaces.acts import judging, publications
from chuan.surfaces.acts.criteria import asked_of, judged, most
from chuan.surfaces.acts.judging import Given
from chuan.surfaces.simulator.bosses import pairs
from chuan.surfaces.simulator.documents import acting

_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)
_LAW = "nghi-dinh-335-2025"
_WHY = "Còn họp muộn, phối hợp chậm một lần (mô phỏng)"
_PARTS = (Decimal(1), Decimal(1), Decimal("0.9"), Decimal("0.8"))


def grade_month(secretary: Actor, at: datetime) -> int:
    """How many people were judged."""
    day = local(at).date().replace(day=1) - _DAY
    span = Span(MONTH, day.year, day.month)
    criteria, many = judged(secretary.agency, span, at), 0
    for person, boss in pairs(secretary, at):
        luck = Random(f"grading {person.name}")  # noqa: S311 - a demonstration must be the same twice
        mine = asked_of(criteria, person)
        own = tuple(Given(one.key, most(one), most(one)) for one in mine)
        judging.rate_self(acting(person.official, at), span.code, own, at=at - 6 * _DAY)
        judging.judge(boss, person.official, span.code, _given(mine, luck), at=at - 5 * _DAY)
        many += 1
    if many:
        _publish(secretary, span.code, at)
    return many


def _given(criteria: Sequence[Criterion], luck: Random) -> tuple[Given, ...]:
    """Full marks, or a little less with the reason; half of a manager's where a scale says so."""
    found = []
    for one in criteria:
        part = luck.choice(_PARTS) if not one.scale else Decimal(1)
        found.append(Given(one.key, most(one) * part, most(one), _WHY if part < 1 else ""))
    return tuple(found)


def _publish(secretary: Actor, period: str, at: datetime) -> None:
    """Shown four days ago, published after a day for objections."""
    until = at - 3 * _DAY
    found = publications.open_period(secretary, period, until, _LAW, at=until - _DAY)
    leader = organisation.leaders(secretary.agency, at)[0]
    publications.publish(acting(leader.official, at), found.id, at=until + _HOUR)

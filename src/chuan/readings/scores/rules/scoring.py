"""``score(scheme, span, facts) -> Sheet``: pure, exact until the end, and the order of the facts does not matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from chuan.base.kernel.spans import Span
from chuan.definitions.schemes.rules import scheme as s
from chuan.definitions.schemes.rules.scheme import Criterion, Group, Scheme
from chuan.readings.scores.rules.asked import Asked
from chuan.readings.scores.rules.bounding import bounded
from chuan.readings.scores.rules.closing import Counted, closed, unrated
from chuan.readings.scores.rules.correcting import corrected, struck_for
from chuan.readings.scores.rules.facts import Facts, Person
from chuan.readings.scores.rules.method_judged import judged
from chuan.readings.scores.rules.method_mean import mean
from chuan.readings.scores.rules.method_points import points
from chuan.readings.scores.rules.method_share import share
from chuan.readings.scores.rules.sheet import Gain, Sheet

METHODS: Mapping[str, Callable[[Asked], Iterator[Gain]]] = MappingProxyType(
    {s.POINTS: points, s.SHARE: share, s.MEAN: mean, s.JUDGED: judged}
)


def score(scheme: Scheme, span: Span, facts: Facts) -> Sheet:
    """One person's sheet of a period that is scored from facts; not rated where too few days were worked."""
    if (sheet := unrated(scheme, span, facts.person)) is not None:
        return sheet
    groups = [group for group in scheme.groups if not group.periods or span.kind in group.periods]
    return closed(scheme, span, facts, tuple(gains_of(scheme, groups, facts)))


def gains_of(scheme: Scheme, groups: list[Group], facts: Facts) -> Iterator[Counted]:
    """Each criterion that this person has, what it may give, and its exact gains with bounds applied."""
    for group in groups:
        mine = [one for one in group.criteria if applies(one, facts.person)]
        for criterion in mine:
            most = _most(group, criterion, len(mine))
            asked = Asked(scheme, criterion, most, struck_for(criterion.key, facts))
            raw = tuple(corrected(criterion.key, METHODS[criterion.method](asked), facts))
            yield criterion, most, tuple(bounded(asked, raw)) if raw else ()


def applies(criterion: Criterion, person: Person) -> bool:
    """Whether it is asked of this person: some are for managers only, some for the others."""
    return criterion.whom in {s.EVERYBODY, s.MANAGER if person.manager else s.STAFF}


def _most(group: Group, criterion: Criterion, of: int) -> Fraction:
    return Fraction(group.most) / of if group.combine == s.AVERAGE else Fraction(criterion.most)

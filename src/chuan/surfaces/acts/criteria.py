"""What of a period is given by judgement and not by events: the criteria of the schemes in force."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from decimal import Decimal

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import Span
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.people import Person
from chuan.definitions.organisation.rules.roles import LEADER
from chuan.definitions.schemes import services as schemes
from chuan.definitions.schemes.rules.scheme import EVERYBODY, JUDGED, MANAGER, STAFF, Criterion, Scheme


def schemes_of(agency: int, span: Span, at: datetime) -> tuple[Scheme, ...]:
    """The schemes by which an agency scores a period, on its last day or today where it goes on."""
    assert span.period.until is not None
    last = min(span.period.until - timedelta(days=1), local(at).date())
    if span.period.since > last:
        return ()
    return tuple(scheme for scheme, _days in schemes.in_force(EVERYTHING, agency, span.kind, last))


def judged(agency: int, span: Span, at: datetime) -> tuple[Criterion, ...]:
    """The criteria that a period of the agency leaves to judgement."""
    return tuple(
        one
        for scheme in schemes_of(agency, span, at)
        for group in scheme.groups
        if span.kind in (group.periods or scheme.periods)
        for one in group.criteria
        if one.method == JUDGED
    )


def asked_of(criteria: Collection[Criterion], person: Person) -> tuple[Criterion, ...]:
    """Those that this person has: some are for managers only, some for the others."""
    mine = {EVERYBODY, MANAGER if person.head or LEADER in person.roles else STAFF}
    return tuple(one for one in criteria if one.whom in mine)


def most(criterion: Criterion) -> Decimal:
    """The most a judgement may give."""
    return criterion.scale or criterion.most

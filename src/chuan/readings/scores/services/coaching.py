"""Hints of the people in scope, as they stand at a moment; nothing is kept but what was dismissed."""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.appraisals.services.hints import dismissed
from chuan.readings.scores.imports.coaching import shipped
from chuan.readings.scores.queries.from_patterns import repeated
from chuan.readings.scores.queries.people import posts
from chuan.readings.scores.queries.stretch import Stretch
from chuan.readings.scores.rules.coaching import Hint, hints


def coaching(scope: Scope, agency: int, at: datetime) -> tuple[Hint, ...]:
    """By person, what repeats most first; four statements."""
    patterns = shipped()
    tomorrow = local(at).date() + timedelta(days=1)
    window = Period(tomorrow - timedelta(days=max(one.days for one in patterns) + 1), tomorrow)
    people = {one.official for one in posts(scope, agency, window)}
    if not people:
        return ()
    asked = Stretch.of(agency, people, window, at)
    return hints(patterns, repeated(asked), dismissed(scope, agency), at)

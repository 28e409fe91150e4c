"""A report as it was known beside the same as known now, and every dossier that makes the difference."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.readings.indices.services.asking import Days
from chuan.readings.statistics.queries.changed import changed as found
from chuan.readings.statistics.rules.changes import Change
from chuan.readings.statistics.rules.figures import CASES, of_source
from chuan.readings.statistics.rules.form import INDICATOR
from chuan.readings.statistics.rules.table import Report
from chuan.readings.statistics.services.asking import Asked
from chuan.readings.statistics.services.drawing import absent_weeks, drawn


@dataclass(frozen=True, slots=True)
class Difference:
    """The report as known now, and the dossiers counted otherwise; none where the period is not over."""

    now: Report
    cases: tuple[Change, ...]


def changed(scope: Scope, asked: Asked, now: datetime) -> Difference | None:
    """What later knowledge makes of a period that is over, with the dossiers in scope; None before that."""
    if not asked.over or asked.days.as_of < asked.days.end:
        return None
    later = replace(asked, days=Days(asked.days.since, asked.days.until, now), fresh=True)
    of = asked.days.of(*asked.agencies)
    names = () if asked.form.rows == INDICATOR else of_source(CASES, asked.form.figures)
    silent = [week.monday for week in absent_weeks(asked.form, of)] if names else []
    return Difference(drawn(later), found(scope, of, now, names, silent) if names else ())

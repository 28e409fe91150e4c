"""The index of every agency, kept by night for the day that is over; a day that stands is left as it was published."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.readings.indices.imports.schemes import shipped
from chuan.readings.indices.models import IndexDay
from chuan.readings.indices.queries.kept import Night
from chuan.readings.indices.rules.scheme import in_force
from chuan.readings.indices.rules.scoring import Reckoned, scored
from chuan.readings.indices.services.asking import days
from chuan.readings.indices.services.reckoning import indices

CODE = "766"


def keep_day(at: datetime, *, now: bool = True) -> int:
    """Yesterday, from the first of its month on, for every agency that received anything; how many were reckoned.

    ``now`` False: as known when today began, for days that are long over.
    """
    day = local(at).date() - timedelta(days=1)
    asked = days(day.replace(day=1), day, at)
    agencies = [row.id for row in organisation.agencies(EVERYTHING, at)]
    found = [one for one in indices(CODE, agencies, asked, now=now).values() if one.received]
    IndexDay.objects.bulk_create((_row(one, asked.last, at) for one in found), ignore_conflicts=True)
    return len(found)


def as_published(night: Night) -> Reckoned:
    """Every indicator of a night that was kept, by the edition it was scored by."""
    scheme = in_force(shipped(CODE), night.edition)
    assert scheme is not None
    return Reckoned(night.agency, scored(scheme, night.sums), night.received, sums=night.sums)


def _row(one: Reckoned, day: date, at: datetime) -> IndexDay:
    index = one.index
    return IndexDay(
        agency=one.agency, day=day, code=CODE, edition=index.scheme.period.since, made=at, received=one.received,
        total=index.total, most=index.most, percent=index.percent, sums=dict(one.sums),
    )  # fmt: skip

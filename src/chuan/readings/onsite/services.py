"""What agencies can finish, and what they did finish at the centre; the reading kept by night."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from django.db import transaction

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.definitions.procedures import services as procedures
from chuan.readings.onsite.models import OnSite
from chuan.readings.onsite.queries import reading
from chuan.readings.onsite.queries.dossiers import Days, masks
from chuan.readings.onsite.queries.staffed import Staffed, staffed, units
from chuan.readings.onsite.rules.judging import Five, judged
from chuan.readings.onsite.rules.sums import Sum, of_dossiers

Able = tuple[Staffed, Five]


@dataclass(frozen=True, slots=True)
class Asked:
    """Procedures as on ``day``; dossiers answered from ``since`` to the end of that day."""

    since: date
    day: date

    @property
    def days(self) -> Days:
        begin, end = (datetime.combine(one, time(), VIETNAM) for one in (self.since, self.day + timedelta(1)))
        return Days(begin, end)


@transaction.atomic
def catch_up() -> int:
    """Read what was replayed since the last time; how many dossiers. Twice in a row it does nothing more."""
    found = reading.adoptions_unread(EVERYTHING)
    if not found:
        return 0
    return reading.keep([(one, procedures.adoption(one).procedure) for one in found])


@transaction.atomic
def rebuild() -> int:
    """The table from zero; the number of dossiers."""
    OnSite.objects.all().delete()
    return catch_up()


def abilities(scope: Scope, agencies: Collection[int], day: date) -> dict[int, tuple[Able, ...]]:
    """Agency -> its procedures of that day, each with its five acts; two statements where definitions are in memory."""
    found = staffed(scope, agencies, day)
    there = units(found, day)
    made: dict[int, tuple[Able, ...]] = {}
    for one in found:
        five = judged(procedures.procedure(one.edition), one.staffing, one.home, there)
        made[one.agency] = (*made.get(one.agency, ()), (one, five))
    return made


def sums(scope: Scope, agencies: Collection[int], asked: Asked) -> dict[int, Sum]:
    """Agency -> what it can and what it did; three statements for any number of agencies."""
    able, done = abilities(scope, agencies, asked.day), masks(scope, agencies, asked.days)
    return {one: _sum(able.get(one, ()), done.get(one, {})) for one in agencies}


def _sum(able: tuple[Able, ...], done: Mapping[int, int]) -> Sum:
    whole = sum(five.whole for _staffed, five in able)
    return replace(of_dossiers(done), procedures=len(able), able=whole)

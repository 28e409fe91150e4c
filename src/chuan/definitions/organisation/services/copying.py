"""Units and officials of one agency once more at another: who does the work where work is only simulated."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from chuan.base.kernel.text import sort_key
from chuan.definitions.organisation.models import Agency, Official, Unit


def copy_people(to: int, of: Collection[int], since: date, name: Callable[[], str]) -> dict[int, int]:
    """Number -> the number of its copy at the agency ``to``, made where it is not there yet.

    They hold no post and have no account: they may do nothing, they only stand where somebody did something. The agency
    works in this system from now on.
    """
    Agency.objects.filter(id=to, in_system=False).update(in_system=True)
    units = Unit.objects.filter(agency__in=of).order_by("id")
    officials = Official.objects.filter(agency__in=of).order_by("id")
    there = _there(to)
    Unit.objects.bulk_create(
        Unit(agency_id=to, code=_mark(unit.id), name=unit.name, kind=unit.kind, rank=unit.rank, since=since)
        for unit in units
        if _mark(unit.id) not in there
    )
    named = [(one, name()) for one in officials if _mark(one.id) not in there]
    Official.objects.bulk_create(
        Official(agency_id=to, code=_mark(one.id), name=called, sort_key=sort_key(called), simulated=True)
        for one, called in named
    )
    there = _there(to)
    numbers = [*(unit.id for unit in units), *(one.id for one in officials)]
    return {number: there[_mark(number)] for number in numbers}


def _there(agency: int) -> dict[str, int]:
    found = (table.objects.filter(agency=agency).values_list("code", "id") for table in (Unit, Official))
    return {code: number for rows in found for code, number in rows}


def _mark(number: int) -> str:
    return f"mp-{number}"

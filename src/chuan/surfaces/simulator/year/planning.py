"""What is to be loaded: which agencies take part, whose work is copied, and the chunks that are written one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rolling import Member
from chuan.definitions.organisation.services.rolling import members
from chuan.surfaces.acts.year_progress import Year
from chuan.surfaces.simulator.year.casting import LAST_COPY, base_of
from chuan.surfaces.simulator.year.sizes import Share, by_month, calendar_days, days, first_day, shares

PROVINCE, COMMUNE = "H49", "commune"
_NO_COUNTER = ("province", "commune_body")
"""Levels at which nobody hands in a dossier."""
_WORKED = "SELECT DISTINCT agency FROM store_stream WHERE kind = 'dossier' AND id > %(copied)s"


@dataclass(frozen=True, slots=True)
class Part:
    """One agency's dossiers of one month, written in one transaction; ``base``: the number of the first."""

    place: int
    share: Share
    base: int
    days: dict[date, int]

    @property
    def dossiers(self) -> int:
        return sum(self.days.values())


def province(at: datetime) -> tuple[Member, ...]:
    """The agencies below the province today; ``Refused`` where it is not known."""
    root = organisation.agency_by_code(PROVINCE, at)
    if root is None:
        raise Refused(refuse("missing", "year.no_province", code=PROVINCE))
    return members(root.id, local(at).date())


def copied_from(found: Sequence[Member]) -> tuple[Member, ...]:
    """Those that have dossiers of their own: theirs are copied, and they get none."""
    worked = {row["agency"] for row in organisation.rows(_WORKED, {"copied": LAST_COPY})}
    return tuple(one for one in found if one.id in worked and one.level not in _NO_COUNTER)


def plan(found: Sequence[Member], own: Sequence[Member], dossiers: int, at: datetime) -> Year:
    """A year that ends yesterday, over all agencies without dossiers of their own."""
    taken = {one.id for one in own}
    among = tuple(
        sorted((one.code, one.level == COMMUNE) for one in found if one.id not in taken and one.level not in _NO_COUNTER)
    )  # fmt: skip
    if not own or not among:
        raise Refused(refuse("missing", "year.nothing_to_copy"))
    last = local(at).date() - timedelta(days=1)
    return Year(dossiers, first_day(last).isoformat(), last.isoformat(), among)


def parts(year: Year, calendar_of: int) -> Iterator[Part]:
    """Every chunk, the last month first: what is looked at most is there soonest."""
    first, last = date.fromisoformat(year.first), date.fromisoformat(year.last)
    calendar = worktime_for(calendar_of)
    worked = [day for day in calendar_days(first, last) if calendar.sessions(day)]
    cut = shares(year.agencies, year.dossiers)
    months = [by_month(days(share, worked)) for share in cut]
    for nth, month in enumerate(sorted({day.replace(day=1) for day in worked}, reverse=True)):
        for place, share in enumerate(cut):
            yield Part(place, share, base_of(nth * len(cut) + place), months[place].get(month, {}))

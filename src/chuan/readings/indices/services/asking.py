"""What is asked of an index: which edition, whose figures, which days, as known when; what must be said beside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.stood import Stood
from chuan.readings.indices.imports.schemes import shipped
from chuan.readings.indices.queries.counting import Of
from chuan.readings.indices.rules.scheme import Scheme, changed_within, in_force

_LONGEST = 366


@dataclass(frozen=True, slots=True)
class Days:
    """Days ``[since, until)`` of reception, as known at ``as_of``; ``cut`` is when the period is over for open ones."""

    since: date
    until: date
    as_of: datetime

    @property
    def period(self) -> Period:
        return Period(self.since, self.until)

    @property
    def last(self) -> date:
        return self.until - timedelta(days=1)

    @property
    def end(self) -> datetime:
        return datetime.combine(self.until, time(), VIETNAM)

    @property
    def start(self) -> datetime:
        return datetime.combine(self.since, time(), VIETNAM)

    @property
    def cut(self) -> datetime:
        return min(self.as_of, self.end)

    def of(self, *agencies: int) -> Of:
        return Of(agencies, self.since, self.until, self.start, self.end, self.cut, self.as_of)


def days(since: date, last: date, as_of: datetime) -> Days:
    """The days from the first to the last, both included; ``Refused`` where they make no period."""
    if last < since or since > local(as_of).date():
        raise Refused(refuse("invalid", "indices.bad_period", "to"))
    if (last - since).days >= _LONGEST:
        raise Refused(refuse("invalid", "indices.too_long", "to"))
    return Days(since, last + timedelta(days=1), as_of)


def parts(code: str, asked: Days) -> tuple[Days, ...]:
    """The period cut where another edition of the index began: each part is counted by its own, none is added up."""
    changed = changed_within(shipped(code), asked.period)
    ends = (*changed, asked.until)
    return tuple(
        Days(since, until, asked.as_of) for since, until in zip((asked.since, *changed), ends, strict=True)
    )


def scheme_of(code: str, asked: Days) -> tuple[Scheme, tuple[Reason, ...]]:
    """The edition of the period's last day, and what is to be said where it changed within."""
    editions = shipped(code)
    found = in_force(editions, asked.last)
    if found is None:
        raise Refused(refuse("missing", "indices.no_scheme", code=code, day=f"{asked.last:%d/%m/%Y}"))
    *earlier, last = parts(code, asked)
    if not earlier:
        return found, ()
    facts = {
        "since": f"{earlier[0].since:%d/%m/%Y}",
        "last": f"{earlier[-1].last:%d/%m/%Y}",
        "day": f"{last.since:%d/%m/%Y}",
    }
    return found, (Reason.of("indices.scheme_changed", **facts),)


def own_days(one: Stood, asked: Days) -> Days:
    """Those of the days on which the agency existed: an open dossier is late or not as of its end. ``absent`` is asked first."""
    own = one.own(asked.period)
    assert own.until is not None
    return replace(asked, since=own.since, until=own.until)


def lived(agency: int, asked: Days) -> tuple[Days, tuple[Reason, ...]]:
    """The agency's own days of the period, and what is to be said beside; ``Refused`` where it had none; one statement."""
    return days_of(organisation.stood([agency])[agency], asked)


def days_of(one: Stood, asked: Days) -> tuple[Days, tuple[Reason, ...]]:
    """The same where it is known when the agency stood."""
    if why := one.absent(asked.period):
        raise Refused(Refusal("not_now", why))
    said = one.partial(asked.period)
    return own_days(one, asked), (said,) if said else ()

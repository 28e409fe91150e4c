"""The sheets of an agency in a period, by every scheme it chose for periods of that kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.period import Period
from chuan.base.kernel.spans import Span
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.definitions.schemes import services as schemes
from chuan.definitions.schemes.rules.grading import graded
from chuan.definitions.schemes.rules.scheme import Scheme
from chuan.readings.scores.queries.from_publications import Standings, published, shown
from chuan.readings.scores.queries.people import absences, posts
from chuan.readings.scores.queries.stretch import Stretch
from chuan.readings.scores.rules.averaging import averaged
from chuan.readings.scores.rules.facts import Facts
from chuan.readings.scores.rules.presence import Post, Presence, by_official, presence
from chuan.readings.scores.rules.scoring import score
from chuan.readings.scores.rules.sheet import Sheet
from chuan.readings.scores.rules.summing import summed
from chuan.readings.scores.rules.weeks import Works, parts_of
from chuan.readings.scores.services.gathering import Gathered, gathered


@dataclass(frozen=True, slots=True)
class Result:
    """``people``: the posts each official held, the last one last; ``facts``: what each sheet rests on."""

    agency: int
    span: Span
    scheme: Scheme
    sheets: tuple[Sheet, ...]
    people: Mapping[int, list[Post]]
    facts: Mapping[int, Facts]


def sheets(scope: Scope, agency: int, span: Span, at: datetime) -> tuple[Result, ...]:
    """One result a scheme that scores such periods on the period's last day; empty where none was chosen."""
    assert span.period.until is not None
    if span.period.since > local(at).date():
        return ()
    last = min(span.period.until - timedelta(days=1), local(at).date())
    found = schemes.in_force(EVERYTHING, agency, span.kind, last)
    return tuple(_result(scope, agency, span, scheme, days, at) for scheme, days in found)


@dataclass(frozen=True, slots=True)
class _Ground:
    """All that the sheets of one agency are counted from; ``days``: from the scheme's choice until today."""

    scheme: Scheme
    presence: Presence
    people: Mapping[int, list[Post]]
    gathered: Gathered
    days: Period
    works: Works
    published: Standings

    def sheet(self, official: int, span: Span) -> Sheet:
        """One sheet: from facts, or from the sheets below it."""
        facts = self.facts(official, span)
        shorter = dict(self.scheme.sums).get(span.kind)
        if span.kind in self.scheme.periods or shorter is None:
            return score(self.scheme, span, facts)
        parts = parts_of(span, shorter, self.works)
        below = [found for one in parts if (found := self.below(official, one)) is not None]
        close = averaged if span.kind in self.scheme.means else summed
        return close(self.scheme, span, below, facts)

    def below(self, official: int, span: Span) -> Sheet | None:
        """A sheet that a longer period adds up: as it was published, else as it stands now."""
        row = self.published.get((span.code, official))
        if row is None:
            return self.sheet(official, span) if span.period.overlaps(self.days) else None
        who, total = self.presence.person(self.people[official], span.period), shown(self.scheme, row)
        grade = graded(self.scheme.grades, total) if total is not None else None
        return Sheet(
            official, row.scheme, span.code, total, grade=grade.key if grade else "",
            present=who.present, working=who.working, rated=row.rated,
        )  # fmt: skip

    def facts(self, official: int, span: Span) -> Facts:
        return self.gathered.of(self.presence.person(self.people[official], span.period), span)


def _result(scope: Scope, agency: int, span: Span, scheme: Scheme, days: Period, at: datetime) -> Result:
    calendar, today = worktime_for(agency), local(at).date()
    scored = Period(days.since, min(days.until or date.max, today + timedelta(days=1)))

    def works(day: date) -> bool:
        return calendar.covers_day(day) and bool(calendar.sessions(day))

    spans = tuple(_tree(scheme, span, works))
    codes = [one.code for one in spans]
    wide = _wide(spans)
    people = by_official(posts(scope, agency, wide))
    there = presence(calendar, wide, absences(EVERYTHING, people, wide))
    names = {official: held[-1].name for official, held in people.items()}
    asked = Stretch.of(agency, people, wide, at)
    ground = _Ground(
        scheme, there, people, gathered(asked, scheme, codes, names), scored, works,
        published(agency, scheme, codes[1:]),
    )  # fmt: skip
    mine = {
        official: held
        for official, held in people.items()
        if any(one.held.overlaps(span.period) for one in held)
    }
    return Result(
        agency, span, scheme, tuple(ground.sheet(one, span) for one in mine), mine,
        {official: ground.facts(official, span) for official in mine},
    )  # fmt: skip


def _tree(scheme: Scheme, span: Span, works: Works) -> Iterator[Span]:
    """The period and all those it adds up."""
    yield span
    shorter = dict(scheme.sums).get(span.kind)
    if span.kind not in scheme.periods and shorter is not None:
        for one in parts_of(span, shorter, works):
            yield from _tree(scheme, one, works)


def _wide(spans: tuple[Span, ...]) -> Period:
    """The days from the first of them to the last."""
    return Period(min(one.period.since for one in spans), max(one.period.until or date.max for one in spans))

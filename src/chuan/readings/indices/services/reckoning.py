"""The index of one agency from the facts as known at a moment, and of many agencies from the counters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chuan.base.kernel.reason import Reason
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.organisation.rules.stood import Stood
from chuan.readings.counters.queries.summing import Asked, sums
from chuan.readings.indices.queries.counting import counted, weeks
from chuan.readings.indices.queries.petitions import petition_sums
from chuan.readings.indices.queries.quiet import silent_weeks
from chuan.readings.indices.rules.gaps import Week, heard
from chuan.readings.indices.rules.scheme import Scheme
from chuan.readings.indices.rules.scoring import Reckoned, scored
from chuan.readings.indices.services.asking import Days, days_of, own_days, parts, scheme_of
from chuan.readings.indices.services.published import published_sums

ABSENT_WEEKS = "indices.weeks_absent"


def own_part(code: str, agency: int, asked: Days) -> tuple[Days, tuple[Reason, ...]]:
    """Which of the days an index of one agency counts: its own, by the edition of their last; and what is to be said beside."""
    return part_of(code, organisation.stood([agency])[agency], asked)


def part_of(code: str, stood: Stood, asked: Days) -> tuple[Days, tuple[Reason, ...]]:
    """The same where it is known when the agency stood."""
    own, ended = days_of(stood, asked)
    _scheme, changed = scheme_of(code, own)
    return parts(code, own)[-1], (*ended, *changed)


def index(code: str, agency: AgencyRow, asked: Days) -> Reckoned:
    """The last part of the period where the index changed within: ``asking.parts`` gives the others. From the facts, exact at any moment; six statements."""
    own, notes = own_part(code, agency.id, asked)
    scheme, _notes = scheme_of(code, own)
    of = own.of(agency.id)
    voices = petition_sums([agency.id], own.start, own.end, own.as_of).get(agency.id, {})
    offered = published_sums([agency.id], own).get(agency.id, {})
    found = reckoned(scheme, agency.id, {**counted(of), **voices, **offered}, list(weeks(of).values()))
    return Reckoned(agency.id, found.index, found.received, (*notes, *found.notes), found.sums)


def indices(
    code: str, agencies: Sequence[int], asked: Days, *, now: bool = True,
    stood: Mapping[int, Stood] | None = None,
) -> dict[int, Reckoned]:  # fmt: skip
    """From the counters, each agency by its own days of the period; one with no dossier, or no day, is there with nothing.

    Five statements for all that existed on the same of the days, which is nearly always all; ``stood`` spares the one
    that asks when they did. ``now``: nothing earlier is asked; else what was known before the day of ``as_of`` began.
    """
    known = organisation.stood(agencies) if stood is None else stood
    scheme, _notes = scheme_of(code, asked)
    made = {one: Reckoned(one, scored(scheme, {}), 0) for one in agencies}
    for days, mine in _by_own_days(agencies, asked, known).items():
        made |= _summed(code, mine, days, now=now)
    return made


def _by_own_days(agencies: Sequence[int], asked: Days, known: Mapping[int, Stood]) -> dict[Days, list[int]]:
    """Agencies by which of the days they existed on; none that did not stand in any, all days where nobody knows."""
    found: dict[Days, list[int]] = {}
    for one in agencies:
        stood = known.get(one)
        if stood is None or not stood.absent(asked.period):
            found.setdefault(asked if stood is None else own_days(stood, asked), []).append(one)
    return found


def _summed(code: str, agencies: Sequence[int], asked: Days, *, now: bool) -> dict[int, Reckoned]:
    scheme, notes = scheme_of(code, asked)
    asked = parts(code, asked)[-1]
    found = sums(Asked(asked.since, asked.until, asked.cut, asked.as_of, now), agencies)
    voices = petition_sums(agencies, asked.start, asked.end, asked.as_of)
    offered = published_sums(agencies, asked)
    quiet = silent_weeks(agencies, asked.since, asked.until)
    made: dict[int, Reckoned] = {}
    for one in agencies:
        mine = {**found.get(one, {}), **voices.get(one, {}), **offered.get(one, {})}
        told = reckoned(scheme, one, mine, quiet.get(one, ()))
        made[one] = Reckoned(one, told.index, told.received, (*notes, *told.notes), told.sums)
    return made


def reckoned(scheme: Scheme, agency: int, mine: dict[str, int], all_weeks: Sequence[Week]) -> Reckoned:
    """Scored from sums, whoever counted them; weeks in which nothing was synchronised are said and left out."""
    whole, absent = heard(mine, all_weeks)
    facts: dict[str, str | int] = {
        "weeks": len(absent),
        "mondays": ", ".join(f"{week.monday.day:02}/{week.monday.month:02}" for week in absent),
    }
    said = (Reason.of(ABSENT_WEEKS, **facts),) if absent else ()
    return Reckoned(agency, scored(scheme, whole), mine.get("received", 0), said, whole)

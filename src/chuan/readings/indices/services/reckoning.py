"""The index of one agency from the facts as known at a moment, and of many agencies from the counters."""

from __future__ import annotations

from collections.abc import Sequence

from chuan.base.kernel.reason import Reason
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.readings.counters.queries.summing import Asked, sums
from chuan.readings.indices.queries.counting import counted, weeks
from chuan.readings.indices.queries.petitions import petition_sums
from chuan.readings.indices.queries.quiet import silent_weeks
from chuan.readings.indices.rules.gaps import Week, heard
from chuan.readings.indices.rules.scheme import Scheme
from chuan.readings.indices.rules.scoring import Reckoned, scored
from chuan.readings.indices.services.asking import Days, lived, parts, scheme_of, standing
from chuan.readings.indices.services.published import published_sums


def index(code: str, agency: AgencyRow, asked: Days) -> Reckoned:
    """The last part of the period where the index changed within: ``asking.parts`` gives the others. From the facts, exact at any moment; five statements."""
    scheme, notes = scheme_of(code, asked)
    ended = standing(agency, asked)
    asked = parts(code, lived(agency, asked))[-1]
    of = asked.of(agency.id)
    voices = petition_sums([agency.id], asked.start, asked.end, asked.as_of).get(agency.id, {})
    offered = published_sums([agency.id], asked).get(agency.id, {})
    found = reckoned(scheme, agency.id, {**counted(of), **voices, **offered}, list(weeks(of).values()))
    return Reckoned(agency.id, found.index, found.received, (*ended, *notes, *found.notes), found.sums)


def indices(code: str, agencies: Sequence[int], asked: Days, *, now: bool = True) -> dict[int, Reckoned]:
    """From the counters, five statements for any number of agencies; one with no dossier is there with nothing.

    ``now``: nothing earlier is asked; else what was known before the day of ``as_of`` began.
    """
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
    said = (Reason.of("indices.weeks_absent", **facts),) if absent else ()
    return Reckoned(agency, scored(scheme, whole), mine.get("received", 0), said, whole)

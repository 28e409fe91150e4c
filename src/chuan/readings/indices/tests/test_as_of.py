"""One agency's index: facts and counters say the same; the past stays what it was; the very dossiers are named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.models import Agency
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.definitions.organisation.services import agency as agency_of
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.tests.factories import NOW, commune, dossier, stopped_clock
from chuan.readings.cases.models import CaseRow
from chuan.readings.counters.services.folding import refill
from chuan.readings.indices.queries.costing import costing
from chuan.readings.indices.queries.portal import OPEN, REAL, UNSENT, differing, sides
from chuan.readings.indices.services.asking import Days, days
from chuan.readings.indices.services.reckoning import index, indices, own_part
from chuan.readings.outbox.models import Theirs

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
MARCH_END = datetime(2026, 3, 31, 18, tzinfo=VIETNAM)


@pytest.fixture
def march() -> Any:
    """Three of March: one done in time, one done late in April, one still open; the facts as they became known."""
    here = commune()
    found = [dossier(here, end) for end in ("result", "result", "check")]
    begun = datetime(2026, 3, 10, 8, tzinfo=VIETNAM)
    for place, one in enumerate(found):
        row = CaseRow.objects.get(stream=one.id, known_until=None)
        CaseRow.objects.filter(stream=one.id).delete()
        plain = {"received": begun, "promised": begun + timedelta(days=10 + 15 * place), "known_from": begun}
        values = {field.name: getattr(row, field.name) for field in CaseRow._meta.concrete_fields}
        open_one = {**values, **plain, "nth": 1, "ended": None, "how": "", "waited": 0}
        if place == 2:
            CaseRow.objects.create(**open_one)
            continue
        done = begun + timedelta(days=(5, 40)[place])
        CaseRow.objects.create(**{**open_one, "known_until": done})
        CaseRow.objects.create(**{**open_one, "nth": 2, "known_from": done, "ended": done, "how": "result"})
    refill()
    return here, found


def asked(as_of: datetime) -> Days:
    return days(date(2026, 3, 1), date(2026, 3, 31), as_of)


def in_time(agency: int, when: Days) -> tuple[int, int]:
    row = agency_of(agency, NOW)
    assert row is not None
    line = index("766", row, when).index.line("2.1")
    assert line is not None
    return line.numerator, line.denominator


def test_the_report_of_march_run_later_gives_the_figures_of_march(march: Any) -> None:
    here, _ = march
    assert in_time(here.agency.id, asked(MARCH_END)) == (3, 3)
    assert in_time(here.agency.id, asked(MARCH_END + timedelta(days=60))) == (2, 3)
    assert in_time(here.agency.id, asked(datetime(2026, 3, 9, tzinfo=VIETNAM))) == (0, 0)


def test_counters_say_what_facts_say(march: Any) -> None:
    here, _ = march
    row = agency_of(here.agency.id, NOW)
    assert row is not None
    later = asked(MARCH_END + timedelta(days=60))
    by_counters = indices("766", [row.id], later)[row.id]
    assert by_counters.index == index("766", row, later).index
    earlier = indices("766", [row.id], replace(later, as_of=MARCH_END), now=False)[row.id]
    assert earlier.index.line("2.1") == index("766", row, asked(MARCH_END)).index.line("2.1")


def test_the_very_dossiers_that_cost_points_and_only_those_in_scope(march: Any) -> None:
    here, found = march
    of = asked(MARCH_END + timedelta(days=60)).of(here.agency.id)
    cases, n = costing(EVERYTHING, of, "in_time")
    assert ([case.stream for case in cases], n) == ([found[1].id], 1)
    assert costing(Scope(agencies=frozenset({1})), of, "in_time") == ((), 0)
    assert costing(EVERYTHING, of, "procedures_paid") == ((), 0)


def test_lateness_made_by_lost_messages_stands_apart_each_with_its_dossiers(march: Any) -> None:
    here, found = march
    when = asked(MARCH_END + timedelta(days=60))
    for one in found[:2]:
        promised = CaseRow.objects.get(stream=one.id, known_until=None).promised
        Theirs.objects.create(
            partner="portal", agency=here.agency.id, stream=one.id, code=str(one.id), asked=when.as_of,
            promised=promised,
        )  # fmt: skip
    of = when.of(here.agency.id)
    both = sides(of)
    assert (both.received, both.asked, both.late, both.lost, both.real, both.unsent) == (3, 2, 2, 1, 1, 1)
    for kind, one in ((OPEN, found[0]), (REAL, found[1]), (UNSENT, found[2])):
        cases, n = differing(EVERYTHING, of, kind)
        assert ([case.stream for case in cases], n) == ([one.id], 1)
    assert differing(Scope(agencies=frozenset({1})), of, REAL) == ((), 0)
    Theirs.objects.filter(stream=found[0].id).update(finished=when.as_of)
    assert (sides(of).open, sides(of).later) == (0, 1)


def test_days_that_make_no_period_are_one_sentence() -> None:
    for since, last in ((date(2026, 3, 2), date(2026, 3, 1)), (date(2025, 1, 1), date(2026, 3, 1))):
        with pytest.raises(Refused):
            days(since, last, MARCH_END)


def test_merged_within_every_way_counts_its_own_days_and_says_so(march: Any) -> None:
    """The open one was due on the 20th: late as of the month's end, in time as of the agency's on the 16th."""
    here, (_, _, waiting) = march
    CaseRow.objects.filter(stream=waiting.id).update(promised=datetime(2026, 3, 20, tzinfo=VIETNAM))
    refill()
    end, later = date(2026, 3, 16), asked(MARCH_END + timedelta(days=60))
    assert in_time(here.agency.id, later) == (1, 3)
    Agency.objects.filter(id=here.agency.id).update(until=end)
    row = agency_of(here.agency.id, NOW)
    assert row is not None
    by_facts = index("766", row, later)
    assert by_facts.index == indices("766", [row.id], later)[row.id].index
    assert in_time(row.id, later) == (2, 3)
    assert [note.key for note in by_facts.notes][:1] == ["organisation.ended_within_nowhere"]
    assert own_part("766", row.id, later)[0].until == end


def test_after_its_end_there_is_nothing_and_why(march: Any) -> None:
    here, _ = march
    Agency.objects.filter(id=here.agency.id).update(until=date(2026, 3, 10))
    row, after = agency_of(here.agency.id, NOW), days(date(2026, 3, 10), date(2026, 3, 31), NOW)
    assert row is not None
    assert indices("766", [row.id], after)[row.id].received == 0
    with pytest.raises(Refused) as refused:
        index("766", row, after)
    assert refused.value.refusals[0].reason.key == "organisation.ended_before_nowhere"


def test_agencies_of_the_same_days_are_counted_together(march: Any) -> None:
    here, _ = march
    others = [organisation.agency(f"H49.{n}").id for n in range(3)]
    asked_now = asked(MARCH_END + timedelta(days=60))
    statements = []
    for end in (None, date(2026, 3, 16)):
        Agency.objects.filter(id=here.agency.id).update(until=end)
        with CaptureQueriesContext(connection) as seen:
            indices("766", [here.agency.id, *others], asked_now)
        statements.append(len(seen.captured_queries))
    assert statements == [6, 11]

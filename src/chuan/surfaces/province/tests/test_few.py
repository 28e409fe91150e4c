"""An index before whoever oversees: how a few people answered is words, its points stand, nobody's answer makes a list."""

from __future__ import annotations

from datetime import datetime

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.events.dossiers.tests.factories import dossier
from chuan.events.selfscores.rules.survey_events import Stratum
from chuan.readings.cases.models import CaseRow
from chuan.readings.counters.services.folding import refill
from chuan.surfaces.province.tests.overseen import Above, above
from chuan.surfaces.province.web.par_shares import shares_table
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
FEW, BESIDE = "Dưới 5 người có thể đánh giá", "Không hiện ở kỳ này"


@pytest.fixture
def world() -> Above:
    found = above("result")
    dossier(found.here, "result")
    CaseRow.objects.filter(stream=found.file.id).update(disliked=True)
    refill()
    return found


def test_few_are_words_to_the_inspector_and_figures_to_the_agency(world: Above) -> None:
    far, own = browser(world.inspector), browser(world.here.people["leader"])
    place = f"/tinh/766/{world.here.agency.id}/"
    assert FEW in words(far.get(place))
    assert FEW not in words(own.get(place))
    assert "không hiện" in words(far.get(f"{place}tinh-lai/"))
    assert world.file.state.code in words(own.get(f"{place}5.4/"))
    listed = words(far.get(f"{place}5.4/"))
    assert world.file.state.code not in listed
    assert "để không lộ người đánh giá" in listed


@pytest.fixture
def autumn(world: Above) -> Above:
    """The two of November, and eight of October."""
    row = CaseRow.objects.get(stream=world.file.id, known_until=None)
    values = {
        field.name: getattr(row, field.name) for field in CaseRow._meta.concrete_fields if field.name != "id"
    }
    october = datetime(2026, 10, 8, 8, tzinfo=VIETNAM)
    for n in range(1, 9):
        CaseRow.objects.create(**{**values, "stream": n, "received": october, "known_from": october})
    refill()
    return world


@pytest.mark.parametrize(
    ("period", "covered"),
    [
        ("2026-10", ""),
        ("2026-Q4", BESIDE),
        ("2026", BESIDE),
        ("2026-11", FEW),
        ("2026-W41", BESIDE),
        ("2026-10&biet=het-ky", BESIDE),
    ],
)
def test_a_covered_month_does_not_follow_from_its_quarter_nor_an_answer_from_two_knowledges(
    autumn: Above, period: str, covered: str
) -> None:
    far, own = browser(autumn.inspector), browser(autumn.here.people["leader"])
    place = f"/tinh/766/{autumn.here.agency.id}/?ky={period}"
    page = words(far.get(place))
    assert [one for one in (FEW, BESIDE) if one in page] == ([covered] if covered else [])
    assert "Không hiện" not in words(own.get(place))


def test_enough_in_every_month_are_figures_of_the_quarter_too(autumn: Above) -> None:
    CaseRow.objects.filter(stream__gt=8).delete()
    refill()
    page = words(browser(autumn.inspector).get(f"/tinh/766/{autumn.here.agency.id}/?ky=2026-Q4"))
    assert FEW not in page
    assert BESIDE not in page


def test_a_survey_covers_an_agency_of_few_sheets_and_the_total_it_would_follow_from() -> None:
    strata = [Stratum(Id(key), 50, 10) for key in (1, 2, 3)]
    content = {1: [(5, 5)] * 3, 2: [(5, 4)] * 8, 3: [(2, 5)] * 9}
    told = [[cell.text for cell in row.cells] for row in shares_table(strata, content).rows]
    assert [line[3:] for line in told] == [
        ["3", "không hiện"],
        ["8", "100%"],
        ["9", "0%"],
        ["20", "không hiện"],
    ]

"""An index before whoever oversees: how a few people answered is words, its points stand, nobody's answer makes a list."""

from __future__ import annotations

import pytest

from chuan.base.kernel.codec import Id
from chuan.events.dossiers.tests.factories import dossier
from chuan.events.selfscores.rules.survey_events import Stratum
from chuan.readings.cases.models import CaseRow
from chuan.readings.counters.services.folding import refill
from chuan.surfaces.province.tests.overseen import Above, above
from chuan.surfaces.province.web.par_shares import shares_table
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
FEW = "Dưới 5 người có thể đánh giá"


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

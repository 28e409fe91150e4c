"""A petition found true opens a draft at once, linked both ways; one found false counts against nobody."""

from __future__ import annotations

import pytest

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.corrections.services import corrections
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, stopped_clock
from chuan.readings.matters.queries.nonconformities import nonconformities, of_case
from chuan.surfaces.acts.tests.petitioned import answered, who

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def test_a_founded_one_opens_a_draft_linked_both_ways(here: Commune) -> None:
    found = answered(here, official=who(here, "police"))
    ((draft, title),) = of_case(EVERYTHING, found.id)
    state = corrections.load(draft).state
    assert [int(case.dossier) for case in state.cases] == [found.id]
    assert (state.detector, "phản ánh" in title) == ("founded_complaint", True)


def test_a_second_one_of_the_unit_joins_it(here: Commune) -> None:
    first, second = (answered(here, "partly", official=who(here, "police")) for _ in range(2))
    assert of_case(EVERYTHING, first.id) == of_case(EVERYTHING, second.id)
    assert nonconformities(EVERYTHING, NOW)[1] == 1


def test_one_found_false_opens_nothing(here: Commune) -> None:
    found = answered(here, "unfounded", official=who(here, "police"))
    assert not of_case(EVERYTHING, found.id)

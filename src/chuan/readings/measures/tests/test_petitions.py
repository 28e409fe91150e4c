"""Petitions measured: within every limit or not, liked or not, each figure with its petitions."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier, stopped_clock
from chuan.readings.measures.queries.measuring import Of, measure
from chuan.readings.measures.queries.petitions import petition_cases, petition_measures
from chuan.readings.measures.rules.measured import quarters
from chuan.surfaces.acts import petitions
from chuan.surfaces.acts.liking import like
from chuan.surfaces.acts.petitions import Sorted
from chuan.surfaces.acts.tests.petitioned import NOBODY, answered, own, taken, who

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
LAST = quarters(2026)[3]
SOON, LATER = NOW + timedelta(days=1), NOW + timedelta(days=60)
HERE = Scope(everywhere=True)


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def told(here: Commune, at: object = SOON) -> dict[str, tuple[int, int]]:
    found = petition_measures(Of(here.agency.id, at), (LAST,))  # type: ignore[arg-type]
    return {key.removeprefix("petitions_"): (one.part, one.whole) for key, (one,) in found.items()}


def test_one_that_runs_within_its_limits_is_not_judged_yet(here: Commune) -> None:
    own(here)
    assert told(here) == {"classified": (1, 1), "on_time": (0, 0), "liked": (0, 0)}
    assert told(here, LATER)["on_time"] == (0, 1)


def test_answered_in_time_then_disliked_by_its_author(here: Commune) -> None:
    first, second = answered(here), answered(here)
    like(first.id, "Chưa sửa", satisfied=False)
    like(second.id, "", satisfied=True)
    assert told(here) == {"classified": (2, 2), "on_time": (2, 2), "liked": (1, 2)}
    assert told(here, LATER)["on_time"] == (0, 2)  # never published


def test_sent_again_about_the_same_dossier_is_not_liked(here: Commune) -> None:
    code = dossier(here, "sign").state.code
    answered(here, dossier=code)
    own(here, dossier=code)
    assert told(here)["liked"] == (0, 1)


def test_other_laws_and_mere_information_count_nowhere(here: Commune) -> None:
    counter = here.actor("counter")
    petitions.classify(counter, taken(here, author=NOBODY).id, Sorted("information"))
    petitions.classify(counter, taken(here).id, Sorted("denunciation", place="Thanh tra"))
    assert told(here, LATER) == {"classified": (0, 0), "on_time": (0, 0), "liked": (0, 0)}


def test_the_petitions_behind_a_figure_the_wrong_ones_first(here: Commune) -> None:
    good, bad = answered(here), answered(here)
    like(bad.id, "", satisfied=False)
    of = Of(here.agency.id, SOON)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        found, total = petition_cases(HERE, of, "petitions_liked", LAST)
    assert ([one.stream for one in found], total, len(asked)) == ([bad.id, good.id], 2, 1)
    (only,), _ = petition_cases(HERE, of, "petitions_liked", LAST, "rest")
    assert only.stream == bad.id
    assert petition_cases(Scope(), of, "petitions_liked", LAST) == ((), 0)


def test_a_dossier_with_a_founded_petition_is_disliked(here: Commune) -> None:
    found = dossier(here, "home")
    answered(here, dossier=found.state.code, official=who(here, "police"))
    answered(here, "unfounded", dossier=dossier(here, "home").state.code)
    one = measure(Of(here.agency.id, LATER), "disliked", LAST)
    assert (one.part, one.whole) == (1, 2)

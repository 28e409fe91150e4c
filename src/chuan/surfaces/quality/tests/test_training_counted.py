"""Figures of training open what they count: classes and attendances, at one price for none and for ten thousand."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from chuan.base.kernel.ids import new_id
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.tests.factories import NOW, Commune, commune
from chuan.events.training.models import Lesson, Turn
from chuan.events.training.services.counted import Cut, attendances, classes_of
from chuan.events.training.services.figures import counted
from tests.doors.world import signed_in

pytestmark = pytest.mark.django_db
YEAR = NOW.replace(month=1, day=1), NOW.replace(year=NOW.year + 1, month=1, day=1)


@pytest.fixture
def here(stopped_clock: Any) -> Commune:
    return commune()


def held(here: Commune, classes: int, turns: int) -> None:
    """So many classes that are over, each with so many people who came."""
    lessons = [
        Lesson(stream=new_id(), agency=here.agency.id, title=f"Lớp {n}", subject="law", starts=NOW, hours=4, status="closed")
        for n in range(classes)
    ]  # fmt: skip
    Lesson.objects.bulk_create(lessons)
    Turn.objects.bulk_create(
        Turn(lesson=one.stream, official=here.people["handler"].id + n, unit=1, here=True)
        for one in lessons
        for n in range(turns)
    )


@pytest.mark.parametrize("classes", [0, 1, 60])
def test_both_lists_cost_the_same_whatever_their_length(
    here: Commune, classes: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    held(here, classes, 3)
    client = signed_in(here, "iso")
    for name, total in (("classes", classes), ("turns", classes * 3)):
        with django_assert_max_num_queries(9):
            page = client.get(reverse(f"quality:training_{name}_counted")).content.decode()
        assert re.search(rf": {total}</h1>", page)


def test_a_figure_and_its_list_are_one_number(here: Commune) -> None:
    held(here, 3, 2)
    scope = Scope(frozenset({here.agency.id}))
    (whole,) = [one for one in counted(scope, *YEAR) if one.by == "unit"]
    cut = Cut(*YEAR, subject="law", unit=1)
    assert (whole.classes, whole.turns) == (classes_of(scope, cut)[1], attendances(scope, cut)[1]) == (3, 6)
    assert attendances(Scope(), cut) == ((), 0)


def test_ten_thousand_attendances_are_turned_page_by_page(here: Commune) -> None:
    held(here, 20, 500)
    found, total = attendances(Scope(frozenset({here.agency.id})), Cut(*YEAR), 50, 9_950)
    assert (len(found), total) == (50, 10_000)


def test_the_tiles_of_the_year_lead_there(here: Commune) -> None:
    page = signed_in(here, "iso").get(reverse("quality:training")).content.decode()
    assert f"{reverse('quality:training_turns_counted')}?ky={NOW.year}" in page

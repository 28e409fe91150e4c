"""People side by side: for who is in charge; few cases are said, and where nothing is graded it says why."""

from __future__ import annotations

import pytest

from chuan.events.dossiers.tests.factories import NOW, commune
from chuan.surfaces.acts import schemes
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/cham-diem/so-sanh/"


def test_few_cases_are_in_no_group_and_nobody_is_graded_without_a_judgement() -> None:
    here = commune()
    for scheme in ("trung-tam-tuan", "nghi-dinh-335-2025"):
        schemes.choose(here.actor("leader"), scheme, NOW.date().replace(day=1), None, "12/QĐ")
    leader = browser(here.people["leader"])
    assert "dưới 30 bước, không xếp nhóm" in words(leader.get(URL))
    assert "Chưa ai được xếp loại" in words(leader.get(f"{URL}?ky=2026-11"))


def test_who_is_in_charge_of_nobody_does_not_compare_people() -> None:
    assert browser(commune().people["handler"]).get(URL).status_code == 403

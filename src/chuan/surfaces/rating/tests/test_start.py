"""The first page of scoring."""

from __future__ import annotations

import pytest

from chuan.events.dossiers.tests.factories import commune
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db


def test_everybody_has_the_room_and_an_empty_one_says_what_will_be_there() -> None:
    page = words(browser(commune().people["handler"]).get("/cham-diem/"))
    assert "Chưa có kỳ chấm điểm nào được mở" in page

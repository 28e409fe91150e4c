"""A sample is drawn from the dossiers behind a figure; only what was drawn opens, and the agency sees why."""

from __future__ import annotations

import pytest

from chuan.events.dossiers.tests.factories import dossier
from chuan.events.reads.services import PURPOSES
from chuan.readings.overseen.models import PurposeRow
from chuan.surfaces.province.tests.overseen import Above, above
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
SAID = {"words": "đọc mẫu hồ sơ chưa dùng lại giấy tờ"}


@pytest.fixture
def world() -> Above:
    return above("result")


def test_what_was_drawn_opens_and_nothing_else(world: Above) -> None:
    client, figure = browser(world.inspector), f"/tinh/766/{world.here.agency.id}/4.3/"
    assert "Rút mẫu để đọc" in words(client.get(figure))
    page = words(client.post(f"{figure}rut-mau/", SAID, follow=True))
    assert world.file.state.code in page
    assert f"hạt giống {_seed()}" in page
    assert client.get(f"/xu-ly/ho-so/{world.file.id}/").status_code == 200
    assert client.get(f"/xu-ly/ho-so/{dossier(world.here).id}/").status_code == 302
    assert SAID["words"] in words(browser(world.here.people["leader"]).get("/tinh/da-xem/"))


def _seed() -> str:
    return PURPOSES.load(PurposeRow.objects.get().stream).state.seed


def test_without_words_nothing_is_drawn(world: Above) -> None:
    client = browser(world.inspector)
    sent = client.post(f"/tinh/766/{world.here.agency.id}/4.3/rut-mau/", {"words": "xem"})
    assert (sent.status_code, PurposeRow.objects.count()) == (422, 0)


def test_the_sample_of_somebody_else_is_missing(world: Above) -> None:
    browser(world.inspector).post(f"/tinh/766/{world.here.agency.id}/4.3/rut-mau/", SAID)
    other = browser(world.here.people["leader"])
    assert other.get(f"/tinh/mau-doc/{PurposeRow.objects.get().stream}/").status_code == 404


def test_whoever_works_there_draws_nothing(world: Above) -> None:
    page = words(browser(world.here.people["leader"]).get(f"/tinh/766/{world.here.agency.id}/4.3/"))
    assert "Rút mẫu để đọc" not in page

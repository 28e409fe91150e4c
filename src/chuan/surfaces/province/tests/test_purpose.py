"""A dossier of another agency opens under a purpose; the agency sees who read it, and so does the reader."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from chuan.events.dossiers.tests.factories import NOW, Clock, dossier
from chuan.readings.overseen.models import PurposeRow, ReadRow
from chuan.readings.overseen.services import rebuild
from chuan.surfaces.province.tests.overseen import Above, above
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
SAID = {"kind": "late", "words": "rà hồ sơ quá hạn quý IV", "reach": "one"}


@pytest.fixture
def world() -> Above:
    return above()


def purpose(world: Above, client: Client, **changes: str) -> str:
    return words(client.post(f"/tinh/muc-dich/{world.file.id}/", SAID | changes))


def test_whoever_works_there_is_asked_nothing(world: Above) -> None:
    own = browser(world.here.people["leader"])
    assert own.get(f"/xu-ly/ho-so/{world.file.id}/").status_code == 200
    assert not ReadRow.objects.exists()


def test_the_overseer_states_a_purpose_first_and_both_see_it(world: Above) -> None:
    client = browser(world.inspector)
    came = client.get(f"/xu-ly/ho-so/{world.file.id}/")
    assert came["Location"] == f"/tinh/muc-dich/{world.file.id}/"
    purpose(world, client)
    page = words(client.get(f"/xu-ly/ho-so/{world.file.id}/"))
    assert "(ẩn tên)" in page
    theirs = words(browser(world.here.people["leader"]).get("/tinh/da-xem/"))
    assert "Kiểm tra" in theirs
    assert "rà hồ sơ quá hạn quý IV" in theirs
    assert world.file.state.code in words(client.get("/tinh/toi-da-xem/"))


def test_a_purpose_without_words_is_refused_and_nothing_typed_is_lost(world: Above) -> None:
    page = purpose(world, browser(world.inspector), words="xem")
    assert "ít nhất 10 chữ cái" in page
    assert not PurposeRow.objects.exists()


def test_a_purpose_ends_by_itself(world: Above, stopped_clock: Clock) -> None:
    client = browser(world.inspector)
    purpose(world, client)
    stopped_clock.stand(NOW + timedelta(minutes=31))
    assert client.get(f"/xu-ly/ho-so/{world.file.id}/").status_code == 302


def test_reading_outside_the_purpose_is_said_to_both_sides(world: Above) -> None:
    client, other = browser(world.inspector), dossier(world.here)
    purpose(world, client)
    asked = client.get(f"/xu-ly/ho-so/{other.id}/", follow=True)
    assert "không bao gồm hồ sơ này" in words(asked)
    under = PurposeRow.objects.get().stream
    address = f"/tinh/muc-dich/{other.id}/ngoai/{under}/"
    assert client.post(address, {"words": ""}).status_code == 422
    client.post(address, {"words": "cùng người nộp, cần đối chiếu"})
    assert client.get(f"/xu-ly/ho-so/{other.id}/").status_code == 200
    for page in (client.get("/tinh/toi-da-xem/"), browser(world.here.people["iso"]).get("/tinh/da-xem/")):
        assert "Ngoài mục đích: cùng người nộp, cần đối chiếu" in words(page)


def test_rebuilt_from_zero_the_rows_are_the_same(world: Above) -> None:
    client = browser(world.inspector)
    purpose(world, client, reach="agency")
    client.get(f"/xu-ly/ho-so/{world.file.id}/")
    client.post(f"/tinh/toi-da-xem/{PurposeRow.objects.get().stream}/xong/")
    before = [list(table.objects.values()) for table in (PurposeRow, ReadRow)]
    PurposeRow.objects.update(closed=False)
    assert rebuild() == 2
    assert [list(table.objects.values()) for table in (PurposeRow, ReadRow)] == before

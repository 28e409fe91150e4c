"""5 tại chỗ as the inspector and the commune's secretary open it: the tree, one agency, the dossiers that left."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.definitions.organisation.models import Unit
from chuan.readings.conformance import services as conformance
from chuan.readings.onsite import services as onsite
from chuan.surfaces.province.tests.overseen import Above, above
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> Above:
    made = above("nobody")
    conformance.catch_up()
    onsite.catch_up()
    return made


def test_the_tree_then_the_agency_then_the_dossiers_that_left(world: Above) -> None:
    client, agency = browser(world.inspector), world.here.agency.id
    board = words(client.get("/tinh/tai-cho/"))
    assert "0/1 0,00%" in board
    assert "chưa đối chiếu" in board
    one = words(client.get(f"/tinh/tai-cho/{agency}/"))
    for said in ("0 trên 1", "2/5 việc", "Phê duyệt:", "Rời ở: Đóng dấu"):
        assert said in one
    files = words(client.get(f"/tinh/tai-cho/{agency}/ho-so/?viec=approved"))
    assert world.file.state.code in files
    assert "Thẩm định, Phê duyệt, Đóng dấu" in files
    assert "Không có hồ sơ nào" in words(client.get(f"/tinh/tai-cho/{agency}/ho-so/?viec=received"))


def test_a_denominator_0_is_said_and_no_0(world: Above) -> None:
    early = words(browser(world.inspector).get("/tinh/tai-cho/?ngay=02/01/2026&k=nam"))
    assert "chưa trả hồ sơ nào" in early
    assert "Không đọc được ngày" in words(browser(world.inspector).get("/tinh/tai-cho/?ngay=mai"))


def test_everything_worked_at_the_counter_is_finished_there(world: Above) -> None:
    Unit.objects.filter(agency=world.here.agency).update(kind="counter")
    onsite.rebuild()
    assert "1/1 100,00%" in words(browser(world.inspector).get("/tinh/tai-cho/"))


def test_the_secretary_sees_his_own_agency_and_no_other(world: Above) -> None:
    client = browser(world.here.people["iso"])
    assert "2/5 việc" in words(client.get(f"/tinh/tai-cho/{world.here.agency.id}/"))
    assert client.get("/tinh/tai-cho/1/").status_code == 404
    assert browser(world.here.people["handler"]).get("/tinh/tai-cho/").status_code == 403


def test_what_the_pages_ask_the_database(world: Above) -> None:
    client, agency = browser(world.inspector), world.here.agency.id
    for path in ("/tinh/tai-cho/", f"/tinh/tai-cho/{agency}/", f"/tinh/tai-cho/{agency}/ho-so/"):
        client.get(path)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(path).status_code == 200
        assert len(seen.captured_queries) <= 16, (path, len(seen.captured_queries))

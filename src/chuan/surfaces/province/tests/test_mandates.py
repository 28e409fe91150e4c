"""An inspector's account holds in its days, at its agencies, and reads only."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.definitions.organisation.models import Mandate
from chuan.events.dossiers.tests.factories import NOW, OWNER, Clock, commune, dossier
from chuan.events.intake.services import keys
from chuan.events.intake.tests.factories import lines, told
from chuan.readings.overseen.models import ReadRow
from chuan.surfaces.acts import mandating
from chuan.surfaces.acts.following import take_reports
from chuan.surfaces.province.tests.overseen import TODAY, Above, above, opened
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> Above:
    return above()


def test_the_person_reads_under_the_decision_and_the_agency_sees_it(world: Above) -> None:
    made, person = opened(world)
    assert made.password
    client = browser(person)
    page = words(client.get(f"/xu-ly/ho-so/{world.file.id}/"))
    assert "theo quyết định 45/QĐ-TTr" in page
    assert "45/QĐ-TTr: Thanh tra chuyên đề" in words(
        browser(world.here.people["leader"]).get("/tinh/da-xem/")
    )
    assert client.post(f"/xu-ly/ho-so/{world.file.id}/chuyen/", {}).status_code in (403, 404)


def test_outside_its_agencies_a_code_is_barred_and_both_see_the_attempt(world: Above) -> None:
    _made, person = opened(world)
    other = commune("H49.97")
    code = dossier(other).state.code
    client = browser(person)
    page = client.get("/tinh/tra-ho-so/", {"ma": code})
    assert page.status_code == 403
    assert "không bao gồm cơ quan này" in words(page)
    assert ReadRow.objects.get().barred
    assert "gõ mã ngoài phạm vi" in words(browser(other.people["leader"]).get("/tinh/da-xem/"))


def test_after_its_days_each_page_says_so(world: Above, stopped_clock: Clock) -> None:
    _made, person = opened(world)
    stopped_clock.stand(NOW + timedelta(days=4))
    client = browser(person)
    page = client.get("/tinh/tra-ho-so/", {"ma": world.file.state.code})
    assert "đã hết hạn từ sau ngày 22/11/2026" in words(page)
    assert client.get(f"/xu-ly/ho-so/{world.file.id}/").status_code == 404
    assert ReadRow.objects.get().what == "over"


def test_ended_early_it_opens_nothing_from_that_minute(world: Above) -> None:
    made, person = opened(world)
    mandating.end_mandate(world.here.actor("admin"), made.id, "Đoàn kết thúc sớm")
    page = browser(person).get("/tinh/tra-ho-so/", {"ma": world.file.state.code})
    assert "đã chấm dứt sớm" in words(page)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"last": "19/11/2026"}, "Đến ngày phải bằng hoặc sau từ ngày"),
        ({"document_day": "25/11/2026"}, "Quyết định phải ký trước"),
        ({"username": "admin.h49.98", "name": "Người khác"}, "Tên đăng nhập này là của"),
        ({"username": "có dấu"}, "chữ không dấu"),
    ],
)
def test_what_is_wrong_stands_beside_its_field(world: Above, typed: dict[str, str], said: str) -> None:
    form = {
        "name": "Đỗ Văn Ưng", "username": "thanh.tra", "home": "Thanh tra tỉnh", "document": "45/QĐ-TTr",
        "document_day": "20/11/2026", "since": "20/11/2026", "last": "22/11/2026", "purpose": "Chuyên đề",
        "agencies": [str(world.here.agency.id)], **typed,
    }  # fmt: skip
    page = browser(world.here.people["admin"]).post("/tinh/quyet-dinh-thanh-tra/", form)
    assert page.status_code == 422
    assert said in words(page)
    assert not Mandate.objects.exists()


def test_the_page_opens_one_and_tells_the_password_once(world: Above) -> None:
    form = {
        "name": "Đỗ Văn Ưng", "username": "thanh.tra", "home": "Thanh tra tỉnh", "document": "45/QĐ-TTr",
        "document_day": "20/11/2026", "since": "20/11/2026", "last": "22/11/2026", "purpose": "Chuyên đề",
        "agencies": [str(world.here.agency.id)],
    }  # fmt: skip
    client = browser(world.here.people["admin"])
    assert "mật khẩu dùng một lần" in words(client.post("/tinh/quyet-dinh-thanh-tra/", form, follow=True))
    again = client.get("/tinh/quyet-dinh-thanh-tra/")
    assert "mật khẩu dùng một lần:" not in words(again)
    assert "đang hiệu lực" in words(again)
    assert Mandate.objects.get().until == TODAY + timedelta(days=3)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("khong-phai-ma", "không phải mã hồ sơ"),
        ("H49.98-261120-9999", "Không có hồ sơ nào mang mã"),
        ("H17.01-261120-0001", "hồ sơ của tỉnh khác"),
    ],
)
def test_a_code_that_leads_nowhere_says_why(world: Above, code: str, said: str) -> None:
    page = browser(world.inspector).get("/tinh/tra-ho-so/", {"ma": code})
    assert said in words(page)
    assert f'value="{code}"' in page.content.decode()


def test_names_are_read_where_a_reading_is_recorded_and_in_no_list(world: Above) -> None:
    row = told()
    take_reports(lines(row))
    followed = keys.stream_of(keys.TRACKED, row["MaHoSo"])
    _made, person = opened(world, clear=True)
    client = browser(person)
    for address in ("/xu-ly/don-vi/", f"/xu-ly/theo-doi/{followed}/"):
        page = client.get(address).content.decode()
        assert world.file.state.code in page or row["MaHoSo"] in page
        assert OWNER.name not in page
        assert row["ChuHoSo"] not in page
    assert not ReadRow.objects.exists()
    assert OWNER.name in words(client.get(f"/xu-ly/ho-so/{world.file.id}/"))
    assert ReadRow.objects.count() == 1

"""Statistical reports as their people open them: figures, their dossiers, what differs now, and what was sent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chuan.definitions.organisation.models import AgencyParent
from chuan.definitions.organisation.services import rebuild_closure
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.reporting.models import Issue
from chuan.readings.statistics.tests.world import told_late
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
MARCH = "?ky=2026-03"


@pytest.fixture
def here() -> Any:
    return told_late()


def leader(here: Any) -> Client:
    return browser(here.people["leader"])


def path(here: Any, more: str = "", form: str = "ho-so-linh-vuc") -> str:
    return f"/tinh/bao-cao/{here.agency.id}/{form}/{more}"


def test_the_report_of_march_with_what_differs_now_and_why(here: Any) -> None:
    page = words(leader(here).get(path(here) + MARCH))
    for told in (
        "như đã biết khi hết kỳ", "bỏ phần sau", "Mẫu chưa đối chiếu", "Nay đã khác", "kết quả ghi muộn",
        "đếm hồ sơ xong trong kỳ muộn hơn giờ hẹn",
    ):  # fmt: skip
        assert told in page
    now = words(leader(here).get(path(here) + MARCH + "&biet=nay"))
    assert "33,33" in now
    assert "Nay đã khác" not in now


def test_over_several_agencies_what_differs_is_counted_only_when_asked(here: Any) -> None:
    province = organisation.agency("H49", level="province")
    AgencyParent.objects.create(agency=here.agency, parent=province, since=organisation.BEGIN)
    rebuild_closure()
    office = organisation.unit(province, "van-phong", "office")
    client = browser(organisation.official("Kiểm tra", organisation.post(office, "inspector")))
    place = f"/tinh/bao-cao/{province.id}/ho-so-co-quan/{MARCH}"
    page = words(client.get(place))
    assert "Đối chiếu với số liệu biết đến nay" in page
    assert "Nay đã khác" not in page
    asked = words(client.get(place + "&doi-chieu=1"))
    assert "Nay đã khác" in asked
    assert "Đối chiếu với số liệu" not in asked
    assert "Đối chiếu với số liệu" not in words(client.get(place + "&biet=nay"))
    running = f"/tinh/bao-cao/{province.id}/ho-so-co-quan/"
    assert "Đối chiếu với số liệu" not in words(client.get(running + "?ky=2026"))


def test_the_month_of_one_above_others_without_dossiers_leads_to_theirs(here: Any) -> None:
    province = organisation.agency("H49", level="province")
    AgencyParent.objects.create(agency=here.agency, parent=province, since=organisation.BEGIN)
    rebuild_closure()
    office = organisation.unit(province, "van-phong", "office")
    client = browser(organisation.official("Kiểm tra", organisation.post(office, "inspector")))
    said = "Chọn cơ quan khác ở trang báo cáo"
    assert said in words(client.get(f"/tinh/bao-cao/danh-gia/{province.id}/{MARCH}"))
    assert said not in words(client.get(f"/tinh/bao-cao/danh-gia/{here.agency.id}/{MARCH}"))


def test_a_figure_opens_to_its_dossiers(here: Any) -> None:
    client = leader(here)
    assert "2 hồ sơ" in words(client.get(path(here, "ho-so/") + MARCH + "&cot=open_overdue"))
    assert client.get(path(here, "ho-so/") + MARCH + "&cot=khong").status_code == 404


def test_issued_once_and_again_only_with_a_reason(here: Any) -> None:
    client = leader(here)
    assert client.post(path(here) + MARCH, {}).status_code == 302
    refused = client.post(path(here) + MARCH + "&biet=nay", {"reason": ""})
    assert "Ghi lý do" in words(refused)
    assert client.post(path(here) + MARCH + "&biet=nay", {"reason": "Kết quả ghi muộn"}).status_code == 302
    page = words(client.get("/tinh/bao-cao/" + MARCH))
    assert "lần 2" in page
    assert "Kết quả ghi muộn" in page


def test_an_issue_stays_as_it_was_sent_and_is_out_of_sight_elsewhere(here: Any) -> None:
    client = leader(here)
    client.post(path(here) + MARCH, {})
    page = client.get("/tinh/bao-cao/").content.decode()
    address = "/tinh/bao-cao/phat-hanh/" + page.split("/tinh/bao-cao/phat-hanh/")[1].split('"')[0]
    assert "Phát hành lần 1" in words(client.get(address))
    assert client.get(address + "xlsx/").content[:2] == b"PK"
    assert client.get(address + "pdf/").content[:4] == b"%PDF"
    assert client.get(address + "doc/").status_code == 404
    assert client.get("/tinh/bao-cao/phat-hanh/1/1/").status_code == 404


def test_an_old_issue_is_still_there_after_hundreds_of_others(here: Any) -> None:
    client = leader(here)
    client.post(path(here) + MARCH, {})
    first = Issue.objects.get()
    later = {"agency": here.agency.id, "form": "x", "as_of": first.as_of, "official": 1, "sha256": "0" * 64}
    rows = (
        Issue(stream=nth, nth=1, period=f"{nth}"[:8], at=first.at + timedelta(days=1), reason=None, **later)
        for nth in range(1, 251)
    )
    Issue.objects.bulk_create(rows)
    address = f"/tinh/bao-cao/phat-hanh/{first.stream}/1/"
    assert client.get(address).status_code == 200
    assert client.get(address + "xlsx/").content[:2] == b"PK"


def test_what_cannot_be_reported_is_one_sentence(here: Any) -> None:
    client = leader(here)
    assert "không phải một kỳ báo cáo" in words(client.get(path(here) + "?ky=2026-13"))
    assert "nên chưa có báo cáo" in words(client.get(path(here) + "?ky=2027-01"))
    assert "Kỳ chưa hết" in words(client.get(path(here) + "?ky=2026-11"))
    assert client.get(path(here, form="khong-co") + MARCH).status_code == 404
    assert client.get("/tinh/bao-cao/?co-quan=1").status_code == 404
    assert browser(here.people["handler"]).get(path(here) + MARCH).status_code in {403, 404}


def test_what_the_pages_ask_the_database(here: Any) -> None:
    """Session and person, agencies in sight, the tree, a statement a source, twice where both moments are shown."""
    client = leader(here)
    bounds = ((path(here), 20), (path(here, "ho-so/") + "?cot=taken", 12), ("/tinh/bao-cao/", 11))
    for place, most in bounds:
        client.get(place)
        with CaptureQueriesContext(connection) as seen:
            client.get(place)
        assert len(seen.captured_queries) <= most, (place, len(seen.captured_queries))

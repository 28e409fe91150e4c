"""Law changes on the pages: entered, imported, moved, answered; what they touch and who has not acted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from chuan.definitions.laws.models import LegalText
from chuan.definitions.organisation.tests.factories import BEGIN
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Ground
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.tests.factories import STAFFING, Commune, dossier
from chuan.surfaces.studio.tests.world import browser, closing_at_five, words

pytestmark = pytest.mark.django_db
URL = "/chat-luong/luat-thay-doi/"
OLD = "118/2025/NĐ-CP"
CITING = replace(PROCEDURE, grounds=(Ground(OLD),))
TYPED = {
    "number": "309/2026/NĐ-CP",
    "name": "Nghị định sửa đổi",
    "kind": "decree",
    "issued": "05/08/2026",
    "effect": "05/08/2026",
    "replaces": OLD,
    "source": "Công báo",
}


@pytest.fixture
def here() -> Commune:
    return closing_at_five(CITING)


def enter(here: Commune, **changes: str) -> Any:
    return browser(here.people["iso"]).post(f"{URL}nhap/", {**TYPED, **changes})


def test_a_text_shows_what_it_touches_and_that_the_limit_has_passed(here: Commune) -> None:
    dossier(here)
    page = words(browser(here.people["iso"]).get(enter(here)["Location"]))
    assert "1 quy trình chịu ảnh hưởng · 1 chưa xử lý · 1 quá hạn" in page
    assert "căn cứ của thủ tục" in page
    assert "05/11/2026" in page


def test_the_same_text_twice_is_one_and_other_content_is_refused(here: Commune) -> None:
    first, again = enter(here), enter(here, number="Nghị định số 309/2026/nđ-cp")
    assert first["Location"] == again["Location"]
    other = enter(here, effect="06/08/2026")
    assert other.status_code == 422
    assert "Sổ đã có văn bản 309/2026/NĐ-CP với nội dung khác" in words(other)
    assert 'value="06/08/2026"' in other.content.decode()
    assert LegalText.objects.count() == 1


def test_a_file_with_one_bad_row_takes_in_nothing(here: Commune) -> None:
    head = "Số ký hiệu;Tên;Loại;Ngày ban hành;Ngày hiệu lực;Thay thế;Nguồn\n"
    good, bad = "1/2026/TT-BTP;Thông tư;Thông tư;;01/09/2026;;Công báo\n", "2/2026/TT-BTP;Thông tư;Thơ;;01/09/2026;;Công báo\n"  # fmt: skip
    iso = browser(here.people["iso"])
    answer = iso.post(
        f"{URL}nhap-tep/", {"upload": SimpleUploadedFile("a.csv", (head + good + bad).encode())}
    )
    assert answer.status_code == 422
    assert "Dòng 3: Loại văn bản chưa đúng" in words(answer)
    assert LegalText.objects.count() == 0
    answer = iso.post(
        f"{URL}nhap-tep/", {"upload": SimpleUploadedFile("a.csv", (head + good + good).encode())}
    )
    assert answer.status_code == 302
    assert LegalText.objects.count() == 1


def test_the_day_moves_later_with_both_days_shown(here: Commune) -> None:
    url = enter(here)["Location"]
    iso = browser(here.people["iso"])
    refused = iso.post(f"{url}doi-ngay/", {"effect": "01/08/2026", "reason": "nhập nhầm"})
    assert "chỉ dời về sau được" in words(refused)
    assert iso.post(f"{url}doi-ngay/", {"effect": "01/12/2026", "reason": "Lùi hiệu lực"}).status_code == 302
    page = words(iso.get(url))
    assert "Ngày hiệu lực dời từ 05/08/2026 sang 01/12/2026: Lùi hiệu lực" in page
    assert "01/03/2027" in page
    assert "0 quá hạn" in page


def test_a_leader_not_the_secretary_says_that_nothing_must_change(here: Commune) -> None:
    url = enter(here)["Location"]
    told = {"procedure": PROCEDURE.code, "said": "Chỉ sửa thẩm quyền cấp tỉnh"}
    assert browser(here.people["iso"]).post(f"{url}khong-phai-sua/", told).status_code == 403
    leader = browser(here.people["leader"])
    assert leader.post(f"{url}khong-phai-sua/", told).status_code == 302
    page = words(leader.get(url))
    assert "Không phải sửa" in page
    assert "Chỉ sửa thẩm quyền cấp tỉnh" in page
    assert "0 chưa xử lý" in page


def test_a_new_version_that_cites_the_text_has_acted(here: Commune) -> None:
    url = enter(here)["Location"]
    revised = replace(CITING, grounds=(Ground("309/2026/NĐ-CP"),))
    procedures.publish(here.agency.id, revised, STAFFING, date(2026, 11, 1), "catalogue", None)
    assert "Đã sửa, bản mới từ 01/11/2026" in words(browser(here.people["head"]).get(url))


def test_only_a_decision_that_announces_procedures_starts_the_clock_of_the_list(here: Commune) -> None:
    assert "Danh mục thủ tục phải cập nhật" not in words(
        browser(here.people["iso"]).get(enter(here)["Location"])
    )
    url = enter(here, number="99/QĐ-UBND", kind="announcement", issued="16/11/2026", effect="16/11/2026")[
        "Location"
    ]
    iso = browser(here.people["iso"])
    assert "công khai chậm nhất 23/11/2026. Chưa ghi nơi đăng." in words(iso.get(url))
    assert "https://" in words(iso.post(f"{url}da-dang/", {"said": "trên mạng", "day": "18/11/2026"}))
    iso.post(f"{url}da-dang/", {"said": "https://dongphu.example.vn/danh-muc", "day": "18/11/2026"})
    assert "Đã đăng 18/11/2026" in words(iso.get(url))


def test_the_procedures_page_names_the_change(here: Commune) -> None:
    enter(here)
    adoption = procedures.adopted(here.agency.id, PROCEDURE.code, BEGIN).id
    page = words(browser(here.people["head"]).get(f"/quy-trinh/ban/{adoption}/"))
    assert "309/2026/NĐ-CP" in page


@pytest.mark.parametrize(("one", "most"), [(False, 10), (True, 11)])
def test_what_the_pages_cost(here: Commune, one: bool, most: int, django_assert_max_num_queries: Any) -> None:  # noqa: FBT001 - the table's column
    """Session, who one is, the frame's counts; then agencies above, texts with answers, versions, open dossiers."""
    address, iso = enter(here)["Location"] if one else URL, browser(here.people["iso"])
    enter(here)
    iso.get(address)
    with django_assert_max_num_queries(most):
        assert iso.get(address).status_code == 200

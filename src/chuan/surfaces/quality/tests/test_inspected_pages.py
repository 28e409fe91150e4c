"""The inspected agency signs the minutes and reports what it mended."""

from __future__ import annotations

import pytest

from chuan.events.dossiers.tests.factories import Clock, dossier, stopped_clock
from chuan.surfaces.acts import inspection_lines
from chuan.surfaces.acts.tests.inspected import Province, province
from chuan.surfaces.studio.tests.world import browser, words

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
AT = "/chat-luong/kiem-tra-cap-tren/"


@pytest.fixture
def above(stopped_clock: Clock) -> Province:
    made = province()
    dossier(made.here)
    return made


def test_a_surprise_check_stands_nowhere_before_it_is_opened(above: Province) -> None:
    stream = above.decide("duty").id
    client = browser(above.here.people["leader"])
    assert "Chưa có cuộc kiểm tra nào" in words(client.get(AT))
    assert client.get(f"{AT}{stream}/").status_code == 404
    assert client.get(f"/tinh/kiem-tra/cuoc/{stream}/tep/danh-muc/").status_code == 404


def test_it_signs_once_and_reports_what_it_mended(above: Province) -> None:
    stream = above.minuted().id
    inspection_lines.sign(above.inspector, stream, "team")
    client, at = browser(above.here.people["leader"]), f"{AT}{stream}/"
    assert client.post(f"{at}ky/", {"remark": "Nhất trí"}).status_code == 302
    again = client.post(f"{at}ky/", {"remark": "Nhất trí"})
    assert again.status_code == 409
    secretary = browser(above.here.people["iso"])
    assert "Hạn báo cáo khắc phục" in words(secretary.get(at))
    empty = secretary.post(f"{at}khac-phuc/", {"text": ""})
    assert empty.status_code == 422
    assert secretary.post(f"{at}khac-phuc/", {"text": "Đã bổ sung phiếu"}).status_code == 302
    page = words(secretary.get(at))
    assert "Chờ trả lời báo cáo khắc phục" in page
    assert "Lãnh đạo cơ quan chưa ký." in page
    assert "Ký báo cáo" not in page
    assert "Lãnh đạo ký báo cáo khắc phục" in words(client.get(at))
    assert client.post(f"{at}ky-khac-phuc/").status_code == 302
    assert "xác nhận bằng tài khoản" in words(client.get(at))
    assert client.post(f"{at}ky-khac-phuc/").status_code == 409
    paper = secretary.get(f"/tinh/kiem-tra/cuoc/{stream}/tep/bao-cao-khac-phuc/")
    assert paper.content.startswith(b"%PDF")
    assert "Lãnh đạo cơ quan:" in words(
        browser(above.officials["inspector"]).get(f"/tinh/kiem-tra/cuoc/{stream}/")
    )
    assert browser(above.here.people["counter"]).post(f"{at}ky/").status_code in {403, 409}

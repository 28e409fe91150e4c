"""An inspection in the browser of those who make it: plan, decision, seal, checklist, minutes, answer, report."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chuan.events.dossiers.tests.factories import dossier
from chuan.surfaces.acts.tests.inspected import Province, province
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
AT = "/tinh/kiem-tra/"


@pytest.fixture
def above() -> Province:
    made = province()
    for _ in range(3):
        dossier(made.here)
    return made


def inspector(above: Province) -> Client:
    return browser(above.officials["inspector"])


def text(client: Client, path: str) -> str:
    answer: Any = client.get(path)
    assert answer.status_code == 200, path
    return words(answer)


def test_a_plan_is_written_and_says_what_it_lacks(above: Province) -> None:
    client = inspector(above)
    assert "Chưa lập kế hoạch" in text(client, AT)
    client.post(f"{AT}lap/", {"year": "2026"})
    wrong = client.post(
        _plan(client, "them"), {"agency": "", "by": str(above.agency), "month": "5", "form": "site"}
    )
    assert wrong.status_code == 422
    line = {
        "agency": str(above.here.agency.id),
        "by": str(above.agency),
        "month": "5",
        "form": "site",
        "cost": "2000000",
    }
    assert client.post(_plan(client, "them"), line).status_code == 302
    again = client.post(_plan(client, "them"), line)
    assert "Cơ quan này đã có trong kế hoạch của năm." in words(again)
    assert "2.000.000" in text(client, AT)
    chair = browser(above.officials["chair"])
    assert chair.post(_plan(chair, "duyet"), {"number": "9/QĐ-UBND"}).status_code == 302
    assert "Quyết định số 9/QĐ-UBND" in text(client, AT)
    assert "Ra quyết định" in text(client, AT)


def _plan(client: Client, deed: str) -> str:
    page = client.get(AT).content.decode()
    start = page.index(f"{AT}ke-hoach/")
    return f"{page[start : page.index('/', start + len(AT) + 9)]}/{deed}/"


def test_a_decision_sent_wrong_keeps_what_was_typed(above: Province) -> None:
    sent = {
        "kind": "iso", "form": "site", "agency": str(above.here.agency.id), "title": "Kiểm tra ISO",
        "number": "12/QĐ", "signed": "20/11/2026", "planned": "20/11/2026", "head": str(above.inspector.official),
    }  # fmt: skip
    client = inspector(above)
    wrong = client.post(f"{AT}quyet-dinh/", sent)
    assert wrong.status_code == 422
    assert "Chưa xác nhận inspector H49 đủ điều kiện" in words(wrong)
    assert 'value="12/QĐ"' in wrong.content.decode()
    made: Any = client.post(f"{AT}quyet-dinh/", {**sent, "fit": "on"})
    assert made.status_code == 302
    assert "Niêm phong mẫu hồ sơ" in text(client, made["Location"])


def test_sealed_opened_checked_and_minuted(above: Province) -> None:
    client, stream = inspector(above), above.decide().id
    at = f"{AT}cuoc/{stream}/"
    client.post(f"{at}lam/niem-phong/", {"since": "01/01/2026", "until": "01/01/2027", "count": "9"})
    assert "Mẫu niêm phong" not in text(client, at)
    client.post(f"{at}lam/niem-phong/", {"since": "01/01/2026", "until": "01/01/2027", "count": "2"})
    assert "Số khởi tạo đã mở" not in text(client, at)
    assert client.get(f"{at}tep/danh-sach/").status_code == 404
    client.post(f"{at}lam/mo/")
    assert "Rút ngẫu nhiên từ mẫu niêm phong" in text(client, at)
    assert client.get(f"{at}tep/danh-sach/").content.count(b";") == 3
    told = {"item": "scope", "verdict": "gap", "note": ""}
    assert "Xin ghi bằng chứng hoặc lý do." in words(client.post(f"{at}ghi/", told))
    assert client.post(f"{at}ghi/", {**told, "note": "Thiếu 2 thủ tục"}).status_code == 302
    assert "1 trên 13 dòng" in text(client, f"{at}danh-muc/")
    assert client.get(f"{at}tep/danh-muc/").content.startswith(b"%PDF")


def test_minutes_report_and_what_it_costs(above: Province) -> None:
    client, found = inspector(above), above.signed()
    pages = (
        f"{AT}cuoc/{found.id}/",
        f"{AT}cuoc/{found.id}/danh-muc/",
        f"{AT}cuoc/",
        f"{AT}bao-cao/",
        f"{AT}khac-phuc/",
    )
    for path in pages:
        client.get(path)
        with CaptureQueriesContext(connection) as seen:
            text(client, path)
        assert len(seen.captured_queries) <= 20, (path, len(seen.captured_queries))
    assert "20/01/2027" in text(client, f"{AT}khac-phuc/")
    assert client.get(f"{AT}bao-cao/bao-cao.pdf?nam=2026").content.startswith(b"%PDF")
    assert client.get(f"{AT}bao-cao/tong-hop.xlsx?nam=2026").content.startswith(b"PK")

"""Dossiers of ministry systems: listed, opened without any act, brought in from a file that is looked at first."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.tests.factories import Commune
from chuan.events.intake.services import keys
from chuan.events.intake.tests.factories import TRACKED_CODE, lines, told
from chuan.readings.arrivals.models import TrackedRow
from chuan.surfaces.acts import following
from chuan.surfaces.counter.tests.conftest import signed_in

pytestmark = pytest.mark.django_db
LIST, BRING = "/mot-cua/theo-doi/", "/mot-cua/theo-doi/nap/"
HEADING = ["Mã hồ sơ", "Mã thủ tục", "Mã cơ quan", "Chủ hồ sơ", "Trạng thái", "Ngày nộp", "Ngày hẹn trả"]


def book(*rows: list[Any]) -> bytes:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (HEADING, *rows):
        sheet.append(row)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def row(code: str = TRACKED_CODE, status: Any = 4, owner: str = "Trần Văn Bảy") -> list[Any]:
    return [code, "1.000001", "H49.98", owner, status, "02/11/2026", "27/11/2026"]


def look(client: Client, name: str, content: bytes) -> Any:
    return client.post(BRING, {"upload": SimpleUploadedFile(name, content)})


def words(answer: Any) -> str:
    return str(answer.content.decode())


def stream() -> int:
    found = keys.stream_of(keys.TRACKED, TRACKED_CODE)
    assert found is not None
    return found


def test_an_empty_list_says_what_to_do(client: Client) -> None:
    assert "Nạp tệp kết xuất" in words(client.get(LIST))


def test_a_workbook_is_looked_at_then_taken_in_once(client: Client, here: Commune) -> None:
    content = book(row(), row("H49.98-261102-150043", "Đang xử lý"), row(code="sai"))
    page = words(look(client, "bao-cao.xlsx", content))
    assert "“SAI” không phải mã hồ sơ" in page or "không phải mã hồ sơ" in page or "chưa đúng" in page
    assert not TrackedRow.objects.exists()
    token = re.search(r'name="token" value="([^"]+)"', page)
    assert token is not None
    for said in ("2 mới", "2 không đổi"):
        done = client.post(BRING + "xac-nhan/", {"token": token[1]}, follow=True)
        assert said in words(done)
    assert TrackedRow.objects.count() == 2


def test_a_cell_that_looks_like_a_formula_stays_text(client: Client, here: Commune) -> None:
    csv = ";".join(HEADING) + "\n" + ";".join(map(str, row(owner="=1+1|cmd"))) + "\n"
    assert "1</dd>" in words(look(client, "bao-cao.csv", csv.encode("utf-8-sig")))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xlsx", b"PK\x03\x04 not a workbook", "không"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "không"),
        ("a.csv", "Mã hồ sơ;x\n1;2".encode("utf-16"), "UTF-8"),
        ("a.csv", b"\n", "không có dòng nào"),
        ("a.exe", b"MZ", "XLSX hoặc CSV"),
    ],
)
def test_a_hostile_file_gets_a_sentence(
    client: Client, here: Commune, name: str, content: bytes, said: str
) -> None:
    answer = look(client, name, content)
    assert answer.status_code in {413, 422}
    assert said in words(answer)


def test_a_token_of_somebody_else_or_changed_takes_nothing(client: Client, here: Commune) -> None:
    page = words(look(client, "a.jsonl", json.dumps(told()).encode()))
    token = re.search(r'name="token" value="([^"]+)"', page)
    assert token is not None
    assert client.post(BRING + "xac-nhan/", {"token": token[1] + "x"}).status_code == 404
    other = signed_in(here.people["in_charge"])
    assert other.post(BRING + "xac-nhan/", {"token": token[1]}).status_code == 404
    assert not TrackedRow.objects.exists()


def test_its_page_tells_where_it_is_worked_and_offers_no_act(client: Client, here: Commune) -> None:
    following.take_reports(lines(told(), told(TrangThaiHoSo="1")))
    for address in (f"/mot-cua/ho-so/{stream()}/", f"/xu-ly/ho-so/{stream()}/"):
        assert client.get(address).headers["Location"] == f"/xu-ly/theo-doi/{stream()}/"
    page = words(client.get(f"/xu-ly/theo-doi/{stream()}/"))
    assert "xử lý tại Hệ thống hộ tịch điện tử" in page
    assert "Trạng thái đi lùi" in page
    main = page[page.index("<h1>") :]
    assert "<form" not in main.split("</main>")[0]


def test_the_head_finds_it_in_the_work_list_without_a_tick_box(here: Commune) -> None:
    following.take_reports(lines(told()))
    head = signed_in(here.people["head"])
    page = words(head.get("/xu-ly/don-vi/"))
    assert TRACKED_CODE in page
    assert "Xem, xử lý ở nơi khác" in page
    assert f'value="{stream()}:' not in page
    for text in (TRACKED_CODE, "000.00.98.H49-261102-150042"):
        assert head.get("/xu-ly/tim/", {"q": text}).status_code == 302


def test_conflicts_are_a_list_of_their_own(client: Client, here: Commune) -> None:
    following.take_reports(lines(told(), told(TrangThaiHoSo="1"), told(MaHoSo="H49.98-261102-150099")))
    page = words(client.get(LIST + "?t=mau-thuan"))
    assert TRACKED_CODE in page
    assert "H49.98-261102-150099" not in page


@pytest.mark.parametrize("count", [0, 1, 6])
def test_the_list_costs_the_same_whatever_its_length(
    client: Client, here: Commune, count: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    rows = [told(MaHoSo=f"H49.98-261102-15{number:04d}") for number in range(count)]
    following.take_reports(lines(*rows))
    client.get(LIST)
    with django_assert_max_num_queries(9):
        assert client.get(LIST).status_code == 200


def test_only_the_counter_brings_files_in(here: Commune) -> None:
    assert signed_in(here.people["handler"]).get(BRING).status_code == 403


def test_the_register_says_where_it_is_worked(client: Client, here: Commune) -> None:
    following.take_reports(lines(told()))
    page = words(client.get("/mot-cua/so/?ky=thang"))
    assert TRACKED_CODE in page
    assert "Hệ thống hộ tịch điện tử" in page
    assert TRACKED_CODE not in words(client.get("/mot-cua/hom-nay/"))
    assert TRACKED_CODE not in words(client.get("/mot-cua/tra/"))

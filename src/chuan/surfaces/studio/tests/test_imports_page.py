"""A file is looked at before it is taken in; a hostile one gets one sentence and leaves nothing."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.imports.tests.samples import (
    channel,
    docx,
    line,
    row,
    step,
    task,
    workflow,
    zipped,
)
from chuan.events.dossiers.tests.factories import commune
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
PAGE = "/quy-trinh/nhap-du-lieu/"
BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><process>&b;</process>'
DRAGON = workflow(step(task("QT1.1", "NULL")))


@pytest.fixture
def client(settings: Any, tmp_path: Any) -> Client:
    settings.MEDIA_ROOT = tmp_path
    return browser(commune().people["iso"])


def upload(client: Client, name: str, data: bytes) -> Any:
    return client.post(f"{PAGE}doc-thu/", {"upload": SimpleUploadedFile(name, data)})


def confirm(client: Client, looked: Any) -> Any:
    found = re.search(r'name="token" value="([^"]+)"', looked.content.decode())
    assert found
    return client.post(f"{PAGE}nhap/", {"token": found[1]})


def test_nothing_held_says_what_to_do(client: Client) -> None:
    assert "Chưa nhập dữ liệu nào" in words(client.get(PAGE))


def test_looking_takes_nothing_in_and_confirming_does(client: Client) -> None:
    odd = line(ma_thu_tuc="1.000002", cach_thuc_thuc_hien=[channel("Trực tiếp", "hàng năm")])
    looked = upload(client, "hai.jsonl", line() + odd)
    assert "Đọc được 2 Mới 2" in words(looked)
    assert "hàng năm" in words(looked)
    assert procedures.imported(procedures.NATIONAL) == {}
    assert confirm(client, looked).status_code == 302
    assert set(procedures.imported(procedures.NATIONAL)) == {"1.000001", "1.000002"}
    assert "Thủ tục quốc gia công bố hai.jsonl 2" in words(client.get(PAGE))


def test_rows_that_contradict_each_other_are_listed_and_none_wins(client: Client) -> None:
    looked = upload(client, "mau-thuan.jsonl", line() + line(ten_thu_tuc="Tên khác"))
    assert "1.000001 ở các dòng 1, 2: không dòng nào được nhập" in words(looked)
    assert "Không có gì mới để nhập." in words(looked)


@pytest.mark.parametrize(
    ("name", "data"), [("mot.docx", docx(row())), ("nen.zip", zipped({"a/mot.docx": docx(row())}))]
)
def test_exports_are_read_as_word_and_packed(client: Client, name: str, data: bytes) -> None:
    assert confirm(client, upload(client, name, data)).status_code == 302
    assert "1.000001" in procedures.imported(procedures.NATIONAL)


def test_workflows_of_an_archive_become_something_to_start_from(client: Client) -> None:
    looked = upload(client, "quy-trinh.zip", zipped({"x/QT1_workflow.xml": DRAGON}))
    assert confirm(client, looked).status_code == 302
    page = words(client.get("/quy-trinh/dang-soan/moi/?tu=workflow"))
    assert "QT1 Nuôi rồng" in page
    begun = client.post("/quy-trinh/dang-soan/moi/", {"origin": "workflow", "code": "QT1"})
    assert begun.status_code == 302
    assert "Nuôi rồng" in words(client.get(begun.headers["Location"]))


def test_a_national_record_becomes_a_draft_without_steps(client: Client) -> None:
    confirm(client, upload(client, "mot.jsonl", line()))
    assert "1.000001 Cấp giấy phép nuôi rồng" in words(client.get("/quy-trinh/dang-soan/moi/?q=nuoi rong"))
    begun = client.post("/quy-trinh/dang-soan/moi/", {"origin": "national", "code": "1.000001"})
    page = words(client.get(begun.headers["Location"]))
    assert "Chưa có bước nào" in page
    assert "Quy trình chưa có bước nào." in page


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("bom_workflow.xml", BOMB, "DOCTYPE"),
        ("cu.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 100, "Word đời cũ"),
        ("hong.zip", b"PK\x03\x04 broken", "không mở được"),
        ("ma.jsonl", '{"ma_thu_tuc": "thủ tục"}\n'.encode("utf-16"), "UTF-8"),
        ("anh.png", b"\x89PNG", "anh.png"),
    ],
)
def test_a_hostile_file_gets_one_sentence(client: Client, name: str, data: bytes, said: str) -> None:
    answer = upload(client, name, data)
    assert said in words(answer)
    assert procedures.imported(procedures.NATIONAL) == procedures.imported(procedures.WORKFLOW) == {}


def test_a_token_of_somebody_else_is_missing(client: Client) -> None:
    looked = upload(client, "mot.jsonl", line())
    assert confirm(browser(commune("H49.97").people["iso"]), looked).status_code == 404
    assert client.post(f"{PAGE}nhap/", {"token": "abc"}).status_code == 404


def test_the_page_takes_few_statements(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(PAGE)
    with django_assert_max_num_queries(8):
        client.get(PAGE)


@pytest.mark.parametrize("name", ["ề" * 200 + ".jsonl", ".zip", "a" * 300 + ".xml", "..zip"])
def test_a_name_the_disk_cannot_hold_is_no_matter(client: Client, name: str) -> None:
    content = zipped({"a_workflow.xml": DRAGON}) if name.endswith("zip") else line()
    assert upload(client, name, content).status_code in {200, 422}


def test_workflows_of_the_same_name_in_two_folders_are_both_read(client: Client) -> None:
    other = DRAGON.replace(b"QT1", b"QT2")
    looked = upload(client, "hai.zip", zipped({"a/x_workflow.xml": DRAGON, "b/x_workflow.xml": other}))
    assert "Đọc được 2" in words(looked)


def test_a_part_with_an_endless_name_is_no_matter(client: Client) -> None:
    looked = upload(client, "dai.zip", zipped({"a" * 400 + "_workflow.xml": DRAGON}))
    assert (looked.status_code, "quá dài" in words(looked)) == (422, True)

"""The procedure's page prints its document and shows each copy; two editions are read as one text."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader

from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Paper
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.tests.factories import NOW, Commune
from chuan.surfaces.acts import iso_copies
from chuan.surfaces.studio.tests.world import SOUND, adoption, browser, closing_at_five, words
from chuan.surfaces.telling.documents import office_of, unmarked

pytestmark = pytest.mark.django_db


def pressed(client: Client, number: int, name: str) -> Any:
    return client.post(f"/quy-trinh/ban/{number}/in/", {"ban": name}, follow=True)


def text(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


@pytest.mark.parametrize(
    ("name", "media"),
    [
        ("tai-lieu-pdf", iso_copies.PDF),
        ("tai-lieu-word", iso_copies.DOCX),
        ("niem-yet-a3", iso_copies.PDF),
        ("niem-yet-a4", iso_copies.PDF),
    ],
)
def test_a_press_prints_a_copy_and_shows_it(name: str, media: str) -> None:
    here = closing_at_five()
    client, number = browser(here.people["iso"]), adoption(here)
    answer = pressed(client, number, name)
    assert (answer.status_code, answer["Content-Type"]) == (200, media)
    assert len(iso_copies.copies(procedures.adoption(number))) == 1
    page = words(client.get(f"/quy-trinh/ban/{number}/"))
    assert "Bản số Loại Lần ban hành In lúc Người giữ Tình trạng Bản gốc đã in 01" in page


def test_the_printed_document_is_of_this_agency_this_edition_this_copy() -> None:
    here = closing_at_five()
    client, number = browser(here.people["iso"]), adoption(here)
    one = procedures.adoption(number)
    told = text(pressed(client, number, "tai-lieu-pdf").content)
    assert "BẢN KIỂM SOÁT SỐ 01" in told
    assert f"Mã kiểm chứng: {one.edition[:12]}" in told
    assert here.agency.name.upper() in told
    for step in SOUND.steps:
        assert step.name in told


def test_what_is_only_looked_at_is_no_controlled_copy() -> None:
    here = closing_at_five()
    client, number = browser(here.people["handler"]), adoption(here)
    assert "BẢN XEM, KHÔNG KIỂM SOÁT" in text(client.get(f"/quy-trinh/ban/{number}/xem/").content)
    assert not iso_copies.copies(procedures.adoption(number))
    assert 'name="ban"' not in client.get(f"/quy-trinh/ban/{number}/").content.decode()


def test_a_button_that_is_none_prints_nothing() -> None:
    here = closing_at_five()
    client, number = browser(here.people["iso"]), adoption(here)
    assert pressed(client, number, "khac").status_code == 422
    assert not iso_copies.copies(procedures.adoption(number))


def second(here: Commune) -> int:
    """Another edition from today: a paper more, a step renamed."""
    step = replace(SOUND.steps[0], name="Việc s1 mới")
    changed = replace(SOUND, papers=(Paper("p", "Tờ khai", 1),), steps=(step, *SOUND.steps[1:]))
    old = procedures.adopted(here.agency.id, SOUND.code, NOW.date())
    return procedures.publish(here.agency.id, changed, old.staffing, NOW.date(), "test", None).id


def test_two_editions_are_compared_word_by_word() -> None:
    here = closing_at_five()
    number = second(here)
    page = browser(here.people["iso"]).get(f"/quy-trinh/ban/{number}/so-sanh/").content.decode()
    assert "Thêm giấy tờ “Tờ khai”." in page
    assert "<ins>mới</ins>" in page
    assert "<del>Không yêu cầu giấy tờ.</del>" in page
    assert "5.6. Phí, lệ phí" not in page


def test_one_edition_alone_has_nothing_to_compare() -> None:
    here = closing_at_five()
    answer = browser(here.people["iso"]).get(f"/quy-trinh/ban/{adoption(here)}/so-sanh/")
    assert "Mới có một lần ban hành" in words(answer)


def test_the_revision_table_tells_what_each_edition_changed() -> None:
    here = closing_at_five()
    told = text(browser(here.people["iso"]).get(f"/quy-trinh/ban/{second(here)}/xem/").content)
    assert "01 01/07/2025 Ban hành lần đầu" in told
    assert "02 20/11/2026 Sửa bước “Việc s1 mới”. Thêm giấy tờ “Tờ khai”." in told


def test_units_stand_in_the_order_of_the_steps_on_every_copy() -> None:
    here = closing_at_five(PROCEDURE)
    one = procedures.adoption(adoption(here, PROCEDURE.code))
    told = list(office_of(one, unmarked(one), NOW).units)
    assert len(told) > 2
    assert told == sorted(told, key=[step.role for step in PROCEDURE.steps].index)

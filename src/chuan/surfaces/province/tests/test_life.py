"""A code leads to the dossier's whole life: the page, one PDF, and a check that finds what was changed."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from django.db import connection
from pypdf import PdfReader

from chuan.events.dossiers.tests.factories import NOW
from chuan.readings.overseen.models import ReadRow
from chuan.surfaces.province.tests.overseen import Above, above, opened
from chuan.surfaces.province.web.life_paper import whole
from chuan.surfaces.province.web.life_parts import life
from chuan.surfaces.studio.tests.world import browser, words
from chuan.surfaces.telling.chains import FileChecked
from chuan.surfaces.telling.file import open_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> Above:
    return above()


def text_of(content: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def test_a_code_leads_to_page_and_pdf_covered_as_the_mandate_demands(world: Above) -> None:
    _made, person = opened(world)
    client = browser(person)
    page = words(client.get("/tinh/tra-ho-so/", {"ma": world.file.state.code.lower()}, follow=True))
    assert "Chuỗi sự kiện khớp từ đầu đến cuối" in page
    assert "nhận đủ hồ sơ" in page
    assert "(ẩn tên)" in page
    paper = client.get(f"/tinh/ca-doi/{world.file.id}/ho-so.pdf")
    assert "CẢ ĐỜI HỒ SƠ" in text_of(paper.content)
    assert "tệp không kèm" in text_of(paper.content)
    assert set(ReadRow.objects.values_list("what", flat=True)) == {"life", "pdf"}


def test_whoever_may_read_names_gets_the_papers_behind_the_report(world: Above) -> None:
    told = life(open_file(world.here.actor("leader"), world.file.id, NOW))
    bare = whole(told)
    paper = FileChecked("Giấy khai sinh", "ab" * 32, same=True, content=bare)
    joined = whole(replace(told, files=(paper,)))
    assert "Giấy khai sinh: kèm ở cuối tệp này" in text_of(joined)
    assert len(PdfReader(BytesIO(joined)).pages) == 2 * len(PdfReader(BytesIO(bare)).pages)


def test_an_event_changed_behind_the_systems_back_is_found(world: Above) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE store_event DISABLE TRIGGER USER")
        cursor.execute(
            "UPDATE store_event SET at = at - interval '1 day' WHERE stream = %s AND seq = 2", [world.file.id]
        )
        cursor.execute("ALTER TABLE store_event ENABLE TRIGGER USER")
    page = words(browser(world.here.people["leader"]).get(f"/tinh/ca-doi/{world.file.id}/"))
    assert "mắt xích thứ 2" in page
    assert "Có chỗ KHÔNG khớp" in page

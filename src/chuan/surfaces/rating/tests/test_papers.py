"""Papers of a period: everybody in short, one person on one page, workbooks in which nothing computes."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from chuan.definitions.organisation.models import Official
from chuan.events.appraisals.services.publications import Publication
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune
from chuan.surfaces.acts import publications
from chuan.surfaces.acts.tests.scored import UNTIL, noted, scored, shown_week
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/cham-diem/"
FORMULA = '=HYPERLINK("http://x","Hoa")'


def out(here: Commune, clock: Clock) -> Publication:
    found = shown_week(here)
    clock.stand(UNTIL + timedelta(minutes=1))
    return publications.publish(here.actor("leader"), found.id)


def get(here: Commune, role: str, address: str) -> Any:
    return browser(here.people[role]).get(address)


def pages(content: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def test_everybodys_week_is_short_and_each_sheet_is_one_page(stopped_clock: Clock) -> None:
    here = scored()
    noted(here)
    found = out(here, stopped_clock)
    book = pages(get(here, "other", f"{URL}ky/{found.id}/ban-in/").content)
    assert len(book) <= 2
    me = here.people["handler"]
    (one,) = pages(get(here, "handler", f"{URL}ky/{found.id}/bang/{me.id}/in/").content)
    assert "PHIẾU ĐIỂM" in one
    assert "Ghi nhận vi phạm" in one
    assert me.name in one


def test_no_name_computes_in_a_workbook(stopped_clock: Clock) -> None:
    here = scored()
    me = here.people["handler"]
    Official.objects.filter(id=me.id).update(name=FORMULA)
    found = out(here, stopped_clock)
    for address in ("bang-tinh/", f"bang/{me.id}/bang-tinh/"):
        content = get(here, "leader", f"{URL}ky/{found.id}/{address}").content
        page = load_workbook(BytesIO(content)).worksheets[0]
        cells = [cell for row in page.iter_rows() for cell in row if FORMULA in str(cell.value)]
        assert cells
        assert {(cell.data_type, cell.quotePrefix) for cell in cells} == {("s", True)}


def test_the_workbook_adds_up(stopped_clock: Clock) -> None:
    here = scored()
    noted(here)
    me = here.people["handler"].id
    found = out(here, stopped_clock)
    content = get(here, "handler", f"{URL}ky/{found.id}/bang/{me}/bang-tinh/").content
    column = [row[0].value for row in load_workbook(BytesIO(content)).worksheets[0].iter_rows(min_row=2)]
    *lines, total = (float(str(value)) for value in column)
    assert round(sum(lines), 4) == total


def test_a_sheet_of_now_is_printed_as_not_published(stopped_clock: Clock) -> None:
    here = scored()
    noted(here)
    stopped_clock.stand(NOW + timedelta(hours=1))
    me = here.people["handler"].id
    page = words(get(here, "handler", f"{URL}phieu-diem/"))
    assert "Bảng tính" in page
    (one,) = pages(get(here, "handler", f"{URL}phieu-diem/{me}/in/?ky=2026-W47").content)
    assert "chưa công bố" in one
    assert get(here, "handler", f"{URL}phieu-diem/{me}/bang-tinh/").status_code == 200
    assert get(here, "other", f"{URL}phieu-diem/{me}/in/").status_code == 404

"""The book: numbers that run through the year, books of one field, and what is said of those without a return."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import NOW, Commune, dossier
from chuan.readings.deadlines.queries import book
from chuan.surfaces.acts import interrupting, reception
from chuan.surfaces.acts.steps import PDF, File

pytestmark = pytest.mark.django_db
PAGE, BOOK = "/mot-cua/so/", "/mot-cua/so/so-theo-doi.xlsx"
REQUEST = File("don.pdf", PDF, b"%PDF-1.7 a request")
MORNING, EVENING = NOW.replace(hour=0), NOW.replace(hour=23)
NEXT_YEAR = NOW.replace(year=NOW.year + 1)


def rows(client: Client, query: str = "") -> list[dict[str, object]]:
    """The workbook's rows by their headings."""
    page = load_workbook(BytesIO(client.get(BOOK + query).content)).worksheets[0]
    heading, *found = page.iter_rows(values_only=True)
    return [dict(zip(map(str, heading), row, strict=True)) for row in found]


def test_numbers_run_and_one_that_was_annulled_keeps_its_own(client: Client, here: Commune) -> None:
    first, second, third = (dossier(here) for _ in range(3))
    reception.annul(here.actor("counter"), second.id, "Nhận nhầm", second.seq)
    told = rows(client)
    assert [(row["STT"], row["Mã hồ sơ"]) for row in told] == [
        (1, first.state.code),
        (2, second.state.code),
        (3, third.state.code),
    ]
    assert str(told[1]["Trả kết quả"]).startswith("Hủy tiếp nhận")
    assert told[0]["Trả kết quả"] is None


def test_one_that_was_stopped_is_not_said_to_be_returned(client: Client, here: Commune) -> None:
    interrupting.withdraw(here.actor("counter"), dossier(here, "check").id, REQUEST)
    assert rows(client)[0]["Trả kết quả"] == f"Dừng giải quyết {NOW:%d/%m/%Y}"


def test_a_book_of_one_field_counts_for_itself(here: Commune) -> None:
    (found,) = (dossier(here),)
    (field,) = book.fields(EVERYTHING)
    assert book.numbers(EVERYTHING, MORNING, EVENING, field) == {found.id: 1}
    assert book.numbers(EVERYTHING, MORNING, EVENING, "Đất đai") == {}


def test_a_field_nobody_has_shows_the_whole_book(client: Client, here: Commune) -> None:
    dossier(here)
    assert len(rows(client, "?so=Không+có")) == 1


def test_numbers_begin_anew_with_the_year(here: Commune) -> None:
    one = dossier(here)
    assert book.numbers(EVERYTHING, MORNING, NEXT_YEAR) == {one.id: 1}
    assert book.numbers(EVERYTHING, NEXT_YEAR, NEXT_YEAR.replace(month=12)) == {}


def test_an_empty_book_is_a_book(client: Client, here: Commune) -> None:
    assert rows(client) == []
    assert client.get("/mot-cua/so/so-theo-doi.pdf").content.startswith(b"%PDF")
    assert "Kỳ này chưa nhận hồ sơ nào" in client.get(PAGE).content.decode()


def test_the_page_costs_the_same_whatever_its_length(
    client: Client, here: Commune, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(PAGE)
    for _ in range(3):
        dossier(here)
        with django_assert_max_num_queries(14):
            assert client.get(PAGE).status_code == 200

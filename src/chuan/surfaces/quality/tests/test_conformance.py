"""As declared, as worked: what was planted stands in the pictures, each figure opens its dossiers, few statements."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.rules.tests.world import PROCEDURE, moment
from chuan.events.dossiers.tests.factories import NOW, Commune, commune, stopped_clock
from chuan.readings.conformance.rules.tests.histories import WHOLE
from chuan.readings.conformance.services import catch_up
from chuan.readings.conformance.tests.planted import finished, keep
from chuan.surfaces.leader.tests.world import shown, signed_in, words

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
SKIPPING = [step for step in WHOLE if step != "combine"]
TURNED = [*WHOLE[:-4], "sign", "draft", "number", "issue"]


@pytest.fixture
def here() -> Commune:
    made = commune()
    begin = moment("10/11 08:00")
    keep(
        *(finished(made, number, WHOLE, begin) for number in (1, 2, 3)),
        finished(made, 4, SKIPPING, begin),
        finished(made, 5, TURNED, begin),
    )
    catch_up()
    return made


def page_of(here: Commune, rest: str = "") -> str:
    adopted = procedures.adopted(here.agency.id, PROCEDURE.code, NOW.date())
    return f"/chat-luong/quy-trinh/{adopted.id}/{rest}"


@pytest.fixture
def secretary(here: Commune) -> Client:
    return signed_in(here.people["iso"])


def test_the_list_says_how_many_left_the_declared_flow(here: Commune, secretary: Client) -> None:
    row = words(shown(secretary, "/chat-luong/quy-trinh/"))
    assert "Trợ cấp 1.000001 · H49.98 1 5 3 60 % 2 0" in row


def test_the_picture_shows_the_ways_nobody_declared(here: Commune, secretary: Client) -> None:
    page = shown(secretary, page_of(here))
    assert "5 hồ sơ đã xong: 3 đúng trình tự và vai trò" in words(page)
    assert page.count('class="ed bad"') == 2
    assert "Bỏ bước Tổng hợp Hỏi Công an 1" in words(page)
    assert "Đảo bước Dự thảo Ký 1" in words(page)


def test_each_figure_opens_its_dossiers(here: Commune, secretary: Client) -> None:
    page = shown(secretary, page_of(here))
    (href,) = set(re.findall(r'href="([^"]+loai=skipped[^"]*)"', page.split("Chỗ rời quy trình", 1)[1]))
    found = words(shown(secretary, href.replace("&amp;", "&")))
    assert "H49.98-261110-0004" in found
    assert "Bỏ qua bước “Tổng hợp”: đã làm ngay bước “Dự thảo”." in found
    done = words(shown(secretary, page_of(here, "ho-so/?buoc=combine")))
    assert "H49.98-261110-0004" not in done
    assert done.count("H49.98-261110-") == 4


def test_a_figure_of_nought_opens_an_empty_list(secretary: Client, here: Commune) -> None:
    page = words(shown(secretary, page_of(here, "ho-so/?loai=wrong_role")))
    assert "Không có hồ sơ nào như vậy trong những ngày này" in page


def test_another_agency_sees_none_of_it(here: Commune) -> None:
    other = commune("H19.85")
    client = signed_in(other.people["iso"])
    assert client.get(page_of(here)).status_code == 404
    assert client.get(page_of(here, "ho-so/")).status_code == 404
    assert "H49.98" not in words(shown(client, "/chat-luong/quy-trinh/"))


@pytest.mark.parametrize("query", ["?k=x", "?k=30&trang=abc", "?buoc=no-such&ket=no"])
def test_an_address_typed_wrong_shows_what_there_is(here: Commune, secretary: Client, query: str) -> None:
    for page in ("", "ho-so/"):
        assert secretary.get(page_of(here, page + query)).status_code == 200


@pytest.mark.parametrize(("page", "most"), [("/chat-luong/quy-trinh/", 1), ("", 4), ("ho-so/?buoc=sign", 2)])
def test_the_statements_of_the_pages(here: Commune, secretary: Client, page: str, most: int) -> None:
    """Those that read how dossiers were worked; what every page of the house asks is counted elsewhere."""
    path = page if page.startswith("/") else page_of(here, page)
    with CaptureQueriesContext(connection) as asked:
        secretary.get(path)
    assert sum("reading_conformance" in query["sql"] for query in asked) == most

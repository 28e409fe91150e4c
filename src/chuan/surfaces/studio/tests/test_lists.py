"""The list of procedures: rows, filter, search, order in the address, few statements."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.organisation.tests.factories import BEGIN
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.tests.factories import STAFFING, Commune
from chuan.surfaces.studio.tests.world import GOLDEN, SOUND, browser, closing_at_five, words

pytestmark = pytest.mark.django_db
PAGE = "/quy-trinh/"


@pytest.fixture
def here() -> Commune:
    """One sound procedure and one that is sure to be late."""
    made = closing_at_five()
    late = replace(GOLDEN, code="9.000002", name="Cấp giấy trễ", field="Đất đai")
    procedures.publish(made.agency.id, late, STAFFING, BEGIN, "catalogue", None)
    return made


def test_every_procedure_in_force_is_shown_with_its_verdict(here: Commune) -> None:
    page = words(browser(here.people["iso"]).get(PAGE))
    assert "2 thủ tục đang có hiệu lực" in page
    assert "Cấp giấy trễ 9.000002 Đất đai" in page
    assert "1 lỗi, 1 nhắc nhở" in page
    assert "trong ngày; nhận sau 15:00 thì ngày làm việc tiếp theo" in page


@pytest.mark.parametrize(
    ("query", "shown"),
    [("t=loi", "9.000002"), ("t=nhac", "9.000001"), ("q=cap giay", "9.000002"), ("linh-vuc=Thử", "9.000001")],
)
def test_filter_and_search_live_in_the_address(here: Commune, query: str, shown: str) -> None:
    page = words(browser(here.people["iso"]).get(f"{PAGE}?{query}"))
    both = {"9.000001", "9.000002"}
    assert {code for code in both if code in page} == {shown}


def test_nothing_found_says_what_to_do(here: Commune) -> None:
    assert "Bỏ bớt điều kiện lọc" in words(browser(here.people["iso"]).get(f"{PAGE}?q=xyz"))


def test_the_order_turns(here: Commune) -> None:
    client = browser(here.people["iso"])
    up, down = (words(client.get(f"{PAGE}?sap={key}")) for key in ("loi", "-loi"))
    assert up.index("9.000001") < up.index("9.000002")
    assert down.index("9.000002") < down.index("9.000001")


def test_the_list_takes_as_many_statements_for_two_as_for_ten(
    here: Commune, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(3, 11):
        one = replace(SOUND, code=f"9.{number:06}", name=f"Thủ tục {number}")
        procedures.publish(here.agency.id, one, STAFFING, BEGIN, "catalogue", None)
    client = browser(here.people["iso"])
    client.get(PAGE)
    with django_assert_max_num_queries(12):
        assert "10 thủ tục" in words(client.get(PAGE))


def test_another_agency_sees_nothing_of_it(here: Commune) -> None:
    from chuan.events.dossiers.tests.factories import commune

    other = commune("H49.97")
    page = words(browser(other.people["iso"]).get(PAGE))
    assert "9.000002" not in page

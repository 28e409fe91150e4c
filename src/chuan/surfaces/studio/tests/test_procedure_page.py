"""One procedure, to be read by those of its agency."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.procedures.models import Draft
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.tests.factories import commune
from chuan.surfaces.studio.tests.world import GOLDEN, adoption, browser, closing_at_five, words

pytestmark = pytest.mark.django_db


def test_the_definition_is_told_in_words() -> None:
    here = commune()
    page = words(browser(here.people["iso"]).get(f"/quy-trinh/ban/{adoption(here, PROCEDURE.code)}/"))
    assert all(step.name in page for step in PROCEDURE.steps)
    assert all(paper.name in page for paper in PROCEDURE.papers)
    assert "handler H49.98 và 1 người" in page
    assert "nạp cùng hệ thống" in page


def test_an_example_dossier_stands_where_it_is_late() -> None:
    here = closing_at_five(GOLDEN)
    page = words(browser(here.people["iso"]).get(f"/quy-trinh/ban/{adoption(here)}/"))
    assert "hồ sơ nhận lúc 14:59, các bước cần 8 giờ, quầy đóng lúc 17:00" in page
    assert "Hồ sơ ví dụ" in page
    assert "2 giờ: 14:59 → 16:59" in page


def test_the_page_takes_few_statements(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    here = closing_at_five()
    client, address = browser(here.people["iso"]), f"/quy-trinh/ban/{adoption(here)}/"
    client.get(address)
    with django_assert_max_num_queries(18):
        assert client.get(address).status_code == 200


def test_of_another_agency_it_is_missing() -> None:
    here, other = closing_at_five(), commune("H49.97")
    assert browser(other.people["iso"]).get(f"/quy-trinh/ban/{adoption(here)}/").status_code == 404


def test_the_next_version_is_begun_once() -> None:
    here = closing_at_five()
    client, address = browser(here.people["iso"]), f"/quy-trinh/ban/{adoption(here)}/sua/"
    first, second = (client.post(address).headers["Location"] for _ in range(2))
    assert first == second
    assert Draft.objects.count() == 1


def test_who_does_not_write_procedures_may_not_begin() -> None:
    here = closing_at_five()
    assert browser(here.people["handler"]).post(f"/quy-trinh/ban/{adoption(here)}/sua/").status_code in {
        403,
        404,
    }
    assert not Draft.objects.exists()

"""The registers of hearings and guidance: their cost, who reads whose name, a form sent wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.tests.factories import Commune
from chuan.surfaces.acts import calling
from chuan.surfaces.acts.tests.petitioned import TEXT, WRITER

pytestmark = pytest.mark.django_db
AsRole = Callable[[str], Client]
BOOK = "/phan-anh/so/tiep-cong-dan/"


@pytest.mark.parametrize("rows", [0, 1, 3])
def test_a_register_costs_the_same_whatever_its_length_and_names_nobody(
    here: Commune, as_role: AsRole, django_assert_max_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for _ in range(rows):
        calling.come(here.actor("counter"), "hearing", calling.Said(TEXT, WRITER))
    client = as_role("counter")
    with django_assert_max_num_queries(9):
        page = client.get(BOOK).content.decode()
    assert page.count("Tiếp công dân số") == rows
    assert WRITER.name not in page


def test_whoever_heard_reads_the_name_others_do_not(here: Commune, as_role: AsRole) -> None:
    form = {"channel": "counter", "text": TEXT, "name": WRITER.name, "phone": WRITER.phone}
    address = as_role("counter").post(f"{BOOK}ghi/", form)["Location"]
    for role, reads in {"counter": True, "leader": False}.items():
        page = as_role(role).get(address).content.decode()
        assert (WRITER.name in page, "022194003817" in page) == (reads, reads)
        assert "hai giờ không ai gọi số" in page


def test_a_form_sent_wrong_comes_back_filled(here: Commune, as_role: AsRole) -> None:
    form = {"channel": "counter", "text": "Hỏi về đất", "dossier": "H49.98-1"}
    answer = as_role("counter").post("/phan-anh/so/huong-dan/ghi/", form)
    assert answer.status_code == 422
    assert "Hỏi về đất" in answer.content.decode()
    assert "Không có hồ sơ nào" in answer.content.decode()

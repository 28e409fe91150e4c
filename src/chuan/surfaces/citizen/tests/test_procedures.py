"""A procedure's public page, and the page that says whether a printed copy still holds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Fee, Paper, Product
from chuan.definitions.procedures.rules.tests.samples import SAME_DAY, straight
from chuan.definitions.procedures.services import symbols
from chuan.events.dossiers.tests.factories import NOW, Commune, commune, stopped_clock

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
PROCEDURE = replace(
    straight(1, 2, promised=SAME_DAY),
    name="Xác nhận hiện trạng sử dụng đất",
    papers=(
        Paper("form", "Đơn đề nghị", originals=1, form="Mẫu số 05"),
        Paper("id", "Căn cước", register="Cơ sở dữ liệu quốc gia về dân cư"),
    ),
    fees=(Fee("fee", "Phí xác nhận", 8000),),
    results=(Product("paper", "Giấy xác nhận"),),
)


@pytest.fixture
def here() -> Commune:
    return commune(procedure=PROCEDURE)


def seen(address: str) -> tuple[int, str]:
    answer = Client().get(address)
    return answer.status_code, " ".join(answer.content.decode().split())


def test_it_says_what_to_bring_how_long_what_it_costs_and_where(here: Commune) -> None:
    status, page = seen(f"/tra-cuu/thu-tuc/{here.agency.code}/{PROCEDURE.code}/")
    assert status == 200
    for told in (PROCEDURE.name, "Đơn đề nghị", "1 bản chính", "Mẫu số 05", "8.000", "Giấy xác nhận"):
        assert told in page
    assert "trong ngày" in page
    assert page.index("Không phải nộp") < page.index("Căn cước")
    assert all(step.name in page for step in PROCEDURE.steps)


@pytest.mark.parametrize("address", ["H49.98/9.99/", "H00.00/9.000001/", "H00.00/"])
def test_what_is_not_there_is_a_page_that_says_so(here: Commune, address: str) -> None:
    assert here.agency.code != "H00.00"
    assert seen(f"/tra-cuu/thu-tuc/{address}")[0] == 404


def test_an_agencys_procedures_are_listed_with_their_pages(here: Commune) -> None:
    status, page = seen(f"/tra-cuu/thu-tuc/{here.agency.code}/")
    assert status == 200
    assert f'href="/tra-cuu/thu-tuc/{here.agency.code}/{PROCEDURE.code}/"' in page


def copy_page(here: Commune, version: int, mark: str) -> str:
    return seen(f"/tra-cuu/ban-in/{here.agency.code}/{PROCEDURE.code}/{version}/{mark}/")[1]


def test_a_copy_of_the_edition_in_force_holds(here: Commune) -> None:
    symbols.allot(here.agency.id, PROCEDURE.code, "Đất đai", "QT.{field}.{number}")
    edition = procedures.adopted(here.agency.id, PROCEDURE.code, NOW.date()).edition
    page = copy_page(here, 1, edition[:12])
    assert "Bản in này còn hiệu lực: QT.ĐĐ.01, lần ban hành 01, có hiệu lực từ 01/07/2025." in page


def test_a_copy_of_the_edition_before_says_what_replaced_it_and_when(here: Commune) -> None:
    old = procedures.adopted(here.agency.id, PROCEDURE.code, NOW.date())
    later = replace(PROCEDURE, sets=2)
    procedures.publish(here.agency.id, later, old.staffing, NOW.date(), "test", None)
    page = copy_page(here, 1, old.edition[:12])
    assert "hiệu lực từ 01/07/2025, đã thay bằng lần ban hành 02 từ 20/11/2026." in page


def test_any_other_paper_is_not_the_agencys(here: Commune) -> None:
    edition = procedures.adopted(here.agency.id, PROCEDURE.code, NOW.date()).edition
    for version, mark in ((2, edition[:12]), (1, "0" * 12), (1, edition[:4])):
        assert "không phải bản của cơ quan" in copy_page(here, version, mark)


def asked(**typed: Any) -> Any:
    return Client().get("/tra-cuu/ban-in/", {name.replace("_", "-"): value for name, value in typed.items()})


def test_what_stands_on_the_paper_may_be_typed(here: Commune) -> None:
    symbols.allot(here.agency.id, PROCEDURE.code, "Đất đai", "QT.{field}.{number}")
    answer = asked(co_quan=here.agency.code, ma="QT.ĐĐ.01", lan="01", kiem="0f1e2d3c4b5a")
    assert answer.url == f"/tra-cuu/ban-in/{here.agency.code}/{PROCEDURE.code}/1/0f1e2d3c4b5a/"


@pytest.mark.parametrize("typed", [{"lan": "một"}, {"ma": ""}, {"kiem": "a/b"}, {"co_quan": "H00.00"}])
def test_what_is_missing_is_asked_for_and_nothing_typed_is_lost(here: Commune, typed: dict[str, str]) -> None:
    whole = {"co_quan": here.agency.code, "ma": "QT.ĐĐ.01", "lan": "1", "kiem": "0f1e2d3c4b5a", **typed}
    answer = asked(**whole)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Chưa đủ để trả lời" in page
    assert all(f'value="{value}"' in page for name, value in whole.items() if value and name != "co_quan")

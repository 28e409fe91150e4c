"""Handing over at the counter: the list of what is due, its paper, what comes back, and what is undone."""

from __future__ import annotations

from io import BytesIO
from uuid import uuid4

import pytest
from django.test import Client
from pypdf import PdfReader
from pytest_django.fixtures import DjangoAssertNumQueries

from chuan.events.custody.services import handovers
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import Clock, Commune, dossier
from chuan.surfaces.acts import handing
from chuan.surfaces.counter.tests.typing_in import received

pytestmark = pytest.mark.django_db
PAGE = "/mot-cua/ban-giao/"


def asked(here: Commune, *streams: int, **more: str) -> dict[str, object]:
    unit = int(dossiers.load(streams[0]).state.holds[0].unit)
    picked = [str(one) for one in streams]
    return {"key": str(uuid4()), "unit": f"{here.agency.id}:{unit}", f"dossier-{unit}": picked, **more}


def unbroken(pdf: bytes) -> str:
    """Letters and digits alone, for codes that a narrow column breaks."""
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return "".join(letter for letter in text if letter.isalnum())


def listed(client: Client, here: Commune, *streams: int) -> int:
    answer = client.post(PAGE, asked(here, *streams))
    assert answer.status_code == 302, answer.content.decode()
    return int(answer.headers["Location"].rstrip("/").rsplit("/", maxsplit=1)[1])


@pytest.fixture
def two(client: Client, here: Commune) -> tuple[int, int]:
    return received(client, here), received(client, here)


def test_what_was_received_waits_and_a_list_takes_it_off(
    client: Client, here: Commune, two: tuple[int, int]
) -> None:
    page = client.get(PAGE).content.decode()
    assert "2 hồ sơ giấy chờ bàn giao" in page
    assert "trước 20/11 17:00" in page or "trước 20/11 17:30" in page
    made = listed(client, here, *two)
    assert "Không còn hồ sơ giấy nào chờ bàn giao" in client.get(PAGE).content.decode()
    assert "Danh sách bàn giao số 01/2026" in client.get(f"{PAGE}{made}/").content.decode()


def test_the_paper_is_printed_once_and_shown_again_as_it_was(
    client: Client, here: Commune, two: tuple[int, int]
) -> None:
    made = listed(client, here, *two)
    answer = client.post(f"{PAGE}{made}/in/")
    paper = client.get(answer.headers["Location"])
    assert "H49982611200002" in unbroken(paper.content)
    assert client.get(answer.headers["Location"]).content == paper.content
    assert handovers.load(made).state.copies == 1


def test_choosing_nothing_is_said_and_nothing_is_made(
    client: Client, here: Commune, two: tuple[int, int]
) -> None:
    empty = {**asked(here, *two)}
    empty = {name: value for name, value in empty.items() if not name.startswith("dossier")}
    answer = client.post(PAGE, empty)
    assert (answer.status_code, "Chọn ít nhất một hồ sơ" in answer.content.decode()) == (422, True)
    assert client.post(PAGE, {"unit": "x"}).status_code == 422


def test_the_same_press_twice_makes_one_list(client: Client, here: Commune, two: tuple[int, int]) -> None:
    sent = asked(here, *two)
    first, second = client.post(PAGE, sent), client.post(PAGE, sent)
    assert first.headers["Location"] == second.headers["Location"]
    assert "1 danh sách đã lập" in client.get(f"{PAGE}danh-sach/").content.decode()


def test_a_dossier_on_a_list_is_not_listed_again(client: Client, here: Commune, two: tuple[int, int]) -> None:
    listed(client, here, two[0])
    answer = client.post(PAGE, asked(here, *two))
    assert answer.status_code == 409
    assert "không còn ở quầy này" in answer.content.decode()


def test_a_declined_dossier_is_back_with_its_reason(
    client: Client, here: Commune, two: tuple[int, int]
) -> None:
    made = listed(client, here, *two)
    handing.decline(here.actor("head"), made, [two[0]], "Thiếu tờ khai trang 2")
    handing.take_over(here.actor("head"), made, [two[1]])
    page = client.get(PAGE).content.decode()
    assert "1 hồ sơ giấy chờ bàn giao" in page
    assert "Thiếu tờ khai trang 2" in page
    assert handovers.load(made).state.status == "closed"
    assert listed(client, here, two[0]) != made


def test_a_wrong_list_is_annulled_with_a_reason(client: Client, here: Commune, two: tuple[int, int]) -> None:
    made = listed(client, here, *two)
    assert client.post(f"{PAGE}{made}/", {"key": str(uuid4()), "reason": " "}).status_code == 422
    assert client.post(f"{PAGE}{made}/", {"key": str(uuid4()), "reason": "Nhầm phòng"}).status_code == 302
    assert "2 hồ sơ giấy chờ bàn giao" in client.get(PAGE).content.decode()
    again = client.post(f"{PAGE}{made}/", {"key": str(uuid4()), "reason": "Nhầm"})
    assert (again.status_code, "đã hủy" in again.content.decode()) == (409, True)


def test_late_is_late_by_the_packs_cut_off(
    client: Client, here: Commune, two: tuple[int, int], stopped_clock: Clock
) -> None:
    assert "đã quá giờ" not in client.get(PAGE).content.decode()
    stopped_clock.stand(stopped_clock.now.replace(hour=18))
    assert "2 đã quá giờ" in client.get(PAGE).content.decode()


@pytest.mark.parametrize("rows", [0, 1, 6])
def test_the_page_costs_the_same_whatever_its_length(
    client: Client, here: Commune, rows: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(rows):
        dossier(here)
    client.get(PAGE)
    with django_assert_max_num_queries(14):
        assert client.get(PAGE).status_code == 200

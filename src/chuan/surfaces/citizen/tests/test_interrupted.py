"""What a citizen reads of a dossier that waits for him, or that he stopped; a typed code tells none of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import OWNER, PDF, Commune, commune, dossier, stopped_clock
from chuan.surfaces.acts import interrupting, reception
from chuan.surfaces.acts.interrupting import Proposal

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
WHY = "Thiếu chữ ký trang 2"


@pytest.fixture(autouse=True)
def _nobody_tried_yet() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def returned(here: Commune) -> Dossier:
    found = dossier(here, "check")
    form = Proposal("supplement", "check", "Lời nội bộ cho người ký", lacks={"form": WHY})
    interrupting.propose(here.actor("handler"), found.id, form)
    return interrupting.grant(here.actor("head"), found.id)


def page(found: Dossier) -> str:
    return f"/tra-cuu/{dossiers.secret_of(found.id)}/"


def test_what_to_bring_why_and_until_when(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    here = commune()
    found = returned(here)
    with django_assert_max_num_queries(22):
        told = client.get(page(found)).content.decode()
    for part in (
        "Cần bạn bổ sung giấy tờ",
        "Tờ khai",
        WHY,
        "Bổ sung trước",
        "thời hạn của cơ quan không chạy",
    ):
        assert part in told
    for part in ("Lời nội bộ", OWNER.name, *(one.name for one in here.people.values())):
        assert part not in told


def test_a_typed_code_says_only_how_far_it_is(client: Client) -> None:
    found = returned(commune())
    told = client.get("/tra-cuu/", {"ma": found.state.code}).content.decode()
    assert "Đang giải quyết" in told
    assert "Tờ khai" not in told
    assert WHY not in told


def test_a_stopped_dossier_says_by_whose_wish(client: Client) -> None:
    here = commune()
    found = dossier(here, "check")
    interrupting.withdraw(here.actor("counter"), found.id, PDF)
    assert "đã dừng theo yêu cầu của bạn" in client.get(page(found)).content.decode()
    assert "Đã dừng giải quyết" in client.get("/tra-cuu/", {"ma": found.state.code}).content.decode()


def test_what_is_over_asks_for_no_paper_and_promises_no_day(client: Client) -> None:
    here = commune()
    found = returned(here)
    interrupting.withdraw(here.actor("counter"), found.id, PDF)
    stopped = client.get(page(found)).content.decode()
    assert "Dừng từ" in stopped
    for part in ("Bạn cần mang thêm", WHY, "được phép đóng hồ sơ", "Vì sao là ngày này", "Bước"):
        assert part not in stopped


def test_an_annulled_code_shows_no_date(client: Client) -> None:
    here = commune()
    found = dossier(here, "assign")
    reception.annul(here.actor("counter"), found.id, "Nhập nhầm", found.seq)
    told = client.get(page(found)).content.decode()
    assert "không dùng nữa" in told
    for part in ("Kết quả có từ", "chưa hẹn được ngày", "Bước"):
        assert part not in told

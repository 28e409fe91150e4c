"""What the pages of the year cost in statements, with nothing, and with an audit and a review begun."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chuan.definitions.organisation.models import Account
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, dossier, stopped_clock
from chuan.surfaces.acts import audits, programmes, reviews

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
SINCE, UNTIL = date(2026, 1, 1), date(2027, 1, 1)


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def secretary(here: Commune) -> Client:
    client = Client()
    account = Account.objects.get(official=here.people["iso"])
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def statements(client: Client, address: str) -> int:
    """Statements of a page already shown once."""
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as seen:
        client.get(address)
    return len(seen.captured_queries)


def begun(here: Commune) -> int:
    iso = here.actor("iso")
    year = programmes.open_year(iso, 2026, "2015")
    unit = here.actor("head").held[0].unit
    programmes.enter(iso, year.id, 11, (unit,), (), ("8.5.1", "8.5.3"))
    programmes.approve(here.actor("leader"), year.id)
    return programmes.start(iso, year.id, 1, "Đánh giá", SINCE, UNTIL).id


def test_a_sample_of_many_costs_what_one_of_few_does(here: Commune) -> None:
    client, audit = secretary(here), begun(here)
    dossier(here, "nobody")
    audits.draw(here.actor("iso"), audit, "1")
    pages = [f"/chat-luong/cuoc-danh-gia/{audit}/{side}" for side in ("", "danh-muc/", "phat-hien/")]
    few = [statements(client, page) for page in pages]
    for _ in range(4):
        dossier(here, "nobody")
    audits.draw(here.actor("iso"), audit, "1")
    assert [statements(client, page) for page in pages] == few
    assert max(few) <= MOST_OF_AN_AUDIT


def test_the_programme_the_reviews_and_the_standard(here: Commune) -> None:
    client = secretary(here)
    begun(here)
    review = reviews.begin(here.actor("iso"), "Xem xét", SINCE, UNTIL).id
    reviews.gather(here.actor("iso"), review)
    cost = {
        page: statements(client, f"/chat-luong/{page}")
        for page in ("danh-gia/", "xem-xet/", f"xem-xet/{review}/", "tieu-chuan/", "tieu-chuan/?ban=2026")
    }
    assert max(cost.values()) <= MOST_OF_A_PAGE, cost


def test_a_programme_is_shown_for_the_year_it_was_opened_for(here: Commune) -> None:
    client = secretary(here)
    answer = client.post("/chat-luong/danh-gia/mo/", {"year": "2027", "edition": "2015"}, follow=True)
    page = answer.content.decode()
    assert "Chương trình đánh giá nội bộ năm 2027" in page
    assert "dự thảo, chờ lãnh đạo phê duyệt" in page
    assert "Chưa lập chương trình" in client.get("/chat-luong/danh-gia/").content.decode()


def test_what_was_typed_about_an_entry_stays_where_it_is_refused(here: Commune) -> None:
    client = secretary(here)
    programme = int(
        programmes.seen(here.actor("iso"), audits.seen(here.actor("iso"), begun(here)).state.programme).id
    )
    answer = client.post(f"/chat-luong/danh-gia/{programme}/1/bo/", {"reason": "Đơn vị đã giải thể"})
    assert answer.status_code == 409
    assert "Cuộc đánh giá này đã bắt đầu." in answer.content.decode()


def test_a_clause_is_given_and_marked_at_once_or_not_at_all(here: Commune) -> None:
    client, address = secretary(here), "/chat-luong/tieu-chuan/2015/dieu/"
    sent = {"clause": "7.4", "official": str(here.people["handler"].id), "state": "done", "note": ""}
    refused = client.post(address, sent)
    assert refused.status_code == 422
    assert "Phụ trách:" not in client.get("/chat-luong/tieu-chuan/?ban=2015").content.decode()
    assert client.post(address, {**sent, "note": "Sổ thư xin lỗi năm 2026"}).status_code == 302
    page = client.get("/chat-luong/tieu-chuan/?ban=2015").content.decode()
    assert f"Phụ trách: {here.people['handler'].name}" in page
    assert "Sổ thư xin lỗi năm 2026" in page


MOST_OF_AN_AUDIT = 20
MOST_OF_A_PAGE = 20

"""What citizens say, as leaders see it: numbers with their votes, too few said, doubted votes judged by a person."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.base.web.rules import say
from chuan.events.dossiers.tests.factories import Commune, commune, dossier
from chuan.events.feedback.models import Ballot
from chuan.surfaces.acts import voting
from chuan.surfaces.acts.voting import Vote
from chuan.surfaces.leader.tests.world import shown, signed_in, words

pytestmark = pytest.mark.django_db
PAGE = "/lanh-dao/hai-long/"
TEXT = "Gọi 0900 000 123 không ai nghe"


@pytest.fixture
def here() -> Commune:
    return commune()


def rated(here: Commune, points: int, text: str = "", signed: int = 0) -> int:
    given = Vote("qr", {"access": points, "result": points}, text, "d", signed)
    return voting.vote(dossier(here, "nobody").id, given).id


def page(here: Commune, path: str = PAGE, role: str = "leader") -> str:
    return shown(signed_in(here.people[role]), path)


@pytest.mark.parametrize("votes", [0, 1, 6])
def test_the_page_is_as_many_statements_however_many_votes(
    here: Commune, votes: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(votes):
        rated(here, 5 - n % 2)
    client = signed_in(here.people["leader"])
    client.get(PAGE)
    with django_assert_max_num_queries(16):
        html = words(shown(client, PAGE))
    assert f"{votes} trên {votes} hồ sơ được hỏi" in html
    assert "Chưa đủ phiếu để kết luận" in html


def test_a_share_stands_with_its_interval_from_ten_votes_on(here: Commune) -> None:
    for n in range(10):
        rated(here, 1 if n == 0 else 5)
    html = words(page(here))
    assert say.percent(9, 10) in html
    assert "55,5–99,7%" in html


def test_low_votes_come_first_and_covered(here: Commune) -> None:
    rated(here, 5)
    rated(here, 2, TEXT)
    html = page(here, f"{PAGE}phieu/")
    assert "Gọi [số điện thoại] không ai nghe" in html
    assert "0900" not in html
    assert html.index("Phải giải trình") < html.index("Được tính")
    assert "1 phiếu" in words(page(here, f"{PAGE}phieu/?loai=low", "head"))


def test_the_person_in_charge_leaves_a_doubted_vote_out_with_a_reason(here: Commune) -> None:
    ballot = rated(here, 5, TEXT, here.people["counter"].id)
    html = words(page(here, f"{PAGE}nghi-van/", "iso"))
    assert "đăng nhập trên chính máy này" in html
    client, link = signed_in(here.people["iso"]), f"{PAGE}phieu/{ballot}/"
    assert TEXT in shown(client, link)
    assert client.post(f"{link}xem-xet/", {"ground": "self", "reason": ""}).status_code == 422
    done = client.post(
        f"{link}xem-xet/", {"ground": "self", "reason": "Cán bộ thừa nhận bấm hộ"}, follow=True
    )
    assert "Đã loại phiếu khỏi các con số" in done.content.decode()
    assert Ballot.objects.get(stream=ballot).excluded == "self"
    assert "0 trên 1 hồ sơ được hỏi" in words(page(here))
    client.post(f"{link}xem-xet/", {"reason": "Đã gọi hỏi công dân"})
    assert Ballot.objects.get(stream=ballot).excluded == ""


def test_whom_a_vote_is_about_sees_it_without_the_raw_words_and_without_a_form(here: Commune) -> None:
    html = page(here, f"{PAGE}phieu/{rated(here, 5, TEXT)}/", "handler")
    assert "[số điện thoại]" in html
    assert "0900" not in html
    assert "<form" not in html


def test_the_explanation_stands_beside_what_was_said(here: Commune) -> None:
    ballot = rated(here, 2, TEXT)
    matter = Ballot.objects.get(stream=ballot).explanation
    html = page(here, f"/chat-luong/giai-trinh/{matter}/", "handler")
    assert "[số điện thoại] không ai nghe" in html
    assert "Giải trình đánh giá 2 điểm" in html


def test_nobody_elses_vote_is_there_for_another_agency(here: Commune) -> None:
    other = commune("H49.99")
    client: Client = signed_in(other.people["leader"])
    assert client.get(f"{PAGE}phieu/{rated(here, 2)}/").status_code == 404

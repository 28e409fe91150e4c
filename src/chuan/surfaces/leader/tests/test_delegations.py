"""Ủy quyền: entered by its decision, listed with its scope, taken back; what is wrong stands beside its field."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.organisation.models import Delegation, Official, Post
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.services.dossiers import lived
from chuan.events.dossiers.tests.factories import NOW, Commune, commune, dossier
from chuan.surfaces.leader.tests.world import shown, signed_in, words

pytestmark = pytest.mark.django_db
LIST = "/lanh-dao/uy-quyen/"
TODAY = f"{NOW:%d/%m/%Y}"
LAST = f"{NOW + timedelta(days=13):%d/%m/%Y}"


@pytest.fixture
def here() -> Commune:
    made = commune()
    Post.objects.filter(unit__agency=made.agency, roles=["leader"]).update(name="Chủ tịch UBND xã")
    return made


@pytest.fixture
def deputy(here: Commune) -> Official:
    top = Post.objects.get(unit__agency=here.agency, roles=["leader"]).unit
    second = Post.objects.create(unit=top, code="pho", name="Phó Chủ tịch UBND xã", roles=["leader"])
    return organisation.official("Bế Thị Thu", second)


def typed(here: Commune, to: Official, **other: object) -> dict[str, object]:
    post = Post.objects.get(unit__agency=here.agency, name="Chủ tịch UBND xã")
    plain: dict[str, object] = {
        "giver": f"{here.people['leader'].id}:{post.id}",
        "delegate": to.id,
        "acts": ["dossiers.sign"],
        "form": "kt",
        "since": TODAY,
        "until": LAST,
        "document": "12/QĐ-UBND",
        "document_day": TODAY,
        "scan": SimpleUploadedFile("quyet-dinh.pdf", b"%PDF-1.7 quyet dinh"),
    }
    return {**plain, **other}


def given(client: Client, here: Commune, to: Official, **other: object) -> int:
    client.post(f"{LIST}ghi/", typed(here, to, **other))
    return Delegation.objects.latest("recorded_at").id


def test_none_one_and_many(here: Commune, deputy: Official) -> None:
    chair = signed_in(here.people["leader"])
    assert "Chưa có ủy quyền nào" in words(shown(chair, LIST))
    given(chair, here, deputy)
    told = words(shown(chair, LIST))
    for text in ("1 ủy quyền đang có hiệu lực", "KT. ký thay", f"đến hết {LAST}", "mọi thủ tục", "Thu hồi"):
        assert text in told
    assert "dossiers.sign" not in told


def test_the_same_press_twice_is_one(here: Commune, deputy: Official) -> None:
    chair = signed_in(here.people["leader"])
    assert given(chair, here, deputy) == given(chair, here, deputy)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"until": f"{NOW - timedelta(days=1):%d/%m/%Y}"}, "Ngày kết thúc phải sau ngày bắt đầu."),
        ({"form": ""}, "Ủy quyền ký thì phải chọn hình thức ký."),
        ({"form": "tuq"}, "không được “ký thừa ủy quyền”"),
        ({"scan": SimpleUploadedFile("anh.jpg", b"\xff\xd8\xff")}, "tệp PDF"),
        ({"document_day": LAST}, "Quyết định phải ký trước"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(
    here: Commune, deputy: Official, change: dict[str, object], said: str
) -> None:
    answer = signed_in(here.people["leader"]).post(f"{LIST}ghi/", typed(here, deputy, **change))
    assert answer.status_code == 422
    assert said in words(answer.content.decode())
    assert "12/QĐ-UBND" in answer.content.decode()
    assert not Delegation.objects.exists()


def test_the_same_days_again_name_who_has_it(here: Commune, deputy: Official) -> None:
    chair = signed_in(here.people["leader"])
    given(chair, here, deputy)
    answer = chair.post(f"{LIST}ghi/", typed(here, deputy, document="13/QĐ-UBND"))
    assert "Việc này đã ủy quyền cho Bế Thị Thu" in words(answer.content.decode())


def test_the_deputy_finds_it_signs_it_and_is_written_down(here: Commune, deputy: Official) -> None:
    found = dossier(here, "sign")
    given(signed_in(here.people["leader"]), here, deputy)
    client = signed_in(deputy)
    assert f"thay {here.people['leader'].name}" in words(shown(client, "/lanh-dao/ky/"))
    page = f"/lanh-dao/ky/{found.id}/"
    assert "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH: Bế Thị Thu" in words(shown(client, page))
    client.post(page, {"step": "sign", "outcome": "ok", "note": "", "seen": str(found.seq)})
    assert (lived(found.id)[-1].actor, lived(found.id)[-1].on_behalf) == (deputy.id, here.people["leader"].id)
    told = words(shown(client, f"/xu-ly/ho-so/{found.id}/"))
    assert f"Bế Thị Thu (thay {here.people['leader'].name})" in told


def test_ended_in_mid_step_it_is_said_and_the_words_are_kept(here: Commune, deputy: Official) -> None:
    found = dossier(here, "sign")
    chair = signed_in(here.people["leader"])
    number = given(chair, here, deputy)
    client, page = signed_in(deputy), f"/lanh-dao/ky/{found.id}/"
    shown(client, page)
    chair.post(f"{LIST}{number}/thu-hoi/", {"reason": "về sớm"})
    sent = {"step": "sign", "outcome": "ok", "note": "đã xem kỹ", "seen": str(found.seq)}
    told = words(client.post(page, sent, follow=True).content.decode())
    assert "đã thu hồi ủy quyền (quyết định 12/QĐ-UBND)" in told
    assert "Ý kiến bạn đã nhập: đã xem kỹ" in told
    assert len(lived(found.id)) == found.seq


def test_a_taking_back_needs_a_reason_and_stays_on_record(here: Commune, deputy: Official) -> None:
    chair = signed_in(here.people["leader"])
    number = given(chair, here, deputy)
    assert chair.post(f"{LIST}{number}/thu-hoi/", {"reason": ""}).status_code == 422
    chair.post(f"{LIST}{number}/thu-hoi/", {"reason": "phân công lại"})
    assert "phân công lại" in words(shown(chair, LIST))
    assert chair.post(f"{LIST}{number}/thu-hoi/", {"reason": "lần nữa"}).status_code == 409


def test_the_list_takes_the_same_statements_for_one_and_for_many(
    here: Commune, deputy: Official, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    chair = signed_in(here.people["leader"])
    for week in range(4):
        first = NOW + timedelta(days=7 * week)
        since, until = f"{first:%d/%m/%Y}", f"{first + timedelta(days=6):%d/%m/%Y}"
        given(chair, here, deputy, since=since, until=until, document=f"{week + 1}/QĐ")
    with django_assert_max_num_queries(14):
        assert words(shown(chair, LIST)).count("KT. ký thay") == 4

"""Reception: three outcomes, nothing typed is lost, a double click makes one dossier."""

from __future__ import annotations

import pytest
from django.test import Client

from chuan.base.web.services import keep_draft
from chuan.definitions.organisation.models import Account
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune
from chuan.readings.deadlines.models import DossierRow
from chuan.readings.deadlines.queries.counter import open_slips
from chuan.surfaces.counter.tests.conftest import signed_in
from chuan.surfaces.counter.tests.typing_in import PHONE, START, receive_at, received, typed

pytestmark = pytest.mark.django_db


def test_search_to_paper_takes_three_pages(client: Client, here: Commune) -> None:
    hits = client.get(START + "tim/", {"q": "tro cap"}).content.decode()
    assert receive_at(here) in hits
    assert "<mark>Trợ</mark>" in hits
    assert client.get(receive_at(here)).status_code == 200
    stream = received(client, here)
    done = client.get(f"/mot-cua/ho-so/{stream}/").content.decode()
    assert "H49.98-261120-0001" in done
    assert f"/mot-cua/ho-so/{stream}/giay-hen/" in done


@pytest.mark.parametrize("asked", ["TRỢ CẤP", "tro cap", "Tro\u031b\u0323 ca\u0302\u0301p", "1.000001"])
def test_a_name_is_found_however_it_is_typed(client: Client, here: Commune, asked: str) -> None:
    assert receive_at(here) in client.get(START, {"q": asked}).content.decode()


def test_a_double_click_makes_one_dossier(client: Client, here: Commune) -> None:
    sent = typed()
    first, second = (client.post(receive_at(here), sent) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert DossierRow.objects.count() == 1


def test_two_parties_are_kept_apart(client: Client, here: Commune) -> None:
    other = {"submitter__is": "other", "submitter__name": "Trần Văn Bảy", "submitter__relation": "cha"}
    stream = received(client, here, **other, submitter__authorisation="giấy ngày 18/11/2026")
    state = dossiers.load(stream).state
    assert people.party(state.owner).name == "Nịnh Thị Hoa"
    assert people.party(state.submitter).name == "Trần Văn Bảy"


@pytest.mark.parametrize(
    ("wrong", "said", "field"),
    [
        ({"owner__name": " "}, "Nhập họ và tên chủ hồ sơ", "id_owner-name"),
        ({"owner__phone": "12"}, "Số điện thoại chưa đúng", "id_owner-phone"),
        ({"owner__born": "31/02/1994"}, "Ngày chưa đúng", "id_owner-born"),
        ({"originals__form": "-1"}, "Nhập một số từ 0", "id_originals-form"),
        ({"originals__form": "0"}, "Tờ khai", "papers"),
        ({"submitter__is": "other"}, "người nộp", "id_submitter-name"),
        ({"late__at": "hôm qua"}, "Ngày giờ chưa đúng", "id_late-at"),
        ({"late__at": "20/11/2026 08:00"}, "", "id_late-reason"),
        ({"do": "refuse"}, "lý do", "id_refuse-reason"),
        ({"do": "supplement"}, "Chưa chọn giấy tờ", "papers"),
    ],
)
def test_what_is_wrong_is_said_beside_it_and_all_stays(
    client: Client, here: Commune, wrong: dict[str, str], said: str, field: str
) -> None:
    answer = client.post(receive_at(here), typed(owner__address="Thôn Đông Thắng") | typed(**wrong))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert f'href="#{field}"' in page
    assert f'value="{wrong.get("owner__phone", PHONE)}"' in page
    assert not DossierRow.objects.exists()


def test_a_supplement_slip_names_every_missing_paper_and_settles_with_the_dossier(
    client: Client, here: Commune
) -> None:
    sent = typed("supplement", why__copy="mờ dấu", reason="Gọi trước khi đến")
    del sent["paper-form"]
    slip = client.get(client.post(receive_at(here), sent).headers["Location"]).content.decode()
    assert all(text in slip for text in ("Tờ khai", "Chưa nộp", "mờ dấu", "Gọi trước khi đến"))
    listed = client.get("/mot-cua/cho-bo-sung/").content.decode()
    assert all(text in listed for text in ("Nịnh Thị Hoa", "Tờ khai: Chưa nộp", "mờ dấu"))
    again = client.post(receive_at(here) + "tinh/", typed()).content.decode()
    assert "mờ dấu" in again
    seen = Scope(agencies=frozenset({here.agency.id}))
    (open_one,), _ = open_slips(seen)
    received(client, here, slip=str(open_one.id))
    assert open_slips(seen) == ((), 0)


def test_a_refusal_slip_keeps_its_reason(client: Client, here: Commune) -> None:
    answer = client.post(receive_at(here), typed("refuse", refuse__reason="Không thuộc thẩm quyền"))
    assert "Không thuộc thẩm quyền" in client.get(answer.headers["Location"]).content.decode()
    assert not DossierRow.objects.exists()


def test_a_change_moves_the_promise_without_writing(client: Client, here: Commune) -> None:
    answer = client.post(receive_at(here) + "tinh/", typed(owner__born="14/08/1995"))
    page = answer.content.decode()
    assert "thứ Năm 03/12/2026" in page or "thứ Tư 02/12/2026" in page
    assert "Số định danh ghi năm sinh 1994" in page
    assert not DossierRow.objects.exists()


def test_the_same_visitor_keeps_parties_and_visit(client: Client, here: Commune) -> None:
    stream = received(client, here)
    page = client.get(receive_at(here), {"tiep": str(stream), "thu": "2"}).content.decode()
    assert 'value="Nịnh Thị Hoa"' in page
    assert "hồ sơ thứ 2" in page


def test_a_draft_comes_back_with_a_fresh_key(client: Client, here: Commune) -> None:
    account = Account.objects.get(official=here.people["counter"]).id
    kept = {"owner-name": ["Đỗ Văn Ưng"], "key": ["cũ"]}
    keep_draft(account, "counter.receive", f"{here.agency.id}-1.000001", kept, NOW)
    page = client.get(receive_at(here)).content.decode()
    assert 'value="Đỗ Văn Ưng"' in page
    assert 'value="cũ"' not in page
    assert "Đỗ Văn Ưng" not in client.get(receive_at(here) + "?moi=1").content.decode()


def test_what_was_sent_never_comes_back_for_the_next_visitor(client: Client, here: Commune) -> None:
    sent = typed()
    client.post(receive_at(here), sent)
    account = Account.objects.get(official=here.people["counter"]).id
    late = {name: [value] for name, value in sent.items()}
    keep_draft(account, "counter.receive", f"{here.agency.id}-1.000001", late, NOW)
    assert "Nịnh Thị Hoa" not in client.get(receive_at(here)).content.decode()


def test_nobody_else_receives_here(here: Commune) -> None:
    assert signed_in(here.people["handler"]).get(receive_at(here)).status_code in {403, 404}
    stranger = commune("H49.99").people["counter"]
    assert signed_in(stranger).get(receive_at(here)).status_code == 404


def test_an_unknown_procedure_is_missing(client: Client, here: Commune) -> None:
    assert client.get(f"/mot-cua/nhan/{here.agency.id}/9.999999/").status_code == 404


def test_a_paper_reception_is_typed_in_with_its_reason(
    client: Client, here: Commune, stopped_clock: Clock
) -> None:
    stream = received(client, here, late__at="20/11/2026 08:00", late__reason="mất điện")
    first = dossiers.lived(stream)[0]
    assert first.at < first.recorded
    assert dossiers.load(stream).state.late_entry

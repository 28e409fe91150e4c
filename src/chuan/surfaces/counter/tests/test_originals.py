"""A citizen's originals at the counter: kept at reception, given back against the slip, never silently without it."""

from __future__ import annotations

from io import BytesIO
from uuid import uuid4

import pytest
from django.test import Client
from pypdf import PdfReader
from pytest_django.fixtures import DjangoAssertNumQueries

from chuan.base.kernel.refusal import Refused
from chuan.events.custody.rules.originals import Item
from chuan.events.custody.services import originals
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Commune, dossier
from chuan.surfaces.acts import handing
from chuan.surfaces.acts import originals as acts

pytestmark = pytest.mark.django_db
LIST = "/mot-cua/ban-chinh/"


def kept(here: Commune, waiting_for: str = "assign") -> Dossier:
    """A dossier of which the counter keeps two originals."""
    papers = (PaperIn("form", 2), PaperIn("copy", 0, 1))
    return dossier(here, waiting_for, papers=papers, called=("số AB 000 123", ""))


def page_of(found: Dossier) -> str:
    return f"/mot-cua/ho-so/{found.id}/ban-chinh/"


def items(found: Dossier) -> tuple[Item, ...]:
    stream = originals.stream_of(found.id)
    return originals.load(stream).state.items if stream else ()


def sent(client: Client, found: Dossier, do: str, **more: str) -> tuple[int, str]:
    stream = originals.stream_of(found.id)
    seen = str(originals.load(stream).seq) if stream else "0"
    answer = client.post(
        page_of(found), {"key": str(uuid4()), "seen": seen, "do": do, "ban-chinh": "1", **more}
    )
    return answer.status_code, answer.content.decode()


def test_reception_keeps_what_goes_back(client: Client, here: Commune) -> None:
    found = kept(here)
    assert [(one.paper.key, one.paper.count, one.official) for one in items(found)] == [
        ("form", 2, here.people["counter"].id)
    ]
    assert "1 loại bản chính đang giữ" in client.get(LIST).content.decode()
    page = client.get(page_of(found)).content.decode()
    assert "số AB 000 123" in page


def test_without_the_slip_nothing_is_given_back(client: Client, here: Commune) -> None:
    found = kept(here)
    status, page = sent(client, found, "give", identity="căn cước 3817")
    assert (status, "Chưa có giấy hẹn" in page) == (422, True)
    assert 'value="căn cước 3817"' in page
    assert items(found)[0].status == "held"


def test_another_dossiers_slip_is_told_apart(client: Client, here: Commune) -> None:
    found, other = kept(here), kept(here)
    status, page = sent(client, found, "give", slip=dossiers.secret_of(other.id))
    assert (status, "của hồ sơ khác" in page) == (422, True)


@pytest.mark.parametrize("how", ["qr", "code", "identity"])
def test_the_slip_or_a_checked_identity_gives_it_back(client: Client, here: Commune, how: str) -> None:
    found = kept(here)
    told = {
        "qr": {"slip": f"http://testserver/tra-cuu/{dossiers.secret_of(found.id)}/"},
        "code": {"slip": found.state.code.lower()},
        "identity": {"identity": "căn cước 3817", "lost_slip": "Khách mất giấy hẹn"},
    }
    assert sent(client, found, "give", **told[how])[0] == 302
    assert items(found)[0].status == "returned"
    assert "0 loại bản chính đang giữ" in client.get(LIST).content.decode()
    answer = client.post(f"{page_of(found)}in/")
    text = PdfReader(BytesIO(client.get(answer.headers["Location"]).content)).pages[0].extract_text()
    assert "Nịnh Thị Hoa" in text


def test_what_was_recorded_wrongly_is_restored(client: Client, here: Commune) -> None:
    found = kept(here)
    sent(client, found, "note", what="lost", reason="Không thấy trong hộp")
    assert items(found)[0].status == "lost"
    assert sent(client, found, "note", what="restore", reason=" ")[0] == 422
    assert sent(client, found, "note", what="restore", reason="Đã tìm thấy")[0] == 302
    assert items(found)[0].status == "held"


def test_it_goes_with_the_list_and_comes_back_with_the_answer_taken_back(here: Commune) -> None:
    found = kept(here)
    head, form = (
        here.actor("head"),
        handing.Handing(here.agency.id, int(found.state.holds[0].unit), (found.id,)),
    )
    made = handing.make_list(here.actor("counter"), form)
    assert made.state.answers[0].line.originals == 2
    handing.take_over(head, made.id, [found.id])
    assert items(found)[0].official == head.official
    handing.reopen(head, made.id, [found.id], "Đếm nhầm")
    assert items(found)[0].official == here.people["counter"].id


def test_one_more_is_kept_by_hand_and_moved(client: Client, here: Commune) -> None:
    found = kept(here)
    assert sent(client, found, "take", paper="form", count="0")[0] == 422
    assert sent(client, found, "take", paper="form", count="1", called="Sổ số 7")[0] == 302
    to_handler = {"to": str(here.people["handler"].id), "ban-chinh": "2"}
    assert sent(client, found, "move", **to_handler)[0] == 302
    assert [one.official for one in items(found)] == [here.people[who].id for who in ("counter", "handler")]


def test_those_kept_after_the_end_stand_in_front(client: Client, here: Commune) -> None:
    running, ended = kept(here), kept(here, "nobody")
    page = client.get(LIST).content.decode()
    assert page.index(ended.state.code) < page.index(running.state.code)
    assert "hồ sơ đã kết thúc, trả lại ngay" in page
    only = client.get(f"{LIST}?t=qua").content.decode()
    assert running.state.code not in only


def test_an_unit_that_has_none_may_not_act(here: Commune) -> None:
    found = kept(here)
    with pytest.raises(Refused):
        acts.note(here.actor("police"), found.id, "lost", (1,), "x", 1)


@pytest.mark.parametrize("rows", [0, 1, 6])
def test_the_list_costs_the_same_whatever_its_length(
    client: Client, here: Commune, rows: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(rows):
        kept(here)
    client.get(LIST)
    with django_assert_max_num_queries(12):
        assert client.get(LIST).status_code == 200


def given(client: Client, found: Dossier, **more: str) -> tuple[int, str]:
    plain = {"key": str(uuid4()), "taker": "submitter", "channel": "counter", "seen": str(found.seq)}
    answer = client.post(f"/mot-cua/tra/{found.id}/", {**plain, "identity": "căn cước 3817", **more})
    return answer.status_code, answer.content.decode()


def test_handing_the_result_over_asks_what_goes_back(client: Client, here: Commune) -> None:
    found = kept(here, "result")
    assert "Bản chính trả lại cho khách" in client.get(f"/mot-cua/tra/{found.id}/").content.decode()
    status, page = given(client, found, **{"ban-chinh": "1"})
    assert (status, "Chưa có giấy hẹn" in page) == (422, True)
    assert dossiers.load(found.id).state.status == "ready"
    assert given(client, found, slip=found.state.code, **{"ban-chinh": "1"})[0] == 302
    assert (dossiers.load(found.id).state.status, items(found)[0].status) == ("closed", "returned")


def test_a_result_may_go_without_the_originals_that_are_then_listed_as_kept_too_long(
    client: Client, here: Commune
) -> None:
    found = kept(here, "result")
    assert given(client, found)[0] == 302
    assert found.state.code in client.get(f"{LIST}?t=qua").content.decode()


def test_what_a_unit_still_has_comes_back_to_the_counter_first(client: Client, here: Commune) -> None:
    found = kept(here)
    acts.move(here.actor("counter"), found.id, (1,), here.people["handler"].id, "", 1)
    assert sent(client, found, "give", slip=found.state.code)[0] == 302
    stream = originals.stream_of(found.id)
    assert stream is not None
    told = [type(one.event).__name__ for one in originals.lived(stream)]
    assert told == ["OriginalsIn", "Moved", "Moved", "Returned"]
    assert "nhận bản chính về Đơn vị quay" in client.get(page_of(found)).content.decode()

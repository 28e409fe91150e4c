"""A paper whose data can be looked up: the look-up is kept, and taking the paper anyway needs its ground."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from uuid import uuid4

import pytest
from django.test import Client
from pypdf import PdfReader

from chuan.base.kernel.refusal import Refused
from chuan.definitions.procedures.rules.definition import Paper
from chuan.events.dossiers.rules.events import PaperIn, Received
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, dossier, form
from chuan.events.lookups import services as lookups
from chuan.events.lookups.rules.lookup import State
from chuan.surfaces.acts import reception
from chuan.surfaces.counter.tests.conftest import signed_in
from chuan.surfaces.counter.tests.typing_in import receive_at, typed

pytestmark = pytest.mark.django_db
REGISTER = "Cơ sở dữ liệu quốc gia về dân cư"
LOOKED = Paper("home", "Giấy tờ nơi cư trú", originals=1, required=False, register=REGISTER)


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune(procedure=replace(PROCEDURE, papers=(*PROCEDURE.papers, LOOKED)))


@pytest.fixture
def client(here: Commune) -> Client:
    return signed_in(here.people["counter"])


def posted(client: Client, here: Commune, **more: str) -> tuple[int, str, int]:
    answer = client.post(receive_at(here), typed(**more))
    stream = int(answer.headers["Location"].split("/")[3]) if answer.status_code == 302 else 0
    return answer.status_code, answer.content.decode(), stream


def kept(stream: int) -> tuple[PaperIn, State | None]:
    first = dossiers.lived(stream)[0].event
    assert isinstance(first, Received)
    paper = next(one for one in first.papers if one.key == "home")
    found = paper.looked_up or paper.ground
    return paper, lookups.kept([int(found)])[int(found)] if found else None


def test_a_tick_keeps_that_it_was_looked_up(client: Client, here: Commune) -> None:
    _, _, stream = posted(client, here, paper__home="on", lookref__home="DC-12", looktext__home="Thôn Đông")
    paper, state = kept(stream)
    assert (paper.originals, paper.ground) == (0, None)
    assert state is not None
    assert state.looked is not None
    assert (state.looked.outcome, state.looked.how, state.looked.register) == ("found", "source", REGISTER)


def test_what_the_agency_issued_itself_is_found_and_named(client: Client, here: Commune) -> None:
    earlier = dossier(here, "nobody")
    page = client.post(f"{receive_at(here)}tinh/", typed()).content.decode()
    assert "Cơ quan đã cấp cho số định danh này" in page
    _, _, stream = posted(client, here, look__home="found", lookref__home=earlier.state.code.lower())
    _, state = kept(stream)
    assert state is not None
    assert state.looked is not None
    assert (state.looked.how, state.looked.fact) == ("own", earlier.id)


def test_taking_the_paper_without_a_ground_is_refused(client: Client, here: Commune) -> None:
    status, page, _ = posted(client, here, originals__home="1", looktext__home="Thôn Đông")
    assert (status, "không được yêu cầu công dân nộp" in page) == (422, True)
    assert 'value="Thôn Đông"' in page
    with pytest.raises(Refused, match="looked_up"):
        reception.receive(here.actor("counter"), form(here, papers=(PaperIn("form", 1), PaperIn("home", 1))))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"ground__home": "wrong", "gtext__home": "x"}, "dữ liệu sai"),
        ({"ground__home": "incident"}, "Ghi rõ vì sao"),
        ({"ground__home": "habit", "gtext__home": "x"}, "chọn lý do"),
        ({"look__home": "perhaps"}, "Chọn kết quả tra cứu"),
    ],
)
def test_a_ground_that_does_not_stand_is_said(
    client: Client, here: Commune, more: dict[str, str], said: str
) -> None:
    status, page, _ = posted(client, here, **more)
    assert (status, said in page) == (422, True)


def test_taken_on_a_ground_it_is_on_the_receipt_and_counted(client: Client, here: Commune) -> None:
    more = {"look__home": "wrong", "ground__home": "wrong", "gtext__home": "sai năm sinh"}
    _, _, stream = posted(client, here, **more, key=str(uuid4()))
    paper, state = kept(stream)
    assert (paper.originals, paper.ground is not None) == (1, True)
    assert state is not None
    printed = client.post(f"/mot-cua/ho-so/{stream}/giay-hen/", {"kho": "a4"})
    pages = PdfReader(BytesIO(client.get(printed.headers["Location"]).content)).pages
    assert "sai năm sinh" in " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "1 giấy vẫn nhận dù tra cứu được" in client.get("/mot-cua/hom-nay/").content.decode()

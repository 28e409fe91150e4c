"""A petition says which dossier and step it is about, and which agency; the dossier's page and the other agency know."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from chuan.definitions.organisation.services import rebuild_closure
from chuan.events.dossiers.tests.factories import Commune, commune, dossier
from chuan.events.petitions.models import Petition as Row
from chuan.events.petitions.services import petitions as door
from chuan.surfaces.acts.liking import like
from chuan.surfaces.acts.tests.petitioned import TEXT, WRITER, answered, own, sent, who

pytestmark = pytest.mark.django_db
AsRole = Callable[[str], Client]
FORM = {
    "channel": "counter",
    "text": TEXT,
    "name": WRITER.name,
    "address": WRITER.address,
    "phone": WRITER.phone,
}


def test_the_steps_of_a_typed_dossier_are_offered(here: Commune, as_role: AsRole) -> None:
    code = dossier(here, "sign").state.code
    client = as_role("counter")
    told = client.get("/phan-anh/nhan/buoc/", {"dossier": code.lower()}).content.decode()
    assert 'value="sign"' in told
    assert 'value="sign"' not in client.get("/phan-anh/nhan/buoc/", {"dossier": "H1"}).content.decode()


def test_dossier_and_step_stand_on_the_petition_and_on_the_dossier(here: Commune, as_role: AsRole) -> None:
    found = dossier(here, "sign")
    client = as_role("counter")
    typed = {**FORM, "dossier": found.state.code, "step": "check"}
    page = client.post("/phan-anh/nhan/", typed, follow=True).content.decode()
    assert f'value="{found.state.code}"' in page
    kept = Row.objects.get()
    assert (kept.dossier, kept.step) == (found.id, "check")
    assert f"/phan-anh/{kept.stream}/" in client.get(f"/xu-ly/ho-so/{found.id}/").content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [({"dossier": "H49.98-1"}, "Không có hồ sơ nào"), ({"step": "nowhere"}, "Chọn một bước")],
)
def test_what_is_no_dossier_or_step_keeps_what_was_typed(
    here: Commune, as_role: AsRole, typed: dict[str, str], said: str
) -> None:
    known = {"dossier": dossier(here, "sign").state.code}
    answer = as_role("counter").post("/phan-anh/nhan/", {**FORM, **known, **typed})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "hai giờ không ai gọi số" in answer.content.decode()


def test_one_for_another_agency_goes_there_with_a_dated_slip(here: Commune, as_role: AsRole) -> None:
    there = commune("H49.99")
    rebuild_closure()
    client = as_role("counter")
    page = client.post("/phan-anh/nhan/", {**FORM, "agency": there.agency.id}, follow=True)
    assert "In phiếu" in page.content.decode()
    mine, theirs = Row.objects.get(agency=here.agency.id), Row.objects.get(agency=there.agency.id)
    assert (mine.kind, theirs.kind, theirs.channel) == ("others", "", "transfer")
    slip = client.post(f"/phan-anh/{mine.stream}/phieu/", follow=True)
    assert slip["Content-Type"] == "application/pdf"


def test_without_name_or_phone_it_does_not_leave(here: Commune, as_role: AsRole) -> None:
    there = commune("H49.99")
    typed = {"channel": "phone", "text": TEXT, "agency": there.agency.id}
    answer = as_role("counter").post("/phan-anh/nhan/", typed)
    assert (answer.status_code, Row.objects.count()) == (422, 0)


def test_a_code_nobody_has_stays_in_the_citizens_words(here: Commune) -> None:
    form = {"text": TEXT, "name": WRITER.name, "dossier": "H49.98-260101-9999"}
    assert Client().post(f"/tra-cuu/phan-anh/{here.agency.code}/gui/", form).status_code == 200
    assert Row.objects.get().dossier is None


def test_nobody_judges_an_answer_that_is_not_there(here: Commune) -> None:
    _found, code = sent(here)
    page = Client().get(f"/tra-cuu/phan-anh/theo-doi/{code}/").content.decode()
    assert "hài lòng với trả lời" not in page


def test_what_the_author_says_of_the_answer_stands_on_its_page(here: Commune, as_role: AsRole) -> None:
    found = answered(here)
    like(found.id, "Máy vẫn hỏng", satisfied=False)
    assert door.load(found.id).state.liked is False
    page = as_role("counter").get(f"/phan-anh/{found.id}/").content.decode()
    assert "Không hài lòng" in page
    assert "Máy vẫn hỏng" in page


def test_figures_lead_to_their_petitions_and_only_the_agencys_people_see_them(
    here: Commune, as_role: AsRole
) -> None:
    found = answered(here, official=who(here, "police"))
    own(here)
    client = as_role("leader")
    assert "100%" in client.get("/phan-anh/so-lieu/").content.decode()
    cases = client.get("/phan-anh/so-lieu/petitions_on_time/?ky=2026").content.decode()
    assert f"/phan-anh/{found.id}/" in cases
    assert as_role("handler").get("/phan-anh/so-lieu/").status_code in {403, 404}

"""The words of the ISO document that are the agency's own: typed beside the draft, approved with it, printed."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from chuan.base.kernel.refusal import Refused
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.tests.factories import NOW, Commune
from chuan.surfaces.acts import approving, publishing
from chuan.surfaces.studio.tests.world import (
    Desk,
    approved,
    browser,
    closing_at_five,
    draft_of,
    reasons,
    words,
)

pytestmark = pytest.mark.django_db
PURPOSE = "Để việc {tên thủ tục} tại {tên cơ quan} không ai phải hỏi hai lần"


@pytest.fixture
def here() -> Commune:
    return closing_at_five()


def said(draft: int) -> dict[str, object]:
    return dict(procedures.draft(draft).said)


def test_what_is_typed_is_kept_and_empty_again_is_the_catalogues(here: Commune) -> None:
    draft = draft_of(here)
    desk = Desk(here, draft)
    assert "Để trống thì in: Quy định thống nhất trình tự" in words(desk.page())
    assert desk.type(said__purpose=PURPOSE, said__mark="QT-{số}/{lĩnh vực}").status_code == 302
    assert said(draft) == {"purpose": PURPOSE, "mark": "QT-{số}/{lĩnh vực}"}
    assert PURPOSE in words(desk.page())
    desk = Desk(here, draft)
    assert desk.type(said__purpose="", said__mark="").status_code == 302
    assert said(draft) == {}


def test_rows_come_from_the_catalogue_or_empty_and_go(here: Commune) -> None:
    draft = draft_of(here)
    assert Desk(here, draft).type("take:terms")["Location"].endswith("#said")
    assert len(procedures.draft(draft).said["terms"]) == 5
    Desk(here, draft).type("add:said.terms")
    assert procedures.draft(draft).said["terms"][5] == {"term": "", "meaning": ""}
    Desk(here, draft).type("remove:said.terms.0")
    assert procedures.draft(draft).said["terms"][0]["term"] == "HTQLCL"
    assert Desk(here, draft).type("take:marks").status_code == 422


def test_a_record_taken_from_the_catalogue_names_its_place_in_words(here: Commune) -> None:
    draft = draft_of(here)
    Desk(here, draft).type("take:records")
    assert {row["place"] for row in procedures.draft(draft).said["records"]}.isdisjoint({"handler", "clerk"})


def test_what_cannot_be_printed_is_told_at_once_and_stops_the_publication(here: Commune) -> None:
    draft = draft_of(here)
    Desk(here, draft).type("add:said.receivers")
    desk = Desk(here, draft)
    answer = desk.type(auto=True, said__mark="QT.{sô}")
    page = answer.content.decode()
    assert 'id="e-o-said-mark" hx-swap-oob="true">Không điền được “{sô}”' in page
    assert 'id="e-o-said-receivers-0-name" hx-swap-oob="true">Mục này không được để trống' in page
    assert "lời của tài liệu có ô chưa đúng" in words(answer)
    approved(here, draft)
    with pytest.raises(Refused) as refused:
        publishing.publish(here.actor("leader"), draft, NOW.date(), {}, procedures.draft(draft).seen)
    assert refused.value.refusals[0].reason.key == "acts.publish_errors"


def test_the_words_are_part_of_what_is_approved_and_are_printed(here: Commune) -> None:
    draft = draft_of(here)
    Desk(here, draft).type(said__purpose=PURPOSE)
    approved(here, draft)
    client = browser(here.people["leader"])
    assert "Sửa mục đích nêu trong tài liệu." in words(client.get(f"/quy-trinh/dang-soan/{draft}/cong-bo/"))
    found = procedures.draft(draft)
    procedures.save_draft(draft, found.body, found.staffing, found.seen, found.author, {"purpose": "Khác"})
    assert approving.standing(procedures.draft(draft)).stage == approving.CHANGED
    procedures.save_draft(draft, found.body, found.staffing, found.seen + 1, found.author, found.said)
    why = {name.removeprefix("why-"): text for name, text in reasons(client, draft).items()}
    seen = procedures.draft(draft).seen
    adopted = publishing.publish(here.actor("iso"), draft, NOW.date(), why, seen)
    pdf = PdfReader(BytesIO(client.get(f"/quy-trinh/ban/{adopted.id}/xem/").content))
    told = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert f"tại {here.agency.name} không ai phải hỏi hai lần" in told
    assert "Sửa mục đích nêu trong tài liệu." in told

"""What is not typed in the editor: told in words on both pages, and still there after a save."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.definitions.organisation.services import agency_by_code
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Special
from chuan.definitions.procedures.rules.difference import differences
from chuan.definitions.procedures.rules.wire import load
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.tests.factories import NOW
from chuan.surfaces.acts.catalogue import read_procedures
from chuan.surfaces.acts.tests.two_agencies import CODE, asking, two
from chuan.surfaces.studio.tests.world import (
    GOLDEN,
    Desk,
    adoption,
    browser,
    closing_at_five,
    draft_of,
    fields,
    words,
)

pytestmark = pytest.mark.django_db


def test_a_step_that_asks_says_whom_and_still_does_after_a_save() -> None:
    here = two().asker
    page = browser(here.people["iso"]).get(f"/quy-trinh/ban/{adoption(here, PROCEDURE.code)}/")
    named = agency_by_code("H19.85", NOW)
    assert named is not None
    told = f"hỏi {named.name} theo quy trình {CODE}, Xác nhận hiện trạng"
    assert told in words(page)
    draft = draft_of(here, PROCEDURE.code)
    desk = Desk(here, draft)
    assert told in words(desk.page())
    before = procedures.draft(draft).staffing
    assert desk.type().status_code == 302
    assert procedures.draft(draft).staffing == before
    assert load(dict(procedures.draft(draft).body)) == asking()


def test_whom_a_step_asks_is_kept_while_nobody_follows_it_here() -> None:
    here = two().asker
    draft = draft_of(here, PROCEDURE.code)
    desk = Desk(here, draft)
    assert desk.type(staffing__police="").status_code == 302
    assert procedures.draft(draft).staffing["police"] == {"asks": "H19.85"}
    assert fields(desk.page())["staffing.police"] == [""]


def test_an_internal_procedure_opens_and_gets_no_citizens_channel() -> None:
    here = two().asked
    page = words(browser(here.people["iso"]).get(f"/quy-trinh/ban/{adoption(here, CODE)}/"))
    assert "Cơ quan khác hỏi" in page
    answer = Desk(here, draft_of(here, CODE)).type("add:channels")
    assert answer.status_code == 409
    assert "Quy trình nội bộ chỉ nhận việc do cơ quan khác hỏi" in words(answer)


def test_a_fourth_channel_is_not_the_internal_one() -> None:
    land = read_procedures()["1.013831"]
    here = closing_at_five(land)
    answer = Desk(here, draft_of(here, land.code)).type("add:channels")
    assert "Đã có đủ ba cách nộp" in words(answer)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("1.013831", "Tạm dừng khi: Có văn bản của Tòa án"),
        ("1.013831", "có thể hỏi cơ quan khác theo quy trình NB-DD-01"),
        ("2.000815", "không quá 200.000 đ một bản"),
    ],
)
def test_what_the_law_of_a_procedure_says_is_read_on_both_pages(code: str, said: str) -> None:
    here = closing_at_five(read_procedures()[code])
    page = browser(here.people["iso"]).get(f"/quy-trinh/ban/{adoption(here, code)}/")
    assert said in words(page)
    assert said in words(Desk(here, draft_of(here, code)).page())


def test_all_that_a_law_may_say_is_said() -> None:
    here = closing_at_five(replace(GOLDEN, special=Special("pause", 20, "accept")))
    page = words(browser(here.people["iso"]).get(f"/quy-trinh/ban/{adoption(here)}/"))
    assert "thời hạn tạm dừng, bổ sung xong chạy tiếp" in page
    assert "trong 20 ngày làm việc thì dừng giải quyết" in page
    assert "coi như chấp thuận" in page


def test_the_approver_is_told_that_the_law_of_a_procedure_goes() -> None:
    land = read_procedures()["1.013831"]
    assert [one.key for one in differences(land, replace(land, special=Special()))] == [
        "procedures.diff_special"
    ]


def test_a_duty_nobody_holds_any_more_is_named_in_words() -> None:
    here = closing_at_five()
    draft = draft_of(here)
    found = procedures.draft(draft)
    role = load(dict(found.body)).roles[0].key
    gone = {role: {"unit": "khong-con", "post": "clerk"}}
    procedures.save_draft(draft, found.body, gone, found.seen, here.people["iso"].id)
    page = words(Desk(here, draft).page())
    assert "Văn thư, nay không còn ai" in page
    assert "khong-con" not in page

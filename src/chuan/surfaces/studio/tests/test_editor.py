"""The draft: kept as typed, proved at each save; of two who save, the second is told and loses nothing."""

from __future__ import annotations

from time import perf_counter

import pytest
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.wire import load
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.tests.factories import Commune, commune
from chuan.surfaces.acts.catalogue import read_procedures
from chuan.surfaces.studio.tests.world import GOLDEN, Desk, browser, closing_at_five, draft_of, fields, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Commune:
    return closing_at_five(GOLDEN)


def test_the_golden_dossier_is_told_with_a_mend_to_press(here: Commune) -> None:
    page = words(Desk(here, draft_of(here)).page())
    assert "hồ sơ nhận lúc 14:59, các bước cần 8 giờ, quầy đóng lúc 17:00" in page
    assert "Giảm cả 4 bước còn 2 giờ: 30 phút + 45 phút + 30 phút + 15 phút" in page
    assert "Sửa như vậy" in page


def test_the_mend_pressed_makes_it_sound(here: Commune) -> None:
    draft = draft_of(here)
    desk = Desk(here, draft)
    key = next(part for part in desk.page().content.decode().split('"') if part.startswith("mend:"))
    assert desk.type(key).status_code == 302
    assert "Đã chứng minh được" in words(desk.page())
    steps = load(dict(procedures.draft(draft).body)).steps
    assert [str(step.duration.parts[0].amount) for step in steps if step.duration] == [
        "0.5",
        "0.75",
        "0.5",
        "0.25",
    ]


def test_an_automatic_save_answers_within_two_seconds_with_what_changed(here: Commune) -> None:
    desk = Desk(here, draft_of(here))
    begun = perf_counter()
    answer = desk.type(auto=True, steps__0__duration="1 giờ", steps__1__duration="1 giờ")
    assert perf_counter() - begun < 2
    assert 'name="seen" id="o-seen" value="2"' in answer.content.decode()
    assert "các bước cần 5 giờ" in words(answer)


def test_what_cannot_be_read_is_kept_and_said_beside_its_field(here: Commune) -> None:
    draft = draft_of(here)
    desk = Desk(here, draft)
    answer = desk.type(auto=True, steps__1__duration="2 chai")
    assert "Chưa xét được" in words(answer)
    assert (
        'id="e-o-steps-1-duration" hx-swap-oob="true">Không hiểu thời hạn “2 chai”' in answer.content.decode()
    )
    assert fields(desk.page())["steps.1.duration"] == ["2 chai"]


def test_the_second_of_two_secretaries_is_told_and_loses_nothing(here: Commune) -> None:
    draft = draft_of(here)
    mine, theirs = Desk(here, draft), Desk(here, draft)
    procedures.save_draft(
        draft, {**procedures.draft(draft).body, "name": "Tên khác"}, {}, 1, here.people["leader"].id
    )
    answer = mine.type(steps__0__name="Việc của tôi")
    assert answer.status_code == 409
    assert "leader H49.98 vừa lưu bản soạn này" in words(answer)
    assert fields(answer)["steps.0.name"] == ["Việc của tôi"]
    assert theirs.type(auto=True).status_code == 409
    assert mine.type(take="2", steps__0__name="Việc của tôi").status_code == 302
    assert fields(mine.page())["steps.0.name"] == ["Việc của tôi"]


@pytest.mark.parametrize(
    ("do", "rows"), [("add:steps", 5), ("add:steps.0", 5), ("remove:steps.1", 3), ("down:steps.0", 4)]
)
def test_rows_come_and_go_and_the_way_stays_whole(here: Commune, do: str, rows: int) -> None:
    draft = draft_of(here)
    assert Desk(here, draft).type(do).status_code == 302
    changed = load(dict(procedures.draft(draft).body))
    assert len(changed.steps) == rows
    keys = {step.key for step in changed.steps}
    assert all(
        to in keys or to == ":result" for step in changed.steps for one in step.outcomes for to in one.to
    )


def test_a_role_in_use_is_not_taken_out(here: Commune) -> None:
    answer = Desk(here, draft_of(here)).type("remove:roles.0")
    assert answer.status_code == 409
    assert "đang được bước “Việc s1” dùng" in words(answer)


def test_the_page_sent_back_as_it_stands_changes_nothing() -> None:
    here = commune()
    draft = draft_of(here, PROCEDURE.code)
    before = procedures.draft(draft)
    assert Desk(here, draft).type().status_code == 302
    after = procedures.draft(draft)
    assert load(dict(after.body)) == PROCEDURE
    assert after.staffing == before.staffing


@pytest.mark.parametrize("code", sorted(read_procedures()))
def test_no_procedure_of_the_catalogue_loses_anything_in_the_editor(code: str) -> None:
    definition = read_procedures()[code]
    here = closing_at_five(definition)
    draft = draft_of(here, code)
    assert Desk(here, draft).type().status_code == 302
    assert load(dict(procedures.draft(draft).body)) == definition


def test_the_editor_takes_few_statements(
    here: Commune, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    desk = Desk(here, draft_of(here))
    with django_assert_max_num_queries(16):
        desk.page()


def test_who_has_no_part_in_procedures_does_not_even_see_the_draft(here: Commune) -> None:
    address = f"/quy-trinh/dang-soan/{draft_of(here)}/"
    assert browser(here.people["handler"]).get(address).status_code == 404

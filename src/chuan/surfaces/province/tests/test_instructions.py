"""An instruction from the province to its communes: given, read, carried out with proof, judged; and what goes wrong."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.services import merge_agency
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.tests.factories import NOW, PDF, Commune
from chuan.events.instructions.services import instructions as kept
from chuan.readings.matters.queries.work import held_by
from chuan.readings.matters.services import rebuild
from chuan.surfaces.acts import instructed, instructing
from chuan.surfaces.acts.documents import Upload
from chuan.surfaces.province.tests.instructed import given, key_of, land, part_of, wanted
from chuan.surfaces.studio.tests.world import browser, words

__all__ = ["land"]
pytestmark = pytest.mark.django_db


def test_from_given_to_accepted_each_finds_it_among_his_work(land: Any) -> None:
    chief, (here, _other) = land
    part = part_of(given(land), here)
    leader, handler = here.people["leader"], here.people["handler"]
    assert [one.step_name for one in held_by(EVERYTHING, leader.id)] == ["Tiếp nhận chỉ đạo"]
    instructed.acknowledge(here.actor("leader"), part)
    instructed.assign(here.actor("leader"), part, handler.id)
    assert [one.step for one in held_by(EVERYTHING, handler.id)] == ["do"]
    told = instructed.Report("Đã rà soát", Upload("bao-cao.pdf", PDF.content))
    instructed.report(here.actor("handler"), part, told)
    assert [one.step for one in held_by(EVERYTHING, chief.id)] == ["judge"]
    assert instructed.accept(organisation.actor(chief), part).state.status == "done"
    before = rebuild()
    assert before == 2


def test_what_cannot_be_given(land: Any) -> None:
    chief, (here, _other) = land
    given(land)
    actor = organisation.actor(chief)
    assert key_of(lambda: given(land)) == "instructions.twice"
    assert key_of(lambda: given(land, text="x", due=date(2026, 11, 28))) == "instructions.due_off"
    assert key_of(lambda: given(land, text="x", due=None)) == "instructions.due_missing"
    assert key_of(lambda: instructing.give(actor, wanted(), at=NOW)) == "instructions.nobody"
    leader = here.actor("leader")
    assert key_of(lambda: instructing.give(leader, wanted(_other), at=NOW)) == "instructions.not_below"
    assert given(land, text="Việc khác", due=None, days=3).state.due == date(2026, 11, 26)


def test_proof_is_of_the_agency_itself(land: Any) -> None:
    here = land[1][0]
    part = part_of(given(land, proof="any"), here)
    instructed.acknowledge(here.actor("iso"), part)
    instructed.assign(here.actor("iso"), part, here.people["iso"].id)
    for told, key in (
        (instructed.Report("Đã làm"), "instructions.no_proof"),
        (instructed.Report("Đã làm", code="H49.98-000"), "instructions.no_thing"),
        (instructed.Report("Đã làm", kind="document", thing=7), "instructions.no_thing"),
    ):
        assert key_of(lambda told=told: instructed.report(here.actor("iso"), part, told)) == key


def test_an_agency_merged_meanwhile_is_answered_for_by_its_successor(land: Any) -> None:
    chief, (old, new) = land
    part = part_of(given(land), old)
    merge_agency(old.agency.id, new.agency.id, NOW.date())
    page = words(browser(new.people["leader"]).get(f"/tinh/chi-dao/co-quan/{part}/"))
    assert "nay là" in page
    assert "Đã đọc, tiếp nhận" in page
    again = instructing.give(organisation.actor(chief), wanted(old, text="Việc nữa"), at=NOW)
    assert [(int(one.agency), int(one.instead)) for one in again.state.to] == [(new.agency.id, old.agency.id)]


def test_pages_of_giver_and_receiver(land: Any) -> None:
    chief, (here, other) = land
    boss, leader = browser(chief), browser(here.people["leader"])
    assert "Chưa giao chỉ đạo nào" in words(boss.get("/tinh/chi-dao/"))
    form = {
        "number": "16/CT", "dated": "19/11/2026", "title": "Niêm yết phí", "text": "Niêm yết ngay", "days": "5",
        "proof": "any", "groups": [organisation_level(here)],
    }  # fmt: skip
    sent = words(boss.post("/tinh/chi-dao/giao/", form, follow=True))
    assert "Đã giao cho 2 cơ quan" in sent
    wrong = boss.post("/tinh/chi-dao/giao/", {**form, "days": "", "due": "01/01/2020"})
    assert wrong.status_code == 422 or "Hạn phải sau hôm nay" in words(wrong)
    assert "Niêm yết ngay" in words(wrong)
    assert "Niêm yết phí" in words(leader.get("/tinh/chi-dao/"))
    part = kept.listed_parts(EVERYTHING)[0]
    stranger = browser((other if part.agency == here.agency.id else here).people["leader"])
    assert stranger.get(f"/tinh/chi-dao/co-quan/{part.id}/").status_code == 404
    back = boss.post(f"/tinh/chi-dao/{int(part.state.instruction)}/thu-hoi/", {"reason": "Nhầm"}, follow=True)
    assert "Nhầm" in words(back)


def organisation_level(here: Commune) -> str:
    return str(here.agency.level.name)


def test_what_the_pages_ask_the_database(land: Any) -> None:
    _chief, (here, _other) = land
    part = part_of(given(land), here)
    client = browser(here.people["leader"])
    for path, most in (("/tinh/chi-dao/", 14), (f"/tinh/chi-dao/co-quan/{part}/", 18)):
        client.get(path)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(path).status_code == 200
        assert len(seen.captured_queries) <= most, len(seen.captured_queries)

"""A petition from its reception to the published answer, each step another person's."""

from __future__ import annotations

import pytest

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.services import people
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, dossier, stopped_clock
from chuan.events.petitions.services import petitions as door
from chuan.events.petitions.services import secrets
from chuan.events.petitions.services.public import published
from chuan.readings.matters.queries.work import held_by
from chuan.surfaces.acts import petitions, publishing_petitions
from chuan.surfaces.acts.petitions import Finding, Sorted
from chuan.surfaces.acts.tests.petitioned import answered, concluded, own, sent, taken, who, why

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def test_limits_are_promised_when_it_is_sent(here: Commune) -> None:
    found, code = sent(here)
    state = found.state
    assert [f"{local(at):%d/%m %H:%M}" for at in (state.pass_back, state.supplement, state.answer) if at] == [
        "25/11 17:30",
        "30/11 17:30",
        "14/12 17:30",
    ]
    assert secrets.find(code.lower().replace("-", " ")) == ("petition", found.id)
    assert secrets.find("AAAA-AAAA-AAAA-AAAA") is None


def test_from_sending_to_the_public_page(here: Commune) -> None:
    found = answered(here)
    done = publishing_petitions.publish(here.actor("counter"), found.id, ("quầy",))
    words, state = people.texts(found.id), done.state
    assert state.course.status == "done"
    assert state.public_text is not None
    assert words[int(state.public_text)] == (
        "Tôi chờ ở [đã che] hai giờ không ai gọi số. Số định danh của tôi là [dãy số]."
    )
    assert [one.id for one in published(Scope(frozenset({here.agency.id}))).found] == [found.id]


def test_who_verifies_does_not_approve(here: Commune) -> None:
    found = own(here)
    what = Finding("founded", "Đúng", "Đã sửa", who(here, "head"))
    given = petitions.classify(here.actor("counter"), taken(here).id, Sorted("own", who(here, "head")))
    with pytest.raises(Refused) as caught:
        petitions.conclude(here.actor("head"), given.id, what)
    assert why(caught) == "procedures.kept_apart"
    assert petitions.conclude(here.actor("handler"), found.id, what).state.due is not None


@pytest.mark.parametrize("role", ["handler", "head"])
def test_whom_it_is_about_neither_verifies_nor_approves(here: Commune, role: str) -> None:
    about = who(here, role)
    with pytest.raises(Refused) as caught:
        concluded(here, official=about)
    assert why(caught) == "petitions.about_him"


def test_it_is_on_the_list_of_whoever_has_the_step(here: Commune) -> None:
    found = own(here)
    handler = who(here, "handler")
    (work,) = held_by(Scope(officials=frozenset({handler})), handler)
    assert (work.stream, work.kind) == (found.id, "petition")
    assert f"{local(work.due):%d/%m}" == "14/12" if work.due else False
    assert "Mỷ" not in work.title


def test_a_dossier_must_be_the_agencys(here: Commune) -> None:
    elsewhere = dossier(commune("H49.97"))
    with pytest.raises(Refused) as caught:
        own(here, dossier=elsewhere.state.code)
    assert why(caught) == "petitions.dossier_foreign"
    mine = dossier(here)
    assert own(here, dossier=mine.state.code).state.dossier == mine.id


def test_a_wrong_answer_is_replaced_and_stays(here: Commune) -> None:
    found = answered(here)
    publishing_petitions.publish(here.actor("counter"), found.id)
    again = petitions.reopen(
        here.actor("leader"), found.id, "verify", who(here, "other"), "Trả lời nhầm quầy"
    )
    assert again.state.course.status == "open"
    what = Finding("unfounded", "Không đúng", "Xin trả lời lại", who(here, "head"))
    petitions.conclude(here.actor("other"), found.id, what)
    last = petitions.answer(here.actor("head"), found.id, who(here, "counter")).state
    words = people.texts(found.id)
    assert [words[int(one.words)] for one in last.replies] == [
        "Cơ quan đã sửa máy lấy số.",
        "Xin trả lời lại",
    ]
    assert (last.finding, last.published) == ("unfounded", None)


def test_what_was_published_can_be_taken_away(here: Commune) -> None:
    found = answered(here)
    publishing_petitions.publish(here.actor("counter"), found.id)
    after = publishing_petitions.withhold(here.actor("leader"), found.id, "Còn lộ tên người thứ ba")
    assert (after.state.published, published(Scope(frozenset({here.agency.id}))).total) == (None, 0)


def test_an_answer_sent_back_needs_its_reason(here: Commune) -> None:
    found = concluded(here)
    with pytest.raises(Refused) as caught:
        petitions.send_back(here.actor("head"), found.id, "")
    assert why(caught) == "procedures.return_reason"
    back = petitions.send_back(here.actor("head"), found.id, "Chưa nói ngày sửa xong")
    assert back.state.course.marking.open == ("verify",)


def test_the_state_is_what_the_events_say(here: Commune) -> None:
    found = answered(here)
    assert door.MATTERS.kind.replay(found.id) == door.load(found.id).state

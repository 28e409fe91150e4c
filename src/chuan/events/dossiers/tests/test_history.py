"""What happened stays: two times, a fold that replays, personal data beside the events."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.store.models import Event
from chuan.base.store.services import check_chain
from chuan.events.dossiers.rules.events import Received
from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.services.people import Party
from chuan.events.dossiers.tests.factories import NOW, OWNER, commune, dossier, form
from chuan.surfaces.acts import reception

pytestmark = pytest.mark.django_db
ENDS = ("assign", "wait", "home", "sign", "sign-no", "result", "refused", "nobody")


@pytest.mark.parametrize("waiting_for", ENDS)
def test_replay_is_what_is_stored(waiting_for: str) -> None:
    found = dossier(commune(), waiting_for)
    assert dossiers.replay(found.id) == dossiers.load(found.id).state == found.state
    assert check_chain(found.id) is None


def test_a_late_entry_keeps_both_times_and_is_marked() -> None:
    here = commune()
    at = NOW - timedelta(hours=1, minutes=40)
    found = reception.receive(here.actor("counter"), form(here, at=at, late_entry="Mất điện từ 8 giờ"))
    first, *_ = dossiers.lived(found.id)
    assert (first.at, first.recorded) == (at, NOW)
    assert isinstance(first.event, Received)
    assert (people.texts(found.id), found.state.late_entry) == (
        {first.event.late_entry: "Mất điện từ 8 giờ"},
        True,
    )
    assert found.state.received == at


def test_what_is_days_old_is_entered_by_the_head_of_the_counter_alone() -> None:
    here = commune()
    old = form(here, at=NOW - timedelta(days=3), late_entry="Mất điện")
    with pytest.raises(Refused):
        reception.receive(here.actor("counter"), old)
    found = reception.receive(here.actor("in_charge"), old)
    first = dossiers.lived(found.id)[0].event
    assert isinstance(first, Received)
    assert first.late_signed == here.people["in_charge"].id


def test_no_event_holds_a_name_a_number_or_a_word_of_an_officer() -> None:
    here = commune()
    found = dossier(here, "nobody", submitter=Party("Chíu Thị Mai", identity="022190001122", phone="0900000999"), relation="con ruột", authorisation="Giấy ủy quyền 12/11/2026", called=("bằng tốt nghiệp",))  # fmt: skip
    stored = str(
        [dict(body) for body in Event.objects.filter(stream=found.id).values_list("body", flat=True)]
    )
    for secret in (OWNER.name, OWNER.phone, OWNER.address, OWNER.identity, "Chíu Thị Mai", "0900000999"):
        assert secret not in stored
    words = {"con ruột", "Giấy ủy quyền 12/11/2026", "bằng tốt nghiệp"}
    assert words <= set(people.texts(found.id).values())
    assert not any(word in stored for word in words)


def test_erasing_a_person_leaves_the_chain_whole() -> None:
    found = dossier(commune(), "nobody")
    people.erase_party(found.state.owner)
    assert people.party(found.state.owner) == Party("(đã xóa)")
    assert check_chain(found.id) is None
    assert dossiers.replay(found.id) == found.state

"""What comes in: its number in the year, the person it goes to, its return, what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, at_once, commune, stopped_clock
from chuan.events.registers.services.incoming import MATTERS
from chuan.readings.matters.queries.work import held_by
from chuan.readings.outgoing.queries import received
from chuan.surfaces.acts import courses, incoming
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.tests.papers import TODAY, letter

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def refused(act: object) -> str:
    with pytest.raises(Refused) as caught:
        act()  # type: ignore[operator]  # any act of this file
    return caught.value.refusals[0].reason.key


def listed(here: Commune, **changes: object) -> tuple[received.Came, ...]:
    asked = received.Asked(date(2026, 1, 1), date(2027, 1, 1), TODAY, **changes)  # type: ignore[arg-type]  # its own fields
    return received.lines(Scope(frozenset({here.agency.id})), asked)[0]


def test_it_goes_to_a_person_who_finds_it_among_his_work_and_ends_it(here: Commune) -> None:
    made = incoming.register(here.actor("clerk"), letter(here, due=date(2026, 12, 1)))
    handler = here.actor("handler")
    (mine,) = held_by(Scope(frozenset({here.agency.id})), handler.official)
    assert (mine.title, mine.step) == ("Văn bản đến số 1/2026: Công văn", "solve")
    assert mine.due is not None
    assert mine.due.date() == date(2026, 12, 1)
    courses.step(MATTERS, handler, made.id, Move("solve", "xong"))
    (row,) = listed(here)
    assert (row.status, row.passed, row.done, row.holder) == (
        "done",
        TODAY,
        TODAY,
        here.people["handler"].name,
    )


def test_who_directs_names_who_solves(here: Commune) -> None:
    entry = letter(here, step="direct", to=here.people["leader"].id)
    made = incoming.register(here.actor("clerk"), entry)
    move = Move("direct", "xong", {"solve": here.people["handler"].id})
    courses.step(MATTERS, here.actor("leader"), made.id, move)
    assert listed(here)[0].holder == here.people["handler"].name


def test_the_same_document_has_one_number(here: Commune) -> None:
    clerk = here.actor("clerk")
    first = incoming.register(clerk, letter(here))
    assert (
        refused(lambda: incoming.register(clerk, letter(here, sender="SỞ TƯ PHÁP"))) == "registers.in_twice"
    )
    incoming.send_back(clerk, first.id, "Gửi nhầm nơi nhận")
    again = incoming.register(clerk, letter(here))
    assert again.state.entry.number == 2
    assert [one.status for one in listed(here)] == ["open", "returned"]


def test_a_return_and_an_annulment_have_their_reason(here: Commune) -> None:
    clerk = here.actor("clerk")
    made = incoming.register(clerk, letter(here))
    assert refused(lambda: incoming.send_back(clerk, made.id, " ")) == "registers.reason"
    incoming.annul(clerk, made.id, "Nhập hai lần")
    assert (listed(here)[0].status, listed(here)[0].reason) == ("annulled", "Nhập hai lần")
    assert refused(lambda: incoming.annul(clerk, made.id, "nữa")) == "registers.in_closed"


def test_secrets_never_enter(here: Commune) -> None:
    secret = letter(here, subject="Thông báo Tuyệt mật")
    assert refused(lambda: incoming.register(here.actor("clerk"), secret)) == "documents.secret"
    assert listed(here) == ()


def test_only_the_clerk_registers(here: Commune) -> None:
    assert refused(lambda: incoming.register(here.actor("head"), letter(here))) == "organisation.missing"


def test_the_day_moves_with_its_reason(here: Commune) -> None:
    clerk = here.actor("clerk")
    made = incoming.register(clerk, letter(here, due=date(2026, 12, 1)))
    incoming.move_due(clerk, made.id, date(2026, 12, 8), "Nơi gửi đổi hạn")
    assert listed(here)[0].due == date(2026, 12, 8)


def test_numbers_begin_anew_with_the_year(here: Commune, stopped_clock: Clock) -> None:
    clerk = here.actor("clerk")
    for day, at in ((31, (2026, 12, 31, 23)), (1, (2027, 1, 1, 0))):
        year, month, _, hour = at
        stopped_clock.stand(NOW.replace(year=year, month=month, day=day, hour=hour, minute=59))
        made = incoming.register(clerk, letter(here, their_number=f"{year}/STP"))
        assert (made.state.entry.year, made.state.entry.number) == (year, 1)


@pytest.mark.django_db(transaction=True)
def test_many_at_once_get_a_number_each_without_holes(here: Commune) -> None:
    clerk = here.actor("clerk")
    entries = [letter(here, their_number=f"{n}/STP") for n in range(8)]
    made = at_once([lambda one=one: incoming.register(clerk, one) for one in entries])  # type: ignore[misc]  # bound now
    assert sorted(one.state.entry.number for one in made if not isinstance(one, Refused)) == list(range(1, 9))

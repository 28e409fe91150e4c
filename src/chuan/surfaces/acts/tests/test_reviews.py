"""A management review, from its pack to its decisions, and what the next one sees of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused
from chuan.definitions.laws.rules.text import WantedText
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import NEXT, NOW, Clock, Commune, commune, dossier, stopped_clock
from chuan.events.reviews.rules.events import Figure
from chuan.events.reviews.rules.inputs import INPUTS, TYPED
from chuan.events.reviews.services.reviews import DECISIONS, MATTERS, Review
from chuan.readings.matters.queries.work import held_by
from chuan.readings.outgoing.queries.book import Asked, lines
from chuan.surfaces.acts import courses, laws, reviews
from chuan.surfaces.acts.courses import Move

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
SINCE, UNTIL, DUE = date(2026, 1, 1), date(2027, 1, 1), date(2026, 12, 31)
PACK = b"%PDF-1.7 invented pack"


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def prepared(here: Commune) -> Review:
    """Gathered, typed, and brought to the meeting."""
    iso = here.actor("iso")
    found = reviews.begin(iso, "Xem xét năm 2026", SINCE, UNTIL)
    reviews.gather(iso, found.id)
    for name, one in INPUTS.items():
        if one.how == TYPED:
            reviews.note(iso, found.id, name, "Không có gì mới")
    return courses.step(MATTERS, iso, found.id, Move("prepare", NEXT, {"meet": here.people["leader"].id}))


def met(here: Commune) -> Review:
    """Held, every input decided about, one decision with its owner, minutes made."""
    found, leader = prepared(here), here.actor("leader")
    reviews.hold(leader, found.id, lambda _: PACK)
    for name in INPUTS:
        reviews.decide(leader, found.id, name, "enough")
    reviews.decide(leader, found.id, "processes", "improve", "Rút ngắn bước thẩm định")
    owner = here.people["handler"].id
    reviews.resolve(leader, found.id, "processes", "Rút ngắn bước thẩm định còn 3 ngày", owner, DUE)
    return reviews.minute(leader, found.id, lambda _: b"%PDF-1.7 invented minutes")


def test_the_pack_is_filled_from_dossiers(here: Commune) -> None:
    made = dossier(here, "nobody")
    found = reviews.begin(here.actor("iso"), "Xem xét", SINCE, UNTIL)
    told = {(one.input, one.source): one for one in reviews.gather(here.actor("iso"), found.id).state.figures}
    on_time = told["processes", "on_time"]
    assert (made.state.status, on_time.part, on_time.whole) == ("closed", 1, 1)
    assert {name for name, _ in told} == {
        name for name, one in INPUTS.items() if one.how != TYPED or one.sources
    }


def test_changes_of_law_come_from_the_register(here: Commune) -> None:
    found = reviews.begin(here.actor("iso"), "Xem xét", SINCE, UNTIL)
    (none,) = of_the_law(here, found)
    assert (none.verdict, none.texts) == ("nothing", ())
    wanted = WantedText("309/2026/NĐ-CP", "Nghị định sửa đổi", "decree", date(2026, 8, 5), source="Công báo")
    old = replace(wanted, number="12/2020/NĐ-CP", effect=date(2020, 1, 1))
    text, _ = (laws.enter(here.actor("iso"), one) for one in (wanted, old))
    (told,) = of_the_law(here, found)
    assert (told.verdict, told.part, told.whole, told.texts) == ("shown", 0, 0, (Id(text),))


def of_the_law(here: Commune, found: Review) -> list[Figure]:
    figures = reviews.gather(here.actor("iso"), found.id).state.figures
    return [one for one in figures if one.input == "context"]


def test_what_lay_before_the_meeting_is_frozen(here: Commune) -> None:
    found, leader = prepared(here), here.actor("leader")
    held = reviews.hold(leader, found.id, lambda _: PACK)
    assert held.state.pack == sha256(PACK).hexdigest()
    assert reviews.paper(leader, found.id) == PACK
    with pytest.raises(Refused, match=r"reviews\.frozen"):
        reviews.note(leader, found.id, "risks", "Sửa sau")


def test_a_decision_is_a_step_its_owner_sees(here: Commune) -> None:
    met(here)
    (work,) = held_by(EVERYTHING, here.people["handler"].id)
    assert (work.kind, work.title, work.step) == ("decision", "Rút ngắn bước thẩm định còn 3 ngày", "do")
    assert work.due is not None
    assert work.due.date() == DUE


def test_it_is_not_closed_with_an_undecided_input(here: Commune) -> None:
    found, leader = prepared(here), here.actor("leader")
    reviews.hold(leader, found.id, lambda _: PACK)
    with pytest.raises(Refused, match=r"reviews\.undecided"):
        reviews.minute(leader, found.id, lambda _: b"%PDF")


def test_the_next_review_lists_it_first(here: Commune) -> None:
    first, iso = met(here), here.actor("iso")
    courses.step(MATTERS, here.actor("leader"), first.id, Move("meet", NEXT, {"follow": iso.official}))
    courses.step(MATTERS, iso, first.id, Move("follow", NEXT))
    second = reviews.begin(iso, "Xem xét năm sau", SINCE, UNTIL)
    told = reviews.gather(iso, second.id).state.figures[0]
    assert (told.input, told.verdict, told.value, len(told.matters)) == ("previous", "gap", "0/1", 1)
    decision = int(told.matters[0])
    courses.step(DECISIONS, here.actor("handler"), decision, Move("do", NEXT, {"check": iso.official}))
    courses.step(DECISIONS, iso, decision, Move("check", "done"))
    assert reviews.gather(iso, second.id).state.figures[0].verdict == "conform"


def test_the_minutes_take_one_number_of_the_clerks_register_however_often_they_are_made(
    here: Commune,
) -> None:
    first = met(here)
    assert first.state.said == "1/BB-CQH"
    seen_by: list[str] = []

    def make(found: Review) -> bytes:
        seen_by.append(found.state.said)
        return b"%PDF-1.7 again"

    again = reviews.minute(here.actor("leader"), first.id, make)
    assert (again.state.said, seen_by) == ("1/BB-CQH", ["1/BB-CQH"])
    (line,) = lines(EVERYTHING, Asked(NOW.date(), NOW.date() + timedelta(days=1)))[0]
    assert (line.symbol, line.number, line.kind, line.status) == ("BB-CQH", 1, "minutes", "issued")

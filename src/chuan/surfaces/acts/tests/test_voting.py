"""A receipt rates once; a low vote is explained by who answers for it and confirmed by a head."""

from __future__ import annotations

from functools import partial
from uuid import uuid4

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.store import services as store
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.dossiers.services import people
from chuan.events.dossiers.tests.factories import Clock, Commune, at_once, commune, dossier, stopped_clock
from chuan.events.feedback.models import Ballot as Row
from chuan.events.feedback.services import ballots, words
from chuan.events.feedback.services.ballots import Ballot
from chuan.events.feedback.services.explanations import MATTERS
from chuan.readings.matters.queries.work import count
from chuan.surfaces.acts import courses, voting, voting_doubts
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.voting import Vote

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
GOOD = Vote("qr", {"access": 5, "official": 4})
LOW = Vote("qr", {"access": 4, "result": 2}, "Chị Nịnh Thị Hoa gọi 0900 000 123 mà handler H49.98 không nghe")


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def key_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.refusals[0].reason.key


def test_one_receipt_votes_once_and_the_same_request_twice_is_one(here: Commune) -> None:
    done, key = dossier(here, "nobody").id, uuid4()
    first = voting.vote(done, GOOD, key)
    assert voting.vote(done, GOOD, key).id == first.id
    with pytest.raises(Refused) as refused:
        voting.vote(done, GOOD, uuid4())
    assert key_of(refused) == "feedback.voted_already"
    assert Row.objects.get(dossier=done).total == 9
    assert ballots.BALLOTS.replay(first.id) == first.state


def test_before_there_is_a_result_nothing_is_rated(here: Commune) -> None:
    with pytest.raises(Refused) as refused:
        voting.vote(dossier(here, "check").id, GOOD)
    assert key_of(refused) == "feedback.too_early"


@pytest.mark.django_db(transaction=True)
def test_of_five_votes_at_one_moment_one_counts(here: Commune) -> None:
    done = dossier(here, "nobody").id
    votes = at_once([partial(voting.vote, done, GOOD, uuid4()) for _ in range(5)])
    refused = [one.refusals[0].reason.key for one in votes if isinstance(one, Refused)]
    assert refused == ["feedback.voted_already"] * 4
    assert Row.objects.filter(dossier=done).count() == 1


def test_what_was_written_is_kept_covered_and_never_in_an_event(here: Commune) -> None:
    made = voting.vote(dossier(here, "nobody").id, LOW)
    assert words.covered([made.id])[made.id] == "Chị [tên] gọi [số điện thoại] mà [tên] không nghe"
    assert "0900" not in str([event.body for event in store.history(made.id)])
    assert voting_doubts.as_typed(here.actor("leader"), made.id) == LOW.text


def explained(here: Commune, made: Ballot) -> int:
    return int(Row.objects.get(stream=made.id).explanation or 0)


def test_a_low_result_waits_for_its_handler_then_for_a_head(here: Commune) -> None:
    made = voting.vote(dossier(here, "nobody").id, LOW)
    matter, handler, head = explained(here, made), here.actor("handler"), here.people["head"].id
    assert count(handler.official, made.now).n == 1
    with pytest.raises(Refused) as refused:
        courses.step(MATTERS, handler, matter, Move("explain", LONE_OUTCOME, {"confirm": head}))
    assert key_of(refused) == "feedback.explain"
    note = Move("explain", LONE_OUTCOME, {"confirm": head}, "Điện thoại hỏng, đã thay")
    courses.step(MATTERS, handler, matter, note)
    after = courses.step(MATTERS, here.actor("head"), matter, Move("confirm", "accepted"))
    assert after.state.course.status == "done"
    kept = after.state.course.last("explain")
    assert kept is not None
    assert people.texts(matter)[int(kept.note or 0)] == "Điện thoại hỏng, đã thay"


def test_a_good_vote_asks_nobody(here: Commune) -> None:
    assert explained(here, voting.vote(dossier(here, "nobody").id, GOOD)) == 0


def test_only_the_person_in_charge_leaves_a_vote_out_and_it_stays(here: Commune) -> None:
    made = voting.vote(dossier(here, "nobody").id, GOOD)
    for role in ("handler", "counter"):
        with pytest.raises(Refused):
            voting_doubts.exclude(here.actor(role), made.id, "self", "Tự bỏ", made.seq, None)
    voting_doubts.exclude(here.actor("iso"), made.id, "self", "Cán bộ bấm hộ", made.seq, uuid4())
    assert Row.objects.get(stream=made.id).excluded == "self"
    voting_doubts.restore(here.actor("iso"), made.id, "Đã gọi hỏi công dân", None, uuid4())
    assert Row.objects.get(stream=made.id).excluded == ""
    assert len(store.history(made.id)) == 3

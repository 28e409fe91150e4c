"""A controlled document from its first words to its end: approved by three people, read, copied, taken out of use."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.store import services as store
from chuan.definitions.documents.services import Wanted, counts, listed
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, stopped_clock
from chuan.readings.matters.models import MatterStep
from chuan.surfaces.acts import documents
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.documents import New, Upload
from chuan.surfaces.acts.tests.documented import TODAY, published, registered, to_publish, who

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def why(caught: pytest.ExceptionInfo[Refused]) -> str:
    return caught.value.refusals[0].reason.key


def test_three_people_bring_it_into_force(here: Commune) -> None:
    found = published(here, registered(here).id)
    assert (found.state.course.status, found.state.revision) == ("done", 1)
    assert found.state.on(TODAY) is not None
    assert found.state.on(TODAY - timedelta(days=1)) is None
    assert store.check_chain(found.id) is None


def test_each_step_is_on_somebodys_list(here: Commune) -> None:
    stream = registered(here).id
    assert MatterStep.objects.get(stream=stream).official == who(here, "iso")
    documents.step(here.actor("iso"), stream, Move("draft", "xong", {"review": who(here, "head")}))
    step = MatterStep.objects.get(stream=stream)
    assert (step.official, step.step_name) == (who(here, "head"), "Xem xét")
    assert step.due is not None


def test_the_reviewer_does_not_approve(here: Commune) -> None:
    stream = registered(here).id
    documents.step(here.actor("iso"), stream, Move("draft", "xong", {"review": who(here, "head")}))
    with pytest.raises(Refused) as caught:
        documents.step(here.actor("head"), stream, Move("review", "ok", {"approve": who(here, "head")}))
    assert why(caught) == "procedures.kept_apart"


def test_a_handler_is_nobody_to_approve(here: Commune) -> None:
    stream = registered(here).id
    with pytest.raises(Refused) as caught:
        documents.step(here.actor("iso"), stream, Move("draft", "xong", {"review": who(here, "handler")}))
    assert why(caught) == "acts.not_for_duty"


def test_what_is_under_review_is_not_rewritten(here: Commune) -> None:
    stream = registered(here).id
    documents.step(here.actor("iso"), stream, Move("draft", "xong", {"review": who(here, "head")}))
    with pytest.raises(Refused) as caught:
        documents.write(here.actor("iso"), stream, Upload("khac.txt", b"khac"))
    assert why(caught) == "documents.under_review"


def test_without_a_day_it_is_not_published(here: Commune) -> None:
    stream = registered(here).id
    to_publish(here, stream)
    with pytest.raises(Refused) as caught:
        documents.step(here.actor("iso"), stream, Move("publish", "ok"))
    assert why(caught) == "documents.since_needed"


def test_two_revisions_do_not_begin_on_one_day(here: Commune) -> None:
    stream = published(here, registered(here).id).id
    documents.revise(here.actor("iso"), stream)
    documents.write(here.actor("iso"), stream, Upload("moi.txt", "Điều 1 mới".encode()))
    documents.step(here.actor("iso"), stream, Move("draft", "xong", {"review": who(here, "head")}))
    documents.step(here.actor("head"), stream, Move("review", "ok", {"approve": who(here, "leader")}))
    documents.step(here.actor("leader"), stream, Move("approve", "ok", {"publish": who(here, "iso")}))
    with pytest.raises(Refused) as caught:
        documents.step(here.actor("iso"), stream, Move("publish", "ok"), since=TODAY)
    assert why(caught) == "documents.same_day"
    after = documents.step(here.actor("iso"), stream, Move("publish", "ok"), since=TODAY + timedelta(days=1))
    assert [one.revision for one in after.state.editions] == [1, 2]


def test_a_code_is_never_used_again(here: Commune) -> None:
    registered(here)
    with pytest.raises(Refused) as caught:
        registered(here, title="Quy chế khác")
    assert why(caught) == "documents.code_taken"


def test_a_state_secret_does_not_enter(here: Commune) -> None:
    secret = Upload("ke-hoach.txt", "MẬT\nKế hoạch".encode())
    with pytest.raises(Refused) as caught:
        documents.register(
            here.actor("iso"), New(here.agency.id, "KH.1", "Kế hoạch", "rules", "internal", secret)
        )
    assert why(caught) == "documents.secret"
    assert listed(documents.sight(here.actor("iso"), NOW), Wanted())[1] == 0


def test_who_got_it_says_that_he_read_it(here: Commune) -> None:
    stream = published(here, registered(here).id).id
    documents.distribute(here.actor("iso"), stream, [who(here, "handler"), who(here, "other")])
    assert counts(documents.sight(here.actor("handler"), NOW))["unread"] == 1
    documents.acknowledge(here.actor("handler"), stream)
    assert counts(documents.sight(here.actor("handler"), NOW))["unread"] == 0
    with pytest.raises(Refused) as caught:
        documents.acknowledge(here.actor("counter"), stream)
    assert why(caught) == "documents.not_given"


def test_a_restricted_one_is_seen_by_its_readers_only(here: Commune) -> None:
    stream = published(here, registered(here, access="restricted").id).id
    for role, seen in (("iso", 1), ("leader", 1), ("handler", 0)):
        assert listed(documents.sight(here.actor(role), NOW), Wanted())[1] == seen
        assert counts(documents.sight(here.actor(role), NOW))["live"] == seen
    with pytest.raises(Refused) as caught:
        documents.opened(here.actor("handler"), stream)
    assert caught.value.refusals[0].status == 404
    documents.distribute(here.actor("iso"), stream, [who(here, "handler")])
    assert documents.opened(here.actor("handler"), stream).id == stream


def test_it_is_found_by_a_word_of_its_text_without_accents(here: Commune) -> None:
    registered(here)
    sight = documents.sight(here.actor("handler"), NOW)
    assert listed(sight, Wanted(text="lich su voi nguoi dan"))[1] == 1
    assert listed(sight, Wanted(text="khong co tu nay"))[1] == 0


def test_copies_still_out_are_to_be_recalled_when_it_is_obsolete(here: Commune) -> None:
    stream = published(here, registered(here).id).id
    documents.copy(here.actor("iso"), stream, who(here, "handler"), lambda _found, number: b"%d" % number)
    after = documents.make_obsolete(here.actor("iso"), stream, "Thay bằng quy chế mới")
    assert [one.number for one in after.state.to_recall] == [1]
    back = documents.recall(here.actor("iso"), stream, 1, "Đã thu hồi và hủy")
    assert back.state.to_recall == ()
    with pytest.raises(Refused):
        documents.recall(here.actor("iso"), stream, 1, "Lần nữa")


def test_made_obsolete_by_mistake_it_is_used_again(here: Commune) -> None:
    stream = published(here, registered(here).id).id
    documents.make_obsolete(here.actor("iso"), stream, "Nhầm")
    assert documents.restore(here.actor("iso"), stream, "Bấm nhầm").state.on(TODAY) is not None

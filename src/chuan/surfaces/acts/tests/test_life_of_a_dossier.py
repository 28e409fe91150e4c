"""A dossier through acts: from the counter to the hand-over, and every refusal on the way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.store.services import check_chain
from chuan.definitions.organisation.models import Account, Substitute
from chuan.definitions.organisation.tests.factories import BEGIN, away
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import NEXT, NOW, PDF, Commune, commune, dossier, form, one_step
from chuan.surfaces.acts import reception, steps

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Commune:
    return commune()


def refused(act: Callable[[], object]) -> tuple[int, str]:
    """(HTTP status, reason) of a refused act."""
    with pytest.raises(Refused) as caught:
        act()
    refusal = caught.value.refusals[0]
    return refusal.status, refusal.reason.key


def kinds(stream: int) -> list[str]:
    return [type(item.event).__name__ for item in dossiers.lived(stream)]


def test_from_the_counter_to_the_hand_over(here: Commune) -> None:
    closed = dossier(here, "nobody")
    assert (closed.state.status, closed.state.on_time) == ("closed", True)
    assert closed.state.document is not None
    assert (closed.state.document.number, closed.state.document.symbol) == (1, "QĐ-UBND")
    assert closed.state.document.signed_by == here.people["leader"].id
    made = kinds(closed.id)
    assert made[:2] == ["Received", "Passed"]
    assert [kind for kind in made if kind in {"Signed", "Numbered", "Issued", "Ready", "HandedOver"}] == [
        "Signed", "Numbered", "Issued", "Ready", "HandedOver",
    ]  # fmt: skip
    assert check_chain(closed.id) is None
    assert dossiers.replay(closed.id) == closed.state == dossiers.load(closed.id).state


def test_a_refusal_is_signed_numbered_and_issued_too(here: Commune) -> None:
    done = dossier(here, "refused")
    assert (done.state.status, done.state.marking.ended) == ("ready", ":refused")
    assert done.state.document is not None
    assert (done.state.document.kind, done.state.document.number, done.state.document.symbol) == (
        "refusal",
        1,
        "",
    )


def test_the_clock_stands_while_the_citizen_pays_tax(here: Commune) -> None:
    waiting = dossier(here, "wait")
    assert (waiting.state.paused, kinds(waiting.id)[-1]) == (NOW, "Paused")
    again = one_step(here, waiting)
    assert (again.state.paused, kinds(again.id)[-1]) == (None, "Resumed")


@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        ({"papers": ()}, (422, "dossiers.papers_missing")),
        ({"procedure": "9.9"}, (404, "procedures.not_adopted")),
        ({"case": "other"}, (422, "dossiers.no_such_case")),
        ({"channel": "online"}, (422, "dossiers.no_such_channel")),
        ({"at": NOW.replace(hour=8)}, (422, "dossiers.late_entry_reason")),
        ({"at": NOW.replace(hour=11)}, (422, "dossiers.in_the_future")),
        ({"at": NOW.replace(day=17), "late_entry": "Mất điện"}, (403, "dossiers.late_entry_head")),
    ],
)
def test_a_reception_that_may_not_be(
    here: Commune, changes: dict[str, object], answer: tuple[int, str]
) -> None:
    assert refused(lambda: reception.receive(here.actor("counter"), form(here, **changes))) == answer


@pytest.mark.parametrize("role", ["handler", "leader", "clerk", "iso"])
def test_only_the_counter_receives(here: Commune, role: str) -> None:
    status, _ = refused(lambda: reception.receive(here.actor(role), form(here)))
    assert status in {403, 404}


def test_another_agency_sees_nothing(here: Commune) -> None:
    other, found = commune("H19.85"), dossier(here)
    asked = steps.Passing("assign", NEXT)
    for someone in map(other.actor, other.people):
        assert refused(partial(steps.pass_step, someone, found.id, asked))[0] == 404
    assert refused(lambda: reception.receive(other.actor("counter"), form(here)))[0] == 404
    assert refused(lambda: reception.annul(other.actor("counter"), found.id, "nhầm", found.seq))[0] == 404


def test_a_dossier_nobody_received_is_missing(here: Commune) -> None:
    assert refused(lambda: steps.pass_step(here.actor("head"), 12, steps.Passing("assign", NEXT)))[0] == 404


def test_a_step_of_somebody_else_is_forbidden(here: Commune) -> None:
    found = dossier(here, "check")
    asked = steps.Passing("check", "ask")
    assert refused(lambda: steps.pass_step(here.actor("leader"), found.id, asked)) == (
        403,
        "dossiers.not_your_step",
    )


def test_a_closed_dossier_stays_closed(here: Commune) -> None:
    found = dossier(here, "nobody")
    asked = steps.Passing("issue", NEXT)
    assert refused(lambda: steps.pass_step(here.actor("clerk"), found.id, asked)) == (
        409,
        "dossiers.is_closed",
    )
    again = refused(
        lambda: reception.hand_over(here.actor("counter"), found.id, None, "counter", "", found.seq)
    )
    assert again == (409, "dossiers.not_ready")


def test_a_step_that_is_not_open_waits(here: Commune) -> None:
    found = dossier(here)
    asked = steps.Passing("sign", "ok")
    assert refused(lambda: steps.pass_step(here.actor("leader"), found.id, asked)) == (
        409,
        "procedures.step_not_open",
    )


def test_a_draft_is_a_pdf_and_not_too_large(here: Commune) -> None:
    found = dossier(here, "draft")
    handler = here.actor_of(found.state.holds[0].official)
    word = steps.File("a.docx", "application/msword", b"PK\x03\x04")
    assert refused(lambda: steps.attach_draft(handler, found.id, "result", word)) == (422, "acts.pdf_only")
    huge = steps.File("a.pdf", steps.PDF, b"%PDF-" + bytes(20 * 2**20))
    assert refused(lambda: steps.attach_draft(handler, found.id, "result", huge)) == (413, "store.too_large")
    assert dossiers.load(found.id).seq == found.seq


def test_who_drafted_it_does_not_sign_it(here: Commune) -> None:
    """A handler who stands in for the leader is still the person who drafted."""
    handler = here.people["handler"]
    (seat,) = [held.post for held in here.actor("leader").held]
    Substitute.objects.create(official=handler, post_id=seat, since=BEGIN, document="05/QĐ")
    found = dossier(here, "draft")
    found = steps.attach_draft(here.actor("handler"), found.id, "result", PDF)
    to_himself = steps.Passing("draft", NEXT, {"sign": handler.id})
    found = steps.pass_step(here.actor("handler"), found.id, to_himself)
    assert found.state.holds[0].official == handler.id
    asked = steps.Passing("sign", "ok")
    assert refused(lambda: steps.pass_step(here.actor("handler"), found.id, asked)) == (
        403,
        "dossiers.duties_separate",
    )
    mine = int(here.people["leader"].id)
    steps.assign(here.actor("leader"), found.id, "sign", mine, "Người soạn không được ký")
    assert steps.pass_step(here.actor("leader"), found.id, asked).state.document.signed_by == mine  # type: ignore[union-attr]


def test_annulled_the_same_day_and_worked_no_more(here: Commune) -> None:
    found = dossier(here)
    counter = here.actor("counter")
    assert refused(lambda: reception.annul(counter, found.id, " ", found.seq)) == (
        422,
        "dossiers.reason_needed",
    )
    annulled = reception.annul(counter, found.id, "Nhận nhầm thủ tục", found.seq)
    assert annulled.state.status == "annulled"
    asked = steps.Passing("assign", NEXT)
    assert refused(lambda: steps.pass_step(here.actor("head"), found.id, asked)) == (
        409,
        "dossiers.is_annulled",
    )
    fresh = dossier(here)
    assert (annulled.state.code[-4:], fresh.state.code[-4:]) == ("0001", "0002")


def test_work_of_an_absent_person_is_reassigned_by_the_head_with_a_reason(here: Commune) -> None:
    found = dossier(here, "check")
    away(here.people["handler"], Account.objects.get(official=here.people["head"]))
    other, head = here.people["other"].id, here.actor("head")
    assert refused(lambda: steps.assign(head, found.id, "check", other)) == (422, "dossiers.reason_needed")
    assert refused(lambda: steps.assign(here.actor("clerk"), found.id, "check", other, "x"))[0] == 403
    given = steps.assign(head, found.id, "check", other, "Người giữ nghỉ ốm")
    assert (given.state.holds[0].official, given.state.holds[0].since) == (other, found.state.holds[0].since)


def test_many_are_reassigned_each_answering_for_itself(here: Commune) -> None:
    one, two = dossier(here, "check"), dossier(here, "sign")
    held = [(one.id, "check"), (two.id, "check")]
    answers = steps.reassign_many(here.actor("head"), held, here.people["other"].id, "Người giữ nghỉ ốm")
    assert [refusal and refusal.reason.key for _, refusal in answers] == [None, "dossiers.step_gone"]
    assert dossiers.load(one.id).state.holds[0].official == here.people["other"].id


def test_a_unit_whose_head_is_away_still_has_one_named_holder() -> None:
    here = commune("H49.99", absent=("head",))
    found = dossier(here)
    assert [hold.official for hold in found.state.holds] == [here.people["head"].id]


def test_new_work_passes_by_an_absent_person() -> None:
    """Of two who may do a step the one who is there gets it; he who had the dossier only where he is there."""
    here = commune("H49.99", absent=("handler",))
    found = dossier(here, "draft")
    assert found.state.holds[0].official in {here.people["other"].id, here.people["head"].id}

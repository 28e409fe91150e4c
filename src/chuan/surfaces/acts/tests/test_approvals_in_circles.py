"""Approvals that go round in a circle are refused; an approver changed after review is carried with its reason."""

from __future__ import annotations

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.store import services as store
from chuan.definitions.documents.services import MATTERS
from chuan.events.dossiers.services import people
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, stopped_clock
from chuan.surfaces.acts import courses, documents
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.tests.documented import registered, who

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def reviewed(here: Commune) -> int:
    """Written by the secretary, reviewed by the head, with the leader to be approved."""
    stream = registered(here).id
    documents.step(here.actor("iso"), stream, Move("draft", "xong", {"review": who(here, "head")}))
    documents.step(here.actor("head"), stream, Move("review", "ok", {"approve": who(here, "leader")}))
    return stream


@pytest.mark.parametrize("role", ["iso", "head"])
def test_the_approval_does_not_come_back_to_who_wrote_or_reviewed(here: Commune, role: str) -> None:
    stream = reviewed(here)
    with pytest.raises(Refused) as caught:
        courses.give(MATTERS, here.actor("iso"), stream, "approve", who(here, role), "Lãnh đạo đi vắng")
    assert caught.value.refusals[0].reason.key in {"procedures.kept_apart", "acts.not_for_duty"}
    assert documents.opened(here.actor("iso"), stream).state.course.holder("approve") == who(here, "leader")


def test_a_review_does_not_go_back_to_its_author(here: Commune) -> None:
    stream = registered(here).id
    with pytest.raises(Refused) as caught:
        documents.step(here.actor("iso"), stream, Move("draft", "xong", {"review": who(here, "iso")}))
    assert caught.value.refusals[0].reason.key in {"procedures.kept_apart", "acts.not_for_duty"}


def test_an_approver_changed_after_review_is_carried_with_its_reason(here: Commune) -> None:
    stream = reviewed(here)
    other = next(
        one.official
        for one in courses.candidates(here.agency.id, "approver", clock())
        if one.official not in {who(here, role) for role in ("iso", "head", "leader")}
    )
    with pytest.raises(Refused):
        courses.give(MATTERS, here.actor("iso"), stream, "approve", other, " ")
    courses.give(MATTERS, here.actor("iso"), stream, "approve", other, "Phó chủ tịch được giao thay")
    assert documents.opened(here.actor("iso"), stream).state.course.holder("approve") == other
    assert "Phó chủ tịch được giao thay" in people.texts(stream).values()
    with pytest.raises(Refused):
        documents.step(here.actor("leader"), stream, Move("approve", "ok", {"publish": who(here, "iso")}))
    assert store.check_chain(stream) is None

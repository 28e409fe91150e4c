"""A commune of the demonstration has its quality system declared, and the next round of it under way."""

from __future__ import annotations

import pytest

from chuan.base.kernel.clock import local
from chuan.base.store.services import check_chain, history, streams
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.tests.factories import NOW
from chuan.readings.matters.queries.work import listed
from chuan.readings.obligations.services import picture
from chuan.readings.systems.rules.board import AUDITED, DECLARED, EDITION, REVIEWED, SCOPE
from chuan.readings.systems.services import board
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.simulator.documents import issue
from chuan.surfaces.simulator.seed import seed
from chuan.surfaces.simulator.yearly import hold_year

_ALL = (EDITION, DECLARED, AUDITED, REVIEWED, SCOPE)


@pytest.mark.django_db
def test_one_is_declared_and_its_next_round_is_under_way() -> None:
    now = clock()
    seed(now)
    issue(now)
    assert hold_year(now)
    secretary = organisation.actor_named("hung.iso", now)
    assert secretary is not None
    mine, _ = listed(Scope(frozenset({secretary.agency})), "", "open")
    assert {one.kind: one.now.split(" · ")[0] for one in mine if one.kind in {"audit", "review"}} == {
        "audit": "Đánh giá tại đơn vị",
        "review": "Họp xem xét",
    }
    (change,) = picture(secretary.agency, now).changes
    assert (len(change.touched), len(change.left), len(change.overdue)) == (3, 2, 0)
    root = organisation.agency_by_code("H49", now)
    assert root is not None
    lines = {one.member.id: one for one in board(root.id, local(now).date()).lines}
    for who, known, number in (
        ("hung.iso", _ALL, "1/QĐ-UBND"),
        ("nam.iso", _ALL, "1/QĐ-SKHCN"),
        ("thom.bache", (EDITION, AUDITED), ""),
    ):
        holder = organisation.actor_named(who, now)
        assert holder is not None
        line = lines[holder.agency]
        assert tuple(name for name in _ALL if line.of_column(name).holds) == known
        assert line.of_column(DECLARED).text == number
    _told_of_their_days()


def _told_of_their_days() -> None:
    """Every chain holds, and what was done later was recorded later."""
    for kind in ("audit", "review", "decision", "declaration", "nonconformity", "programme"):
        for stream, *_ in streams(kind):
            assert check_chain(stream) is None
            moments = [(event.at, event.recorded) for event in history(stream)]
            assert moments == sorted(moments)


@pytest.mark.django_db
def test_another_organisation_has_none() -> None:
    assert not hold_year(NOW)

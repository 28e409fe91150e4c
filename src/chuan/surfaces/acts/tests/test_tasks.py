"""Tasks outside dossiers: who gives them, who hands in, who accepts, who sees them."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import scope
from chuan.events.appraisals.services import listing
from chuan.events.dossiers.tests.factories import NOW, commune
from chuan.surfaces.acts import charging, tasks
from chuan.surfaces.acts.documents import Upload
from chuan.surfaces.acts.tests.conducted import given

pytestmark = pytest.mark.django_db
PDF = Upload("bao-cao.pdf", b"%PDF-1.7 invented")


def test_a_product_is_handed_in_twice_and_accepted() -> None:
    here = commune()
    handler, head, task = here.actor("handler"), here.actor("head"), given(here)
    tasks.hand_in(handler, task.id, "", PDF)
    tasks.fail(head, task.id, "Thiếu số liệu tháng 10")
    tasks.hand_in(handler, task.id, "Đã bổ sung, ở thư mục chung")
    tasks.accept(head, task.id)
    (row,) = listing.tasks(scope(head, charging.VIEW, NOW), here.agency.id, NOW, NOW + timedelta(days=30))
    assert (row.failed, row.status, row.product) == (1, "done", "Báo cáo rà soát hồ sơ quá hạn")
    assert row.accepted is not None


def test_only_who_is_in_charge_of_the_person_gives_and_judges() -> None:
    here = commune()
    police = tasks.Wanted(here.people["police"].id, "Báo cáo", NOW + timedelta(days=2))
    with pytest.raises(Refused, match=r"acts\.not_in_charge"):
        tasks.assign(here.actor("head"), police)
    assert tasks.assign(here.actor("leader"), police).state.status == "open"
    task = given(here)
    tasks.hand_in(here.actor("handler"), task.id, "Đã gửi")
    with pytest.raises(Refused, match=r"organisation\.no_duty"):
        tasks.accept(here.actor("handler"), task.id)
    with pytest.raises(Refused, match=r"organisation\.missing"):
        tasks.accept(here.actor("other"), task.id)


def test_pressed_twice_it_is_one_task() -> None:
    here, key = commune(), uuid4()
    wanted = tasks.Wanted(here.people["handler"].id, "Báo cáo", NOW + timedelta(days=2))
    first, again = (tasks.assign(here.actor("head"), wanted, key) for _ in range(2))
    assert first.id == again.id


def test_everybody_sees_his_own_and_the_head_his_unit() -> None:
    here = commune()
    given(here)
    seen = {
        role: len(listing.task_list(scope(here.actor(role), charging.VIEW, NOW), ""))
        for role in ("handler", "other", "head", "leader", "police")
    }
    assert seen == {"handler": 1, "other": 0, "head": 1, "leader": 1, "police": 0}

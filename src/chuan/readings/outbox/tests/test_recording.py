"""Every status change becomes one row, in the transaction of its event; nothing else does."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.base.kernel import codec
from chuan.base.store import services as store
from chuan.events.dossiers.tests.factories import OWNER, Commune, dossier, form
from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.rules.bodies import CaseBody
from chuan.readings.outbox.services import recording
from chuan.surfaces.acts import reception

pytestmark = pytest.mark.django_db


def told(stream: int) -> list[tuple[str, str]]:
    rows = Delivery.objects.filter(stream=stream, partner="portal").order_by("seq")
    return [(row.kind, row.body["status"]) for row in rows]


def test_a_reception_and_its_first_step_are_a_row_each(here: Commune) -> None:
    assert told(dossier(here).id) == [("case", "received"), ("progress", "working")]


def test_a_whole_life_is_told_in_the_order_of_its_events(here: Commune) -> None:
    states = [status for _, status in told(dossier(here, "nobody").id)]
    assert states[0] == "received"
    assert states[-2:] == ["done", "returned"]
    assert set(states[1:-2]) == {"working"}


def test_a_refused_reception_leaves_no_row(here: Commune) -> None:
    reception.refuse_reception(here.actor("counter"), form(here), "Không thuộc xã")
    assert not Delivery.objects.exists()


def test_no_name_or_number_of_the_citizen_lies_in_a_row(here: Commune) -> None:
    found = dossier(here)
    body = str(list(Delivery.objects.filter(stream=found.id).values_list("body", flat=True)))
    assert not [part for part in (OWNER.name, OWNER.identity, OWNER.phone) if part in body]


def test_the_same_event_projected_twice_is_one_row(here: Commune, monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[Any] = []
    monkeypatch.setattr(store, "_project", moved.extend)
    found = reception.receive(here.actor("counter"), form(here))
    recording.project(moved)
    recording.project(moved)
    assert told(found.id) == [("case", "received"), ("progress", "working")]


def test_an_act_that_fails_leaves_no_row(here: Commune, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(found: Any) -> None:
        recording.project(found)
        raise RuntimeError

    monkeypatch.setattr(store, "_project", fails)
    with pytest.raises(RuntimeError):
        dossier(here)
    assert not Delivery.objects.exists()


def test_the_promised_date_before_is_told_where_it_moved(here: Commune) -> None:
    found = dossier(here, "wait")
    bodies = [codec.load(CaseBody, row.body) for row in Delivery.objects.filter(stream=found.id)]
    assert bodies[-1].paused_step == "wait"
    assert all(body.promised_before is None for body in bodies)

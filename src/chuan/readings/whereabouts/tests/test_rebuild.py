"""The three tables hold what the events say: kept step by step or rebuilt from zero, row for row the same."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import commune, dossier, stopped_clock
from chuan.readings.whereabouts.models import HandoverLine, HandoverRow, OriginalRow
from chuan.readings.whereabouts.services import rebuild
from chuan.surfaces.acts import originals
from chuan.surfaces.acts.handing import Handing, annul, decline, make_list, reopen, take_over

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]


def tables() -> tuple[list[Any], ...]:
    return (
        list(HandoverRow.objects.order_by("stream").values()),
        list(HandoverLine.objects.order_by("stream", "dossier").values()),
        list(OriginalRow.objects.order_by("dossier", "at").values()),
    )


def test_rebuilt_from_zero_they_are_the_same() -> None:
    here = commune()
    counter, head = here.actor("counter"), here.actor("head")
    found = [dossier(here) for _ in range(4)]
    unit, streams = int(found[0].state.holds[0].unit), [one.id for one in found]
    made = make_list(counter, Handing(here.agency.id, unit, tuple(streams[:3])))
    take_over(head, made.id, streams[:2])
    decline(head, made.id, [streams[2]], "Thiếu chữ ký")
    reopen(head, made.id, [streams[1]], "Đếm nhầm")
    wrong = make_list(counter, Handing(here.agency.id, unit, (streams[3],)))
    annul(counter, wrong.id, "Nhầm phòng")
    originals.note(counter, streams[3], "damaged", (1,), "Rách mép", 1)
    live = tables()
    assert [len(table) for table in live] == [2, 3, 4]
    assert rebuild() == 9
    assert tables() == live

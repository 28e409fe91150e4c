"""The inbox and the list of tracked dossiers, rebuilt from zero, are what the projector kept."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import Clock, Commune, commune, stopped_clock
from chuan.events.intake.services import submissions
from chuan.events.intake.tests.factories import ONLINE, PORTAL_CODE, lines, submitted, told
from chuan.readings.arrivals.models import SubmissionRow, TrackedRow
from chuan.readings.arrivals.services import rebuild
from chuan.surfaces.acts import answering, arriving, following

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


def kept() -> list[dict[str, Any]]:
    tables: tuple[Any, ...] = (SubmissionRow, TrackedRow)
    return [row for table in tables for row in table.objects.order_by("stream").values()]


def lived(here: Commune) -> None:
    rows = [submitted(), submitted(MaHoSo="H49.98-261119-0002"), submitted(MaHoSo="H49.98-261119-0003")]
    arriving.take_submissions(lines(*rows), 0, "message")
    following.take_reports(lines(told(), told(TrangThaiHoSo="1")))
    found = submissions.by_code(PORTAL_CODE)
    assert found is not None
    answering.accept(here.actor("counter"), found.id, frozenset({"form", "copy"}), 0)


def test_rebuilt_from_zero_the_rows_are_the_same(stopped_clock: Clock) -> None:
    lived(commune(procedure=ONLINE))
    before = kept()
    SubmissionRow.objects.all().update(status="wrong")
    assert rebuild() == len(before) == 4
    assert kept() == before

"""Rebuilt from zero, both tables are what they were."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import Clock, commune, stopped_clock
from chuan.readings.matters import services
from chuan.readings.matters.models import MatterRow, MatterStep
from chuan.surfaces.acts import documents
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.documents import New, Upload

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


def rows() -> list[dict[str, Any]]:
    return [{**row} for table in (MatterRow, MatterStep) for row in table.objects.order_by("pk").values()]


def test_a_rebuild_changes_nothing(stopped_clock: Clock) -> None:
    here = commune()
    iso, text = here.actor("iso"), Upload("qc.txt", b"Dieu 1")
    made = [
        documents.register(iso, New(here.agency.id, f"QC.{n}", f"Quy chế {n}", "rules", "internal", text))
        for n in (1, 2)
    ]
    documents.step(iso, made[0].id, Move("draft", "xong", {"review": here.people["head"].id}))
    before = rows()
    assert {row["step_name"] for row in before if "step_name" in row} == {"Soạn thảo", "Xem xét"}
    assert services.rebuild() == len(made)
    assert rows() == before

"""The register of kept files and loans, made anew from the events, is what it was."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.store.typed import Who
from chuan.events.dossiers.tests.factories import Clock, commune, stopped_clock
from chuan.events.loans.models import File, Loan
from chuan.events.loans.rules.events import Filed
from chuan.events.loans.services import files
from chuan.surfaces.acts import borrowing, shelving
from chuan.surfaces.acts.tests.borrowed import approved, kept, lent

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


def rows() -> list[dict[str, Any]]:
    return [{**row} for table in (File, Loan) for row in table.objects.order_by("pk").values()]


def test_rebuilt_from_zero_it_is_what_it_was(stopped_clock: Clock) -> None:
    here = commune()
    harmed, out = kept(here), kept(here)
    back = lent(here, harmed)
    borrowing.give_back(here.actor("clerk"), back.id, "damaged", "Rách bìa")
    borrowing.renew(here.actor("handler"), lent(here, out).id, "Chưa xong việc")
    approved(here, harmed, "other")
    before = rows()
    assert [row["status"] for row in before] == ["kept", "out", "done", "open", "open"]
    File.objects.all().delete()
    assert shelving.rebuild() == {"file": 2, "loan": 3}
    assert rows() == before


def test_a_second_file_of_the_same_thing_leaves_nothing_behind(stopped_clock: Clock) -> None:
    here = commune()
    first = files.load(kept(here)).state
    again = Filed("HSL.2026.0099", first.kind, first.title, first.of, first.closed, first.years)
    with pytest.raises(Refused):
        files.make(here.agency.id, (again,), Who())
    assert File.objects.count() == 1
    assert shelving.rebuild() == {"file": 1, "loan": 0}

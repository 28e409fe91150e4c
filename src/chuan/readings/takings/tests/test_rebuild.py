"""The tables of money hold what the events say: kept step by step or rebuilt from zero, row for row the same."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import commune, form, stopped_clock
from chuan.readings.takings.models import MoveRow, PaymentRow, TransferRow
from chuan.readings.takings.services import rebuild
from chuan.surfaces.acts import money, reception
from chuan.surfaces.acts.money import Paying

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]


def tables() -> list[list[Any]]:
    ordered = ((PaymentRow, ["dossier"]), (MoveRow, ["stream", "number"]), (TransferRow, ["line"]))
    return [list(table.objects.order_by(*key).values()) for table, key in ordered]


def test_rebuilt_from_zero_they_are_the_same() -> None:
    here = commune()
    counter = here.actor("counter")
    paid, owing, wrong = (reception.receive(counter, form(here, fee=25_000)).id for _ in range(3))
    money.pay(counter, paid, Paying(25_000, "cash", series="1C26TAA", receipt="0000123"))
    money.pay(counter, wrong, Paying(5_000, "cash"))
    money.annul(counter, wrong, 1, "Ghi nhầm")
    live = tables()
    assert [len(rows) for rows in live] == [3, 2, 0]
    assert {row["dossier"]: row["standing"] for row in live[0]} == {paid: "paid", owing: "due", wrong: "due"}
    assert rebuild() == 3
    assert tables() == live

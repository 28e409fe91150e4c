"""Both tables hold what the events say: kept step by step or rebuilt from zero, row for row the same."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import commune, dossier, stopped_clock
from chuan.readings.deadlines.models import DossierRow, OpenStep
from chuan.readings.deadlines.services import rebuild
from chuan.surfaces.acts import reception, steps

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
ENDS = ("assign", "check", "home", "wait", "sign", "result", "refused", "nobody")


def tables() -> tuple[list[Any], list[Any]]:
    return (
        list(DossierRow.objects.order_by("stream").values()),
        list(OpenStep.objects.order_by("stream", "step").values()),
    )


def test_rebuilt_from_zero_they_are_the_same() -> None:
    here = commune()
    for end in ENDS:
        dossier(here, end)
    wrong = dossier(here)
    reception.annul(here.actor("counter"), wrong.id, "Nhận nhầm", wrong.seq)
    reminded = dossier(here, "check")
    steps.remind(here.actor("head"), reminded.id, "check", "Sắp đến hạn")
    live = tables()
    assert (len(live[0]), rebuild()) == (len(ENDS) + 2, len(ENDS) + 2)
    assert tables() == live


def test_every_open_dossier_has_one_named_holder_a_step() -> None:
    here = commune()
    both = dossier(here, "home")
    held = list(OpenStep.objects.filter(stream=both.id).order_by("step").values_list("step", "official"))
    assert held == [("home", here.people["handler"].id), ("police", here.people["police"].id)]
    done = dossier(here, "result")
    assert not OpenStep.objects.filter(stream=done.id).exists()

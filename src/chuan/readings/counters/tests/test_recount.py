"""Counters kept by deltas are the counters one counts again, whatever happened, folded or not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import NOW, commune, dossier, form, stopped_clock
from chuan.readings.cases.models import CaseRow, VoiceRow
from chuan.readings.cases.services import voices
from chuan.readings.cases.services.rebuilding import rebuild
from chuan.readings.counters.models import DayCounter, DayLoad, Delta, SpanCounter
from chuan.readings.counters.queries.recounting import recounted
from chuan.readings.counters.services.folding import fold, refill
from chuan.readings.digitised.queries.figures import facts_of
from chuan.surfaces.acts import money, reception, reusing
from chuan.surfaces.acts.money import Paying
from chuan.surfaces.acts.reusing import Reusing
from chuan.surfaces.acts.tests.petitioned import answered

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]


@pytest.fixture
def worked() -> Any:
    """A commune with dossiers at every end, one paid with a paper reused and a petition about it, one annulled."""
    here = commune()
    for end in ("check", "wait", "result", "refused"):
        dossier(here, end)
    issued = dossier(here, "nobody")
    paid = reception.receive(here.actor("counter"), form(here, fee=25_000))
    money.pay(here.actor("counter"), paid.id, Paying(25_000, "portal"))
    reusing.reuse(here.actor("counter"), paid.id, Reusing("copy", "result", issued.id, "spoken"))
    answered(here, dossier=paid.state.code)
    wrong = dossier(here)
    reception.annul(here.actor("counter"), wrong.id, "Nhận nhầm", wrong.seq)
    return here


def known() -> list[Any]:
    """The versions that held for any time at all."""
    rows = CaseRow.objects.order_by("stream", "nth").values()
    return [
        {name: value for name, value in row.items() if name != "nth"}
        for row in rows
        if row["known_until"] != row["known_from"]
    ]


def test_a_reuse_is_a_file_and_a_reuse_and_the_same_is_said_of_the_dossier(worked: Any) -> None:
    row = CaseRow.objects.get(known_until=None, files=1)
    assert (row.reused, row.digitised, facts_of([row.stream])[row.stream].papers) == (1, True, True)


def test_petitions_from_nothing_but_events_are_the_same(worked: Any) -> None:
    live = [{**row, "nth": 0} for row in VoiceRow.objects.filter(known_until=None).values()]
    assert voices.rebuild() > 0
    assert [{**row, "nth": 0} for row in VoiceRow.objects.filter(known_until=None).values()] == live
    assert VoiceRow.objects.filter(asker__gt=0).exists()


def test_nothing_differs_and_a_tampered_counter_does(worked: Any) -> None:
    counters, wrong = recounted(EVERYTHING)
    assert counters > 5
    assert wrong == ()
    Delta.objects.filter(counter="received").update(delta=2)
    assert {one.counter for one in recounted(EVERYTHING)[1]} == {"received"}


def test_folded_they_are_the_same_and_folding_again_does_nothing(worked: Any) -> None:
    before = recounted(EVERYTHING)
    assert fold(NOW + timedelta(days=3650)) > 0
    assert not Delta.objects.exists()
    assert recounted(EVERYTHING) == before
    assert fold(NOW + timedelta(days=3650)) == 0


def test_facts_and_counters_from_nothing_but_events_are_the_same(worked: Any) -> None:
    live = known()
    assert rebuild() > 0
    assert known() == live
    refill()
    assert recounted(EVERYTHING)[1] == ()
    assert DayCounter.objects.exists()
    assert SpanCounter.objects.exists()
    assert DayLoad.objects.exists()


@pytest.mark.parametrize(("table", "column"), [(SpanCounter, "value"), (DayLoad, "received")])
def test_a_folded_shape_that_was_tampered_with_differs(worked: Any, table: Any, column: str) -> None:
    fold(NOW + timedelta(days=3650))
    table.objects.filter(**{f"{column}__gt": 0}).update(**{column: 9})
    assert recounted(EVERYTHING)[1] != ()

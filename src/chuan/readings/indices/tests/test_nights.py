"""The index kept by night: what was published stays; the index changed within a period is counted in parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from chuan.base.kernel.period import Period
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.events.dossiers.tests.factories import NOW, commune, dossier, stopped_clock
from chuan.readings.cases.models import CaseRow
from chuan.readings.counters.services.folding import refill
from chuan.readings.indices.imports.schemes import shipped
from chuan.readings.indices.jobs import nightly
from chuan.readings.indices.queries.kept import latest, nights
from chuan.readings.indices.services import asking
from chuan.readings.indices.services.asking import days, parts, scheme_of
from chuan.readings.indices.services.keeping import as_published

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
TONIGHT = NOW + timedelta(days=1)
NOVEMBER = (date(2026, 11, 1), date(2026, 12, 1))


@pytest.mark.usefixtures("stopped_clock")
def test_a_night_that_stands_is_never_reckoned_again() -> None:
    here = commune()
    late = dossier(here, "result")
    dossier(here, "check")
    assert nightly(TONIGHT) == 1
    CaseRow.objects.filter(stream=late.id).update(supplements=2)
    refill()
    assert nightly(TONIGHT + timedelta(hours=1)) == 1
    (kept,) = nights(EVERYTHING, "766", here.agency.id, *NOVEMBER)
    line = as_published(kept).index.line("2.1")
    assert line is not None
    assert (kept.day, kept.received, line.numerator, kept.made) == (NOW.date(), 2, 2, TONIGHT)
    assert latest("766", [here.agency.id, 1], *NOVEMBER) == {here.agency.id: kept}
    assert nights(Scope(agencies=frozenset({1})), "766", here.agency.id, *NOVEMBER) == ()
    assert as_published(kept).index.percent == kept.percent


def test_an_index_that_changed_within_is_counted_in_parts(monkeypatch: Any) -> None:
    (one,) = shipped("766")
    begins = date(2026, 11, 10)
    both = (replace(one, period=Period(date(2022, 8, 1), begins)), replace(one, period=Period(begins)))
    monkeypatch.setattr(asking, "shipped", lambda _: both)
    asked = days(date(2026, 11, 1), date(2026, 11, 20), NOW)
    assert [(part.since, part.last) for part in parts("766", asked)] == [
        (date(2026, 11, 1), date(2026, 11, 9)),
        (begins, date(2026, 11, 20)),
    ]
    scheme, (note,) = scheme_of("766", asked)
    assert (scheme, note.key) == (both[1], "indices.scheme_changed")
    assert parts("766", days(begins, date(2026, 11, 20), NOW)) == (days(begins, date(2026, 11, 20), NOW),)

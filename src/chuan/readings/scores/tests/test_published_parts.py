"""A month adds up what was published, whatever the scheme or the facts have become since."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.events.appraisals.services import bytes as kept
from chuan.events.dossiers.tests.factories import NOW, Clock, stopped_clock
from chuan.readings.scores.services import sheets
from chuan.readings.scores.tests.test_counting import ALL, scored, span
from chuan.surfaces.acts import publications
from chuan.surfaces.acts.tests.conducted import ruled
from chuan.surfaces.acts.tests.scored import UNTIL, noted

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


def test_what_happens_after_publication_changes_neither_the_sheet_nor_the_month(stopped_clock: Clock) -> None:
    here = scored()
    code = ruled(here)
    noted(here, code=code)
    found = publications.open_period(here.actor("iso"), "2026-W47", UNTIL)
    stopped_clock.stand(UNTIL + timedelta(minutes=1))
    out = publications.publish(here.actor("leader"), found.id)
    assert out.state.published is not None
    me, before = here.people["handler"].id, kept.read(out.id, out.state.latest)
    noted(here, code=code)
    (month,) = sheets(ALL, here.agency.id, span("2026-11"), NOW + timedelta(days=2))
    mine = next(one for one in month.sheets if one.official == me)
    (week,) = sheets(ALL, here.agency.id, span("2026-W47"), NOW + timedelta(days=2))
    now = next(one for one in week.sheets if one.official == me)
    printed = before.of(me)
    assert printed is not None
    assert printed.total is not None
    added = next(line.points for line in mine.lines if line.act == "sheet:2026-W47")
    assert (added, now.total) == (printed.total, printed.total - 3)

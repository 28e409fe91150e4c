"""A step beyond its own time, in working minutes, pauses left out."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.reason import say
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.rules.stops import Stop
from chuan.events.dossiers.rules.tests.world import CALENDAR, HANDLER, PROCEDURE, moment
from chuan.readings.conformance.rules.lateness import Timing, late, timings
from chuan.readings.conformance.rules.tests.histories import held
from chuan.readings.conformance.rules.words import WORDS

OPENED = moment("11/11 08:15")


def draft(until: datetime, *stops: Stop) -> Timing:
    """The step "draft", which is given four hours."""
    deeds = held([("draft", OPENED, until)], HANDLER)
    (found,) = timings(PROCEDURE, State(stops=stops), deeds, CALENDAR, 480, until)
    return found


def test_in_time_to_the_minute_and_late_after_it() -> None:
    kept = draft(CALENDAR.advance(OPENED, 240))
    assert (kept.used, kept.given, kept.late) == (240, 240, False)
    over = draft(moment("12/11 08:15"))
    assert (over.used, over.late) == (480, True)
    (found,) = late(PROCEDURE, [over])
    assert (found.kind, found.step, found.official) == ("late", "draft", HANDLER)
    said = say(found.sentence, WORDS)
    assert said == "Bước “Dự thảo” làm hết 480 phút làm việc, quy trình cho 240 phút."


def test_what_the_citizen_was_waited_for_is_left_out() -> None:
    waited = Stop("supplement", moment("11/11 09:15"), moment("12/11 08:15"))
    found = draft(moment("12/11 09:15"), waited)
    assert (found.used, found.late) == (120, False)


@given(st.integers(1, 4_000))
def test_late_exactly_beyond_what_is_given(minutes: int) -> None:
    found = draft(CALENDAR.advance(OPENED, minutes))
    assert found.used == minutes
    assert found.late == (minutes > 240)

"""Who had which step how long; what the citizen was waited for is nobody's time."""

from __future__ import annotations

from chuan.base.kernel.codec import Id
from chuan.events.dossiers.rules import interruption_orders as o
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.stays import Overrun, stays, worst
from chuan.events.dossiers.rules.tests.world import (
    CALENDAR,
    HANDLER,
    HEAD,
    LEADER,
    PROCEDURE,
    Life,
    moment,
)

WHY = Id(900)


def overrun(life: Life, at: str) -> Overrun | None:
    found = stays(life.events, moment(at))
    return worst(PROCEDURE, life.state, found, CALENDAR, 480)


def test_every_stay_has_its_holder_and_its_end() -> None:
    life = Life().received().passed(HEAD, "assign", at=moment("11/11 09:15"))
    told = [(stay.step, stay.official, stay.until) for stay in stays(life.events, moment("11/11 10:15"))]
    assert told[-2:] == [("assign", HEAD, moment("11/11 09:15")), ("check", HANDLER, moment("11/11 10:15"))]


def test_nobody_overran_while_each_step_kept_its_time() -> None:
    assert overrun(Life().received().passed(HEAD, "assign"), "11/11 15:15") is None


def test_the_step_that_overran_most_is_named() -> None:
    found = overrun(Life().received().passed(HEAD, "assign"), "13/11 08:15")
    assert found is not None
    assert (found.stay.step, found.used, found.given) == ("check", 960, 480)


def test_what_the_citizen_was_waited_for_is_nobodys_time() -> None:
    asked = o.Propose(i.SUPPLEMENT, "check", WHY, lacks=(i.Lack("form", WHY),))
    life = Life().received().passed(HEAD, "assign").order(HANDLER, asked).order(LEADER, o.Grant())
    life.order(HANDLER, o.Complete((PaperIn("form", 1),)), moment("13/11 08:15"))
    assert overrun(life, "13/11 15:15") is None

"""Published procedures are proved with the people who fill their roles, imported ones on their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refused
from chuan.definitions.calendars.rules.duration import Duration
from chuan.definitions.organisation.services import load_demo
from chuan.definitions.procedures.rules.prover import ERROR, Flaw
from chuan.definitions.procedures.rules.tests.samples import hours, straight
from chuan.events.dossiers.tests.factories import STAFFING, Commune
from chuan.surfaces.acts.catalogue import adopt_catalogue
from chuan.surfaces.acts.imports import take_in_workflows
from chuan.surfaces.acts.proving import Bench, proved
from chuan.surfaces.acts.tests.two_agencies import asking, two

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 20, 9, tzinfo=VIETNAM)


@pytest.fixture
def demo() -> None:
    """The demo's agencies with what they have adopted."""
    load_demo("mật khẩu thử")
    assert adopt_catalogue(AT)


@pytest.mark.usefixtures("demo")
def test_everything_the_demo_publishes_is_proved() -> None:
    found = list(proved((), AT))
    assert len({one.code for one in found}) >= 14
    assert all(one.version == 1 for one in found)
    assert [(one.code, flaw.kind) for one in found for flaw in one.flaws if flaw.severity == ERROR] == []


@pytest.mark.usefixtures("demo")
def test_one_code_is_proved_for_every_agency_that_adopted_it() -> None:
    found = list(proved(("1.001193",), AT))
    assert {one.code for one in found} == {"1.001193"}
    assert {"H49.98", "H19.85"} <= {one.agency for one in found}


def test_an_imported_workflow_is_proved_without_people() -> None:
    take_in_workflows({"W1": straight(1)}, "thử")
    (found,) = proved(("W1",), AT)
    assert (found.code, found.version, found.agency, found.flaws) == ("W1", None, None, ())


def test_a_code_nobody_knows_is_missing() -> None:
    with pytest.raises(Refused) as caught:
        list(proved(("9.9",), AT))
    assert caught.value.refusals[0].kind == "missing"


def slow(here: Commune, allowed: Duration) -> list[Flaw]:
    """What is said of the asker's step that may last as long as ``allowed``."""
    steps = (replace(one, duration=allowed) if one.leg else one for one in asking().steps)
    staffing = {**STAFFING, "police": {**STAFFING["police"], "asks": "H19.85"}}
    found = Bench(AT).flaws(replace(asking(), steps=tuple(steps)), staffing, here.agency.id)
    return [flaw for flaw in found if flaw.kind == "slow_answer"]


def test_what_the_asked_agency_adopted_is_held_against_the_step_that_waits() -> None:
    both = two()
    (flaw,) = slow(both.asker, hours(4))
    assert flaw.steps == ("police",)
    assert flaw.reason.facts["agency"] == both.asked.agency.name
    told = (flaw.reason.facts["allowed"], flaw.reason.facts["promised"])
    assert told == ("4 giờ làm việc", "8 giờ làm việc")
    assert not slow(both.asker, hours(8))


def test_nothing_is_held_against_a_step_whose_agency_has_adopted_nothing() -> None:
    assert not slow(two(adopted=False).asker, hours(4))

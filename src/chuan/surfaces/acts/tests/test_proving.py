"""Published procedures are proved with the people who fill their roles, imported ones on their own."""

from __future__ import annotations

from datetime import datetime

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.services import load_demo
from chuan.definitions.procedures.rules.prover import ERROR
from chuan.definitions.procedures.rules.tests.samples import straight
from chuan.surfaces.acts.catalogue import adopt_catalogue
from chuan.surfaces.acts.imports import take_in_workflows
from chuan.surfaces.acts.proving import proved

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

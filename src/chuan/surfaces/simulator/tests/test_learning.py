"""The training of the demonstration: three classes, certificates, what steps ask."""

from __future__ import annotations

import pytest

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.tests.factories import NOW
from chuan.events.training.services.figures import counted
from chuan.events.training.services.listing import certificates
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.competence import standings
from chuan.surfaces.simulator.learning import learn
from chuan.surfaces.simulator.seed import seed


@pytest.mark.django_db
def test_classes_were_held_and_some_lack_what_their_steps_ask() -> None:
    now = clock()
    seed(now)
    assert learn(now)
    (whole,) = (one for one in counted(EVERYTHING, now.replace(year=now.year - 1), now) if one.by == "all")
    assert whole.classes == 2
    assert certificates(EVERYTHING)
    secretary = organisation.actor_named("hung.iso", now)
    assert secretary is not None
    asked = standings(secretary.agency, now)
    assert {one.competence for one in asked} == {"NL-TH", "NL-TN"}
    assert any(one.missing for one in asked)


@pytest.mark.django_db
def test_another_organisation_has_none() -> None:
    assert not learn(NOW)

"""The body that stands for the steering committee plans ISO checks for its province, and knows of no surprise check."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.test import Client

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.models import AgencyParent
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services import rebuild_closure
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.inspections.services import inspections
from chuan.surfaces.acts import inspecting, inspection_plans
from chuan.surfaces.acts.inspecting import Deciding, Team
from chuan.surfaces.acts.tests.inspected import DAY, Province, province
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db


@dataclass(frozen=True, slots=True)
class Standing:
    above: Province
    actor: Actor
    client: Client

    def decide(self, kind: str = "iso") -> int:
        team = Team(self.actor.official, (), fit=True)
        wanted = Deciding(kind, "site", self.above.here.agency.id, DAY, "Kiểm tra", team, "1/QĐ", DAY)
        return inspecting.decide(self.actor, wanted).id


@pytest.fixture
def standing() -> Standing:
    above = province()
    department = organisation.agency("H49.16", level="province_body")
    AgencyParent.objects.create(agency=department, parent_id=above.agency, since=organisation.BEGIN)
    unit = organisation.unit(department, "tieu-chuan", "division")
    who = organisation.official("Thường trực", organisation.post(unit, "steering"))
    rebuild_closure()
    return Standing(above, organisation.actor(who), browser(who))


def test_it_plans_for_the_province_whose_leader_approves(standing: Standing) -> None:
    plan = inspection_plans.open_year(standing.actor, 2026)
    assert plan.agency == standing.above.agency
    line = inspection_plans.Planning(standing.above.here.agency.id, standing.actor.agency, 5, "site")
    inspection_plans.enter(standing.actor, plan.id, line)
    assert inspection_plans.approve(standing.above.leader, plan.id, "9/QĐ").state.status == "approved"
    with pytest.raises(Refused):
        inspection_plans.approve(standing.actor, plan.id, "9/QĐ")


def test_it_leads_an_iso_check_in_the_name_of_the_province(standing: Standing) -> None:
    stream = standing.decide()
    assert int(inspections.load(stream).state.by) == standing.above.agency
    for place in ("", "cuoc/", f"cuoc/{stream}/", "bao-cao/"):
        assert standing.client.get(f"/tinh/kiem-tra/{place}").status_code == 200, place
    assert "thường trực" in words(standing.client.get(f"/tinh/kiem-tra/cuoc/{stream}/")).lower()


def test_a_surprise_check_is_none_of_its_business(standing: Standing) -> None:
    with pytest.raises(Refused) as refused:
        standing.decide("duty")
    assert refused.value.refusals[0].reason.key == "acts.duty_by_office"
    hidden = standing.above.decide("duty", team=Team(standing.above.inspector.official)).id
    assert standing.client.get(f"/tinh/kiem-tra/cuoc/{hidden}/").status_code == 404
    assert standing.client.get("/tinh/quyet-dinh-thanh-tra/").status_code in {403, 404}

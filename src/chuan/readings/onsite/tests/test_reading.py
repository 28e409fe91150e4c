"""What was finished at the centre: read once, the same from zero, each figure with its dossiers, only those in scope."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.definitions.organisation import services as organisation_services
from chuan.definitions.organisation.models import Agency, AgencyKind, AgencyParent, Unit
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.tests.factories import NOW, Commune, commune, dossier, stopped_clock
from chuan.readings.conformance import services as conformance
from chuan.readings.onsite.models import OnSite
from chuan.readings.onsite.queries.dossiers import left, worked_at
from chuan.readings.onsite.rules.acts import APPRAISED, APPROVED, BITS, STAMPED, away
from chuan.readings.onsite.services import Asked, abilities, catch_up, rebuild, sums

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
ASKED = Asked(date(2026, 11, 1), NOW.date())
ELSEWHERE = (APPRAISED, APPROVED, STAMPED)


@pytest.fixture
def here() -> Commune:
    """One dossier answered and given, one ready and not given yet."""
    made = commune()
    dossier(made, "nobody")
    dossier(made, "result")
    conformance.catch_up()
    catch_up()
    return made


def test_work_outside_the_counter_is_named_by_its_acts(here: Commune) -> None:
    found = sums(EVERYTHING, [here.agency.id], ASKED)[here.agency.id]
    assert (found.dossiers, found.done, found.procedures, found.able) == (1, 0, 1, 0)
    assert [act for act, n in found.left.items() if n] == list(ELSEWHERE)
    ((_staffed, five),) = abilities(EVERYTHING, [here.agency.id], NOW.date())[here.agency.id]
    assert tuple(one.act for one in five.away) == ELSEWHERE


def test_units_of_the_centre_finish_it_there_and_from_zero_it_is_the_same(here: Commune) -> None:
    live = list(OnSite.objects.order_by("stream").values())
    assert rebuild() == 2
    assert list(OnSite.objects.order_by("stream").values()) == live
    assert catch_up() == 0
    Unit.objects.filter(agency=here.agency).update(kind="counter")
    rebuild()
    found = sums(EVERYTHING, [here.agency.id], ASKED)[here.agency.id]
    assert (found.done, found.dossiers, found.able) == (1, 1, 1)


def test_before_the_day_nothing_was_promised_nor_given(here: Commune) -> None:
    found = sums(EVERYTHING, [here.agency.id], Asked(date(2000, 1, 1), date(2000, 1, 31)))[here.agency.id]
    assert (found.procedures, found.dossiers) == (0, 0)


def test_each_figure_opens_its_dossiers_and_only_those_in_scope(here: Commune) -> None:
    (one,), n = left(EVERYTHING, here.agency.id, ASKED.days, BITS[APPROVED])
    assert (n, away(one.away)) == (1, ELSEWHERE)
    assert any("lanh-dao" in name for name in worked_at([one.stream])[one.stream])
    assert left(Scope(agencies=frozenset({1})), here.agency.id, ASKED.days, BITS[APPROVED]) == ((), 0)


def test_three_statements_for_any_number_of_agencies(here: Commune) -> None:
    sums(EVERYTHING, [here.agency.id], ASKED)
    with CaptureQueriesContext(connection) as seen:
        sums(EVERYTHING, [here.agency.id, 1, 2], ASKED)
    assert len(seen.captured_queries) == 3


def test_a_branch_is_the_centre_only_below_a_centre(here: Commune) -> None:
    land = organisation.agency("H49.13", level="province_body")
    centre = organisation.agency("H49.62", level="province_body")
    AgencyKind.objects.create(code="centre", name="Trung tâm", rank=25, levels=[])
    Agency.objects.filter(id=centre.id).update(kind="centre")
    for parent, whole in ((land, 0), (centre, 1)):
        AgencyParent.objects.filter(agency=here.agency).delete()
        AgencyParent.objects.create(agency=here.agency, parent=parent, since=organisation.BEGIN)
        organisation_services.rebuild_closure()
        rebuild()
        found = sums(EVERYTHING, [here.agency.id], ASKED)[here.agency.id]
        assert (found.able, found.done) == (whole, whole)

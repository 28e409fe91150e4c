"""An inspection from its plan to the answer on what was mended, by those who may."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.kernel.sampling import draw
from chuan.base.store import services as store
from chuan.events.dossiers.tests.factories import Clock, commune, dossier, stopped_clock
from chuan.events.inspections.rules.sealing import commitment, read
from chuan.surfaces.acts import inspecting, inspection_corrections, inspection_lines, inspection_plans
from chuan.surfaces.acts import inspection_samples as samples
from chuan.surfaces.acts import inspection_sight as sight
from chuan.surfaces.acts.inspecting import Team
from chuan.surfaces.acts.tests.inspected import SINCE, UNTIL, Province, province
from chuan.surfaces.telling.correction_paper import correction

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def above(stopped_clock: Clock) -> Province:
    return province()


def why(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.refusals[0].reason.key


def test_a_plan_is_approved_by_another_and_its_line_begins_once(above: Province) -> None:
    year = inspection_plans.open_year(above.inspector, 2026).id
    line = inspection_plans.Planning(above.here.agency.id, above.agency, 11, "site", 2_000_000, "Sở Nội vụ")
    inspection_plans.enter(above.inspector, year, line)
    with pytest.raises(Refused) as refused:
        inspection_plans.approve(above.inspector, year, "1/QĐ")
    assert refused.value.refusals[0].status == 403
    inspection_plans.approve(above.leader, year, "1/QĐ")
    first = above.decide(plan=year, entry=1)
    with pytest.raises(Refused) as refused:
        above.decide(plan=year, entry=1)
    assert why(refused) == "inspections.entry_began"
    inspecting.annul(above.inspector, first.id, "Hoãn do bão")
    assert above.decide(plan=year, entry=1).state.plan == year


def test_the_sealed_sample_is_opened_on_site_and_anybody_draws_it_again(above: Province) -> None:
    for _ in range(3):
        dossier(above.here)
    sealed = above.decide()
    found = samples.seal(above.inspector, sealed.id, samples.Sealing(SINCE, UNTIL, (), 2))
    assert found.state.sealed is not None
    assert (found.state.seed, found.state.sealed.population, found.state.sample) == ("", 3, ())
    with pytest.raises(Refused):
        samples.listing(above.here.actor("leader"), sealed.id)
    opened = samples.begin(above.second, sealed.id)
    assert commitment(opened.state.seed) == found.state.sealed.commitment
    listed = samples.listing(above.here.actor("leader"), sealed.id)
    assert opened.state.counted == draw(read(listed), opened.state.seed, 2)
    rest = next(one for one in read(listed) if one not in opened.state.counted)
    code = listed.decode().split(f"{rest};")[1].split("\n")[0]
    picked = samples.pick(above.inspector, sealed.id, code, "Có phản ánh")
    assert picked.state.sample[-1].picked is not None
    assert store.check_chain(sealed.id) is None


def test_nothing_to_draw_from_more_than_there_are_and_a_foreign_code(above: Province) -> None:
    stream = above.decide().id
    with pytest.raises(Refused) as refused:
        samples.seal(above.inspector, stream, samples.Sealing(SINCE, UNTIL))
    assert why(refused) == "inspections.nobody_there"
    dossier(above.here)
    with pytest.raises(Refused) as refused:
        samples.seal(above.inspector, stream, samples.Sealing(SINCE, UNTIL, (), 5))
    assert why(refused) == "inspections.too_many"
    samples.begin(above.inspector, stream)
    with pytest.raises(Refused) as refused:
        samples.pick(above.inspector, stream, "H49.1-261120-0001", "Xem")
    assert why(refused) == "inspections.dossier_elsewhere"


def test_who_works_at_the_inspected_agency_is_not_sent(above: Province) -> None:
    own = Team(above.inspector.official, (above.here.people["handler"].id,), fit=True)
    with pytest.raises(Refused) as refused:
        above.decide(team=own)
    assert why(refused) == "inspections.works_there"


def test_a_surprise_check_is_unknown_to_the_agency_until_it_is_opened(above: Province) -> None:
    head, stream = above.here.actor("leader"), above.decide("duty").id
    with pytest.raises(Refused) as refused:
        sight.seen(head, stream)
    assert refused.value.refusals[0].status == 404
    assert sight.listed(head) == ()
    assert [one.id for one in sight.listed(above.second)] == [stream]
    samples.begin(above.inspector, stream)
    assert [one.id for one in sight.listed(head)] == [stream]


def test_signed_by_both_the_report_is_due_in_two_months_and_answered(above: Province) -> None:
    dossier(above.here)
    found = above.signed()
    assert (found.state.status, found.state.due) == ("signed", date(2027, 1, 20))
    with pytest.raises(Refused) as refused:
        inspection_lines.sign(above.here.actor("leader"), found.id, "agency")
    assert why(refused) == "inspections.signed_already"
    iso = above.here.actor("iso")
    inspection_corrections.correct(iso, found.id, "Đã bổ sung phiếu", correction)
    refusal = inspection_corrections.judge(above.inspector, found.id, "Chưa đủ", accepted=False)
    assert refusal.state.status == "refused"
    inspection_corrections.correct(iso, found.id, "Đã đủ", correction)
    assert (
        inspection_corrections.judge(above.inspector, found.id, "Đạt", accepted=True).state.status == "closed"
    )
    later = above.opened()
    seen = inspection_corrections.verify(
        above.second, found.id, "running", "Còn thiếu", later.id, effective=False
    )
    assert [line.effective for line in seen.state.gaps] == [False]
    assert inspection_corrections.earlier(later) == ()


def test_another_commune_sees_nothing_of_it(above: Province) -> None:
    other = commune("H49.99")
    dossier(above.here)
    stream = above.opened().id
    with pytest.raises(Refused) as refused:
        sight.seen(other.actor("leader"), stream)
    assert refused.value.refusals[0].status == 404

"""An internal audit, from the programme to the re-audit, on real dossiers."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused
from chuan.base.kernel.sampling import draw
from chuan.events.audits.services.audits import MATTERS, Audit
from chuan.events.dossiers.tests.factories import NEXT, Clock, Commune, commune, dossier, stopped_clock
from chuan.readings.conformance import services as conformance
from chuan.surfaces.acts import audits, correcting, courses, documents, programmes, reception
from chuan.surfaces.acts.courses import Move

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
CLAUSES = ("8.5.1", "8.5.3", "9.2")
SINCE, UNTIL = date(2026, 11, 1), date(2026, 12, 1)


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def begun(here: Commune) -> Audit:
    """An approved programme with one audit, begun."""
    iso, leader = here.actor("iso"), here.actor("leader")
    unit = next(held.unit for held in here.actor("head").held)
    year = programmes.open_year(iso, 2026, "2015")
    programmes.enter(iso, year.id, 11, (unit,), (), CLAUSES)
    programmes.approve(leader, year.id)
    return programmes.start(iso, year.id, 1, "Đánh giá phòng chuyên môn", SINCE, UNTIL)


def refused(act: object) -> str:
    with pytest.raises(Refused) as caught:
        act()  # type: ignore[operator]  # a function without arguments
    return caught.value.refusals[0].reason.key


def appointed(here: Commune) -> Audit:
    """Three dossiers worked by the unit, drawn, and an auditor of another unit who touched none."""
    for _ in range(3):
        dossier(here, "nobody")
    found = begun(here)
    audits.draw(here.actor("iso"), found.id, "2026")
    return audits.appoint(here.actor("iso"), found.id, here.people["admin"].id)


def audited(here: Commune) -> Audit:
    """The same at its audit, every line answered, one nonconformity found."""
    found, auditor = appointed(here), here.actor("admin")
    courses.step(MATTERS, here.actor("iso"), found.id, Move("plan", NEXT, {"audit": auditor.official}))
    audits.answer(auditor, found.id, "8.5.1", "gap", "Thiếu chữ ký ở phiếu kiểm soát")
    audits.answer(auditor, found.id, "8.5.3", "conform")
    audits.answer(auditor, found.id, "9.2", "not_here", "Đây là cuộc đầu tiên")
    sampled = int(found.state.sample[0].dossier)
    return audits.find(auditor, found.id, "8.5.1", "nonconformity", "Thiếu chữ ký", (sampled,))


def test_the_sample_is_of_the_units_dossiers_and_drawn_again_the_same(here: Commune) -> None:
    streams = [Id(dossier(here, "nobody").id) for _ in range(7)]
    found = begun(here)
    drawn = audits.draw(here.actor("iso"), found.id, "314", 4).state
    assert (drawn.population, [one.dossier for one in drawn.sample]) == (7, list(draw(streams, "314", 4)))
    assert audits.draw(here.actor("iso"), found.id, "314", 4).state.sample == drawn.sample


def test_data_answers_the_lines_it_can(here: Commune) -> None:
    dossier(here, "nobody")
    conformance.rebuild()
    found = begun(here)
    told = {(f.clause, f.source): f for f in audits.draw(here.actor("iso"), found.id, "1").state.figures}
    assert told.keys() == {
        ("8.5.1", "as_declared"),
        ("8.5.1", "on_time"),
        ("8.5.3", "originals"),
        ("9.2", "audits"),
    }
    assert (told["8.5.1", "as_declared"].whole, told["9.2", "audits"].verdict) == (1, "gap")


def test_one_who_worked_the_dossiers_may_not_audit_them(here: Commune) -> None:
    dossier(here, "nobody")
    found, iso = begun(here), here.actor("iso")
    audits.draw(iso, found.id, "1")
    for role in ("handler", "counter", "leader"):
        worker = here.people[role].id
        assert refused(lambda who=worker: audits.appoint(iso, found.id, who)) == "audits.own_work"


def test_who_wrote_a_procedures_document_may_not_audit_it(here: Commune) -> None:
    dossier(here, "nobody")
    found, iso = begun(here), here.actor("iso")
    audits.draw(iso, found.id, "1")
    assert audits.judged(audits.seen(iso, found.id), here.people["iso"].id)[1].wrote == 0
    text = documents.Upload("qt.txt", b"Ban hanh")
    new = documents.New(here.agency.id, "QT.01", "Quy trình", "procedure", "internal", text)
    documents.register(iso, new)
    assert refused(lambda: audits.appoint(iso, found.id, here.people["iso"].id)) == "audits.own_work"


def test_ones_own_unit_is_for_the_head_to_allow(here: Commune) -> None:
    dossier(here, "nobody")
    found, idle = begun(here), here.people["other"].id
    audits.draw(here.actor("iso"), found.id, "1")
    assert refused(lambda: audits.appoint(here.actor("iso"), found.id, idle)) == "audits.own_unit"
    told = "Cơ quan chỉ còn một người đã qua đào tạo"
    assert (
        refused(lambda: audits.appoint(here.actor("iso"), found.id, idle, told))
        == "audits.only_head_overrides"
    )
    state = audits.appoint(here.actor("leader"), found.id, idle, told).state
    assert (int(state.auditor), state.own_unit, state.override is not None) == (idle, True, True)


def test_one_annulled_since_is_replaced(here: Commune) -> None:
    made = [dossier(here) for _ in range(3)]
    found, iso = begun(here), here.actor("iso")
    first = int(audits.draw(iso, found.id, "5", 2).state.sample[0].dossier)
    assert refused(lambda: audits.replace(iso, found.id, first, "Hủy")) == "audits.not_annulled"
    gone = next(one for one in made if one.id == first)
    reception.annul(here.actor("counter"), first, "Nhập trùng", gone.seq)
    state = audits.replace(iso, found.id, first, "Hồ sơ bị hủy vì nhập trùng").state
    assert [int(one.instead_of or 0) for one in state.sample] == [0, 0, first]
    assert len(state.counted) == 2


def test_from_the_plan_to_the_re_audit(here: Commune) -> None:
    found, auditor, leader = audited(here), here.actor("admin"), here.actor("leader")
    courses.step(MATTERS, auditor, found.id, Move("audit", NEXT, {"report": auditor.official}))
    assert refused(
        lambda: courses.step(MATTERS, auditor, found.id, Move("report", NEXT, {"accept": leader.official}))
    ) == "audits.no_report"  # fmt: skip
    audits.report(auditor, found.id, lambda _: b"%PDF-1.7 invented")
    courses.step(MATTERS, auditor, found.id, Move("report", NEXT, {"accept": leader.official}))
    assert refused(
        lambda: courses.step(MATTERS, leader, found.id, Move("accept", "clean"))
    ) == "audits.not_clean"  # fmt: skip
    courses.step(MATTERS, leader, found.id, Move("accept", "follow", {"again": auditor.official}))
    assert refused(
        lambda: courses.step(MATTERS, auditor, found.id, Move("again", "closed"))
    ) == "audits.open_findings"  # fmt: skip
    told = "Đã xem lại 5 phiếu, đủ chữ ký"
    assert refused(lambda: audits.clear(auditor, found.id, 1, told)) == "audits.still_worked_on"
    matter = audits.seen(leader, found.id).state.findings[0].matter
    correcting.reject(here.actor("iso"), int(matter or 0), "small")
    audits.clear(auditor, found.id, 1, told)
    done = courses.step(MATTERS, auditor, found.id, Move("again", "closed"))
    assert (done.state.course.status, audits.paper(leader, found.id)[:4]) == ("done", b"%PDF")


def test_who_audits_whom_is_proposed(here: Commune) -> None:
    for _ in range(2):
        dossier(here, "nobody")
    conformance.rebuild()
    found = begun(here)
    unit = int(found.state.units[0])
    proposed = programmes.proposal(here.actor("iso"), int(found.state.programme), SINCE, UNTIL)
    assert proposed[unit][0] in {here.people[role].id for role in ("iso", "admin", "in_charge", "police")}

"""The whole demonstration: how much there is, how late it is, and every oddity where a detector may find it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from chuan.base.kernel.clock import local
from chuan.base.store.histories import Dated
from chuan.base.store.services import check_chain
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.loans.services.listing import counts
from chuan.readings.conformance import services as conformance
from chuan.readings.deadlines.models import DossierRow, OpenStep
from chuan.readings.matters.queries.work import held_by
from chuan.readings.nonconformities.services import signals
from chuan.surfaces.simulator.book import Matter
from chuan.surfaces.simulator.keeping import BORROWERS, keep
from chuan.surfaces.simulator.oddities import BULK_SIZE
from chuan.surfaces.simulator.tests.filled import Filled, filled

pytestmark = pytest.mark.slow

COMMUNES = ("H49.98", "H19.85")


@pytest.fixture(scope="module")
def whole(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Filled]:
    with filled(django_db_blocker, tmp_path_factory.mktemp("files"), 90) as kept:
        yield kept


def matters(whole: Filled, agency: str = "") -> list[Matter]:
    return [one for one in whole.history.book.matters if agency in ("", one.office.agency.code)]


def happened(whole: Filled, kind: str) -> list[tuple[Matter, Dated]]:
    named = f"dossiers.{kind}"
    return [(one, dated) for one in matters(whole) for dated in one.life.lived if dated.fact.kind == named]


def test_there_is_as_much_as_an_office_has(whole: Filled) -> None:
    assert 2500 <= DossierRow.objects.count() <= 3900
    for code in COMMUNES:
        still = [one for one in matters(whole, code) if one.life.state.status == "open"]
        assert 100 <= len(still) <= 160
    goods = Counter(one.office.procedure.code for one in matters(whole, "H49.16"))
    assert 0.65 < goods["1.001366"] / goods.total() < 0.85


def test_every_chain_of_ninety_days_holds(whole: Filled) -> None:
    assert [one.life.id for one in matters(whole) if check_chain(one.life.id) is not None] == []


def test_late_share_is_near_five_in_a_hundred(whole: Filled) -> None:
    finished = DossierRow.objects.exclude(ready=None)
    assert 0.03 <= finished.filter(on_time=False).count() / finished.count() <= 0.07


def test_open_work_stands_in_every_state_of_time(whole: Filled) -> None:
    for code in COMMUNES:
        agency = matters(whole, code)[0].office.agency.id
        steps = OpenStep.objects.filter(agency=agency)
        assert 1 <= steps.filter(target__lt=whole.now).values("stream").distinct().count() <= 15
        assert steps.filter(target__gt=whole.now, latest__lt=whole.now).exists()
        assert steps.filter(target__date=local(whole.now).date(), target__gt=whole.now).exists()
        assert steps.filter(latest__gt=whole.now).exists()
    assert OpenStep.objects.filter(paused=True).count() >= 10


def test_one_clerk_closed_a_dozen_within_a_minute(whole: Filled) -> None:
    minutes = Counter(
        (dated.by.actor, local(dated.by.at).strftime("%d/%m %H:%M")) for _, dated in happened(whole, "Ready")
    )
    ((_, minute), most), *_ = minutes.most_common(1)
    assert most >= BULK_SIZE - 2  # one or two of them may wait for their citizens by then
    assert minute.endswith("16:59")


def test_one_absent_official_holds_open_work(whole: Filled) -> None:
    (away,) = organisation.absent(EVERYTHING, whole.now)
    assert away.official == whole.history.odd.absent
    assert OpenStep.objects.filter(official=away.official).values("stream").distinct().count() >= 8
    done = [dated for one in matters(whole) for dated in one.life.lived if dated.by.actor == away.official]
    assert max(dated.by.at for dated in done) < away.since


def test_one_reception_is_back_dated_with_its_reason(whole: Filled) -> None:
    late = [
        (one.life.id, dated)
        for one, dated in happened(whole, "Received")
        if dated.recorded - dated.by.at > timedelta(hours=1)
    ]
    ((stream, dated),) = late
    assert stream == whole.history.back_dated
    assert dated.fact.body["late_entry"]


def test_second_supplements_are_two_in_a_hundred(whole: Filled) -> None:
    asked = Counter(
        (dated.fact.body["party"], dated.fact.body["procedure"])
        for slip in whole.history.book.load.slips
        for dated in slip.lived
        if dated.fact.kind == "dossiers.SupplementAsked"
    )
    twice = sum(count == 2 for count in asked.values())
    assert 0.01 <= twice / len(matters(whole)) <= 0.03
    assert max(asked.values()) == 2


def test_slips_end_in_dossiers_and_some_visitors_are_turned_away(whole: Filled) -> None:
    kinds = Counter(dated.fact.kind for slip in whole.history.book.load.slips for dated in slip.lived)
    assert kinds["dossiers.SlipSettled"] > 100
    assert kinds["dossiers.ReceptionRefused"] > 10


def test_leaders_find_signatures_waiting(whole: Filled) -> None:
    for code in COMMUNES:
        agency = matters(whole, code)[0].office.agency.id
        signing = OpenStep.objects.filter(agency=agency, act="sign").values_list("official", flat=True)
        assert max(Counter(signing).values()) >= 15


def test_refusals_returns_annulments_and_reprints_are_there(whole: Filled) -> None:
    finished = DossierRow.objects.exclude(ready=None)
    assert 0.01 <= finished.filter(refused=True).count() / finished.count() <= 0.04
    assert len(happened(whole, "Annulled")) >= 10
    texts = {number for number, _, _ in whole.history.book.load.texts}
    assert {int(dated.fact.body["reason"]) for _, dated in happened(whole, "Annulled")} <= texts
    assert any(dated.fact.body["copy"] == 2 for _, dated in happened(whole, "Printed"))
    assert sum("note" in dated.fact.body for _, dated in happened(whole, "Passed")) > 50


def test_reminders_stand_unanswered_and_results_uncollected(whole: Filled) -> None:
    assert OpenStep.objects.filter(reminded=True).exists()
    weeks_ago = whole.now - timedelta(weeks=3)
    assert DossierRow.objects.filter(status="ready", ready__lt=weeks_ago).count() >= 5


def test_some_come_for_others_and_one_company_comes_often(whole: Filled) -> None:
    rows = DossierRow.objects.values_list("owner", "submitter")
    assert sum(owner != submitter for owner, submitter in rows) > 100
    firms = Counter(
        party.identity for _, _, party in whole.history.book.load.parties if party.kind == "organisation"
    )
    assert firms.most_common(1)[0][1] >= 20


def test_some_were_sent_back_and_each_end_of_waiting_is_there(whole: Filled) -> None:
    returned = happened(whole, "Returned")
    assert 40 <= len(returned) <= 140
    rows = DossierRow.objects
    assert 5 <= rows.filter(stop="supplement").count() <= 40
    assert rows.filter(stop="supplement", answer_by__lt=whole.now).exists()
    assert 1 <= rows.filter(status="stopped", ended_by="withdrawn").count() <= 9
    assert rows.filter(status="stopped", ended_by="silent-citizen").exists()
    assert len(happened(whole, "Reopened")) == 1
    again = [one for one, dated in returned if dated.fact.body["nth"] == 2]
    assert len(again) <= len(returned) * 0.08


def test_detectors_disturb_nobody_without_cause(whole: Filled) -> None:
    """At most three new drafts a week for a hundred officials; none in the commune where nothing is planted."""
    conformance.rebuild()
    until = local(whole.now).date() + timedelta(days=1)
    found = signals(EVERYTHING, until - timedelta(days=90), until, whole.now)
    officials = len(organisation.officials(EVERYTHING, whole.now))
    first = {signal.key: signal.until for signal in sorted(found, key=lambda one: one.until, reverse=True)}
    assert max(Counter(first.values()).values(), default=0) <= max(1, 3 * officials // 100)
    planted = {subject.partition(":")[2] for subject in {signal.subject for signal in found}}
    clean = {str(unit.id) for unit in organisation.units(EVERYTHING, whole.now, _agency(whole, "H19.85"))}
    assert not planted & clean
    assert [signal.found for signal in found if signal.detector == "bulk_closing"] == [BULK_SIZE]


def test_a_file_that_should_be_back_is_on_its_borrowers_list(whole: Filled) -> None:
    assert keep(whole.now) >= len(BORROWERS)
    figures = counts(EVERYTHING, local(whole.now).date())
    assert (figures["out"], figures["late"]) == (2, 1)
    borrower = organisation.actor_named(BORROWERS[0].who, whole.now)
    assert borrower is not None
    (mine,) = held_by(EVERYTHING, borrower.official)
    assert mine.due is not None
    assert mine.due < whole.now
    assert "đã nhắc" in mine.step_name


def _agency(whole: Filled, code: str) -> int:
    return matters(whole, code)[0].office.agency.id

"""Sheets of a week: shown, objected to, decided, published byte for byte; what comes later stands beside."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.appraisals.rules.sheets import Sheet
from chuan.events.appraisals.services import bytes as kept
from chuan.events.appraisals.services import listing
from chuan.events.appraisals.services.publications import Publication
from chuan.events.dossiers.tests.factories import Clock, Commune
from chuan.surfaces.acts import noting, publications
from chuan.surfaces.acts.publications import Decision
from chuan.surfaces.acts.tests.conducted import ruled
from chuan.surfaces.acts.tests.scored import UNTIL, WEEK, noted, scored, shown_week

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]


def sheet(here: Commune, found: Publication, sha256: str) -> Sheet:
    one = kept.read(found.id, sha256).of(here.people["handler"].id)
    assert one is not None
    return one


def objected(here: Commune, found: Publication, act: str) -> Publication:
    me = here.actor("handler")
    line = next(
        one
        for one in sheet(here, found, found.state.draft).lines
        if one.act.startswith(act) and one.points < 0
    )
    return publications.object_to(me, found.id, me.official, line.act, line.rule, "Tôi đã xin lỗi người dân")


def after(clock: Clock) -> None:
    clock.stand(UNTIL + timedelta(minutes=1))


def test_an_upheld_objection_mends_the_draft_and_that_draft_is_published(stopped_clock: Clock) -> None:
    here = scored()
    note = noted(here)
    found = shown_week(here)
    before = sheet(here, found, found.state.draft).total
    asked = objected(here, found, str(note.id))
    decided = publications.decide(here.actor("leader"), asked.id, Decision(1, True, "Đã xác minh"))
    assert decided.state.draft != found.state.draft
    after(stopped_clock)
    out = publications.publish(here.actor("leader"), found.id)
    total = sheet(here, out, out.state.latest).total
    assert before is not None
    assert total == before + Decimal(3)
    assert out.state.published is not None
    assert out.state.published.sha256 == decided.state.draft


def test_what_was_published_stays_and_the_recount_stands_beside(stopped_clock: Clock) -> None:
    here = scored()
    found, leader = shown_week(here), here.actor("leader")
    after(stopped_clock)
    out = publications.publish(leader, found.id)
    first = sheet(here, out, out.state.latest)
    with pytest.raises(Refused, match=r"appraisals\.same_count"):
        publications.recount(leader, found.id, "Thử lại")
    noted(here)
    again = publications.recount(leader, found.id, "Có ghi nhận mới")
    assert again.state.published == out.state.published
    assert sheet(here, again, out.state.latest) == first
    assert sheet(here, again, again.state.latest).total != first.total
    (row,) = listing.published(EVERYTHING, here.agency.id)
    assert (row.sha256, row.recounted) == (out.state.latest, True)


def test_a_delegate_a_late_one_and_the_author_are_refused(stopped_clock: Clock) -> None:
    here = scored()
    note = noting.write(
        here.actor("leader"),
        noting.Written(here.people["handler"].id, False, f"{ruled(here)}/Điều 6", "Đi muộn"),
    )
    found = shown_week(here)
    line = next(
        one for one in sheet(here, found, found.state.draft).lines if one.act.startswith(str(note.id))
    )
    handler = here.people["handler"].id
    with pytest.raises(Refused, match=r"appraisals\.object_own"):
        publications.object_to(here.actor("head"), found.id, handler, line.act, line.rule, "Thay")
    objected(here, found, str(note.id))
    with pytest.raises(Refused, match=r"appraisals\.decide_authored"):
        publications.decide(here.actor("leader"), found.id, Decision(1, True, "Đúng"))
    after(stopped_clock)
    with pytest.raises(Refused, match=r"appraisals\.too_late"):
        publications.object_to(here.actor("handler"), found.id, handler, line.act, line.rule, "Muộn")
    with pytest.raises(Refused, match=r"appraisals\.undecided"):
        publications.publish(here.actor("leader"), found.id)


def test_a_period_is_opened_once_and_closed_once(stopped_clock: Clock) -> None:
    here = scored()
    found, leader = shown_week(here), here.actor("leader")
    with pytest.raises(Refused, match=r"appraisals\.opened_already"):
        shown_week(here)
    with pytest.raises(Refused, match=r"appraisals\.bad_period"):
        publications.open_period(here.actor("iso"), "2026-W54", UNTIL)
    with pytest.raises(Refused, match=r"organisation\.no_duty"):
        publications.open_period(here.actor("handler"), WEEK, UNTIL)
    after(stopped_clock)
    publications.publish(leader, found.id)
    publications.close(leader, found.id)
    with pytest.raises(Refused, match=r"appraisals\.closed_already"):
        publications.close(leader, found.id)


def test_an_agency_without_a_scheme_has_nothing_to_open() -> None:
    here = scored("nghi-dinh-335-2025")
    with pytest.raises(Refused, match=r"appraisals\.no_sheets"):
        shown_week(here)

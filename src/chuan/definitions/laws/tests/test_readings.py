"""Readings of values: proposed, confirmed by another, undone; what they do to packs and to dossiers received since."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.reading import Proposal
from chuan.definitions.organisation.models import Account, AgencyParent
from chuan.definitions.organisation.services import rebuild_closure
from chuan.definitions.organisation.tests.factories import BEGIN, NOW, Office, agency, office

pytestmark = pytest.mark.django_db
KEY = "pack/extension_max@2026-08-05"
TODAY = NOW.date()


@pytest.fixture
def here() -> Office:
    made = office()
    rebuild_closure()
    return made


def account(here: Office, role: str = "head") -> int:
    return Account.objects.get(official=getattr(here, role)).id


def read(here: Office, corrected: str = "", since: date | None = None, key: str = KEY) -> int:
    wanted = Proposal(key, "118/2025/NĐ-CP", "khoản 9 Điều 19", date(2025, 6, 9), corrected, since)
    return laws.propose(here.agency.id, account(here), wanted, NOW)


def confirmed(here: Office, corrected: str = "", since: date | None = None) -> int:
    number = read(here, corrected, since)
    laws.confirm(here.agency.id, number, account(here, "leader"), here.leader.id, NOW)
    return number


def why(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.refusals[0].reason.key


def test_a_proposal_changes_nothing_until_another_confirms_it(here: Office) -> None:
    number = read(here, "2")
    assert laws.pack_for(here.agency.id, TODAY).extension_max == 1
    with pytest.raises(Refused) as refused:
        laws.confirm(here.agency.id, number, account(here), here.head.id, NOW)
    assert why(refused) == "laws.own_proposal"
    laws.confirm(here.agency.id, number, account(here, "leader"), here.leader.id, NOW)
    assert laws.pack_for(here.agency.id, TODAY).extension_max == 2


def test_a_correction_is_an_edition_of_its_own_that_a_dossier_keeps(here: Office) -> None:
    number = confirmed(here, "2")
    kept = laws.pack_for(here.agency.id, TODAY)
    assert kept.code.startswith("2026-08-05+")
    assert "extension_max" not in kept.unverified
    laws.undo(here.agency.id, number, account(here, "leader"), "đọc nhầm khoản", NOW)
    assert laws.pack_for(here.agency.id, TODAY).code == "2026-08-05"
    assert laws.pack(kept.code) == kept


def test_dossiers_received_before_its_first_day_keep_the_old_value(here: Office) -> None:
    confirmed(here, "2", TODAY + timedelta(days=3))
    assert laws.pack_for(here.agency.id, TODAY + timedelta(days=2)).extension_max == 1
    assert laws.pack_for(here.agency.id, TODAY + timedelta(days=3)).extension_max == 2


def test_confirmed_late_it_holds_from_that_day_not_before(here: Office) -> None:
    number = read(here, "2", TODAY)
    later = NOW + timedelta(days=5)
    laws.confirm(here.agency.id, number, account(here, "leader"), here.leader.id, later)
    assert laws.pack_for(here.agency.id, TODAY + timedelta(days=4)).extension_max == 1
    assert laws.pack_for(here.agency.id, later.date()).extension_max == 2


def test_one_that_agrees_leaves_the_pack_as_it_is(here: Office) -> None:
    confirmed(here)
    assert laws.pack_for(here.agency.id, TODAY) == laws.pack_on(TODAY)
    (one,) = laws.readings(here.agency.id, NOW, KEY)
    assert (one.state, one.confirmed_by, one.article) == ("confirmed", here.leader.name, "khoản 9 Điều 19")


def test_a_value_is_read_once_until_that_is_undone(here: Office) -> None:
    number = confirmed(here)
    with pytest.raises(Refused) as refused:
        read(here)
    assert why(refused) == "laws.already_confirmed"
    with pytest.raises(Refused) as refused:
        laws.undo(here.agency.id, number, account(here), "", NOW)
    assert why(refused) == "laws.reason_missing"
    laws.undo(here.agency.id, number, account(here), "văn bản đã thay", NOW)
    read(here)
    assert [one.state for one in laws.readings(here.agency.id, NOW, KEY)] == ["proposed", "undone"]


def test_what_is_no_doubt_cannot_be_read_here(here: Office) -> None:
    with pytest.raises(Refused) as refused:
        read(here, key="pack/supplement_max@2026-08-05")
    assert why(refused) == "laws.no_value"


def test_the_agency_above_reads_for_those_below_and_nobody_beside(here: Office) -> None:
    below, beside = agency("H49.98.1"), agency("H49.99")
    AgencyParent.objects.create(agency=below, parent=here.agency, since=BEGIN)
    rebuild_closure()
    number = confirmed(here, "2")
    assert laws.pack_for(below.id, TODAY).extension_max == 2
    assert laws.pack_for(beside.id, TODAY).extension_max == 1
    with pytest.raises(Refused) as refused:
        laws.undo(below.id, number, account(here), "không phải của mình", NOW)
    assert why(refused) == "laws.no_reading"

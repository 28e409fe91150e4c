"""An agency's own hours and days: entered, noticed, withdrawn, and kept."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.period import Period
from chuan.base.kernel.refusal import Refused
from chuan.definitions.calendars import services
from chuan.definitions.calendars.imports.calendar import sessions
from chuan.definitions.calendars.rules.entries import Entry, Week

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 20, 9, tzinfo=VIETNAM)
MORNING = sessions(["07:30-11:30"])
SWAP = "2026-11-23"


@pytest.fixture
def by() -> int:
    return get_user_model().objects.create_user("quan-tri-lich").id


@pytest.fixture
def agency() -> int:
    level = apps.get_model("organisation", "AgencyLevel").objects.create(
        code="thu", name="Cấp thử", rank=9, since=date(2025, 7, 1)
    )
    made = apps.get_model("organisation", "Agency").objects.create(
        code="H99.01", name="Xã Thử", short_name="Thử", level=level, since=date(2025, 7, 1), sort_key="thu"
    )
    return made.id


def _saturdays() -> Week:
    return Week(Period(date(2026, 1, 1)), ((),) * 5 + (MORNING, ()), document="12/QĐ-UBND")


def test_an_agency_without_anything_of_its_own_works_by_the_national_calendar(agency: int) -> None:
    assert services.worktime_for(agency) is services.national()


def test_own_hours_hold_for_the_agency_and_for_nobody_else(agency: int, by: int) -> None:
    services.set_week(agency, _saturdays(), by, AT)
    assert services.worktime_for(agency).sessions(date(2026, 3, 7)) == MORNING
    assert services.worktime_for(agency + 1).sessions(date(2026, 3, 7)) == ()


def test_agencies_with_equal_hours_share_one_table(agency: int, by: int) -> None:
    services.set_week(None, _saturdays(), by, AT)
    assert services.worktime_for(agency) is services.worktime_for(agency + 1)


def test_a_withdrawn_week_no_longer_holds_and_is_kept(agency: int, by: int) -> None:
    week = services.set_week(agency, _saturdays(), by, AT)
    services.withdraw_week(agency, week, "nhập nhầm", by, AT)
    assert services.worktime_for(agency).sessions(date(2026, 3, 7)) == ()
    assert [row.withdrawn_reason for row in services.history(agency)] == ["nhập nhầm"]
    with pytest.raises(Refused):
        services.withdraw_week(agency, week, "lần nữa", by, AT)


def test_a_notice_makes_the_proposed_swap_apply_everywhere(agency: int, by: int) -> None:
    services.notice(None, SWAP, "777/VPCP-KGVX", by, AT)
    calendar = services.worktime_for(agency)
    assert calendar.sessions(date(2026, 11, 23)) == ()
    assert calendar.sessions(date(2026, 11, 28)) == calendar.sessions(date(2026, 11, 27)) != ()
    assert calendar.awaited(date(2026, 11, 23), date(2026, 11, 28)) == ()


def test_a_notice_taken_back_leaves_the_swap_awaited_again(agency: int, by: int) -> None:
    services.notice(None, SWAP, "777/VPCP-KGVX", by, AT)
    services.withdraw(None, SWAP, "nhập nhầm số", by, AT)
    calendar = services.worktime_for(agency)
    assert calendar.sessions(date(2026, 11, 23)) != ()
    assert len(calendar.awaited(date(2026, 11, 23), date(2026, 11, 23))) == 1
    assert [row.document for row in services.history(None)] == ["777/VPCP-KGVX"]


def test_a_notice_needs_a_number_and_something_awaited(by: int) -> None:
    for key, document in ((SWAP, "  "), ("2026-11-24", "1/TB"), ("2030-01-01x", "1/TB")):
        with pytest.raises(Refused):
            services.notice(None, key, document, by, AT)


def test_a_day_of_the_catalogue_can_be_voided_and_restored(agency: int, by: int) -> None:
    services.withdraw(None, "2026-11-24", "không áp dụng", by, AT)
    assert services.worktime_for(agency).sessions(date(2026, 11, 24)) != ()
    services.withdraw(None, "2026-11-24", "áp dụng lại", by, AT)
    assert services.worktime_for(agency).sessions(date(2026, 11, 24)) == ()


def test_an_entry_without_document_changes_nothing_until_its_notice(agency: int, by: int) -> None:
    key = services.add_entry(agency, Entry("Ngày hội xã", (date(2026, 12, 4),)), by, AT)
    assert services.worktime_for(agency).sessions(date(2026, 12, 4)) != ()
    services.notice(agency, key, "15/TB-UBND", by, AT)
    assert services.worktime_for(agency).sessions(date(2026, 12, 4)) == ()


def test_faulty_entries_are_refused(agency: int, by: int) -> None:
    for entry in (Entry(" ", (date(2026, 12, 4),)), Entry("Xa quá", (date(2040, 1, 1),))):
        with pytest.raises(Refused):
            services.add_entry(agency, entry, by, AT)


def test_a_preview_equals_what_then_happens(agency: int, by: int) -> None:
    entry = Entry("Ngày hội xã", (date(2026, 12, 4),), document="15/TB", key="hoi")
    foreseen = services.would_be(agency, [entry])
    services.add_entry(agency, entry, by, AT)
    assert services.worktime_for(agency) == foreseen
    without = services.would_be_without(agency, "hoi")
    services.withdraw(agency, "hoi", "hoãn", by, AT)
    assert services.worktime_for(agency) == without


def test_voiding_is_foreseen_too(by: int) -> None:
    without = services.would_be_without(None, "2026-11-24")
    services.withdraw(None, "2026-11-24", "không áp dụng", by, AT)
    day = date(2026, 11, 24)
    assert services.worktime_for(0).sessions(day) == without.sessions(day) != ()


def test_withdrawing_needs_a_reason_and_an_entry(by: int) -> None:
    for key, reason in (("2026-11-24", " "), ("không có", "lý do")):
        with pytest.raises(Refused):
            services.withdraw(None, key, reason, by, AT)


def test_a_known_calendar_costs_one_statement(agency: int, by: int) -> None:
    services.set_week(agency, _saturdays(), by, AT)
    services.worktime_for(agency)
    with CaptureQueriesContext(connection) as asked:
        services.worktime_for(agency)
    assert len(asked) == 1


def test_an_agency_is_found_by_id_and_by_both_forms_of_its_code(agency: int, by: int) -> None:
    services.set_week(agency, _saturdays(), by, AT)
    for identifier in (str(agency), "H99.01", " h99.01 ", "000.00.01.H99"):
        assert services.worktime_of_identifier(identifier, AT).sessions(date(2026, 3, 7)) == MORNING


def test_an_unknown_agency_is_missing() -> None:
    for identifier in ("H00.77", "1", "không có", "9" * 30):
        with pytest.raises(Refused) as refused:
            services.worktime_of_identifier(identifier, AT)
        assert refused.value.refusals[0].status == 404

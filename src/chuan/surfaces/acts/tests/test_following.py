"""Dossiers of ministry systems: on the same lists as ours, with their own code, never decided here."""

from __future__ import annotations

from typing import Any

import pytest

from chuan.definitions.organisation.rules.authority import EVERYTHING, scope
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier, stopped_clock
from chuan.events.intake.tests.factories import TRACKED_CODE, lines, told
from chuan.readings.arrivals.models import TrackedRow
from chuan.readings.deadlines.models import DossierRow, OpenStep
from chuan.readings.deadlines.queries import counter, counting, overview, register, worklist
from chuan.readings.deadlines.queries.today import numbers
from chuan.readings.deadlines.services import rebuild
from chuan.readings.whereabouts.queries.due import count_to_hand_over
from chuan.surfaces.acts import following

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def take(*rows: Any, dry: bool = False) -> list[tuple[str, str]]:
    done = following.take_reports(lines(*rows), dry=dry)
    return [(one.did, one.reason.reason.key if one.reason else "") for one in done]


def test_it_stands_in_the_work_list_of_the_head_of_the_unit_that_works_it(here: Commune) -> None:
    assert take(told()) == [("new", "")]
    head = here.actor("head")
    found = worklist.work_list(
        scope(head, "dossiers.view", NOW), NOW, worklist.Wanted(official=head.official)
    )
    (work,) = found.rows
    assert (work.code, work.act, work.owner) == (TRACKED_CODE, "elsewhere", "Trần Văn Bảy")
    assert "hộ tịch" in work.step_name


def test_register_and_leader_count_it_and_our_own_counters_do_not(here: Commune) -> None:
    dossier(here)
    take(told(NgayTiepNhan="20/11/2026", NgayNopHoSo="20/11/2026"))
    since = NOW.replace(hour=0)
    assert register.entries(EVERYTHING, register.Wanted()).total == 2
    assert register.entries(EVERYTHING, register.Wanted(own=True)).total == 1
    assert numbers(EVERYTHING, NOW).open == 2
    assert sum(load.total for load in overview.loads(EVERYTHING, NOW)[0]) == 2
    assert counter.waiting(EVERYTHING, since).today == 1
    assert counting.most_used(EVERYTHING, [here.agency.id], since) == (("1.000001", here.agency.id),)
    assert count_to_hand_over(EVERYTHING) == 1


def test_reports_are_heard_once_and_move_forward(here: Commune) -> None:
    done = told(TrangThaiHoSo="9", NgayKetThucXuLy="18/11/2026 10:00")
    assert take(told(), told(), done, done) == [
        ("new", ""),
        ("unchanged", ""),
        ("moved", ""),
        ("unchanged", ""),
    ]
    row = DossierRow.objects.get()
    assert (row.status, row.on_time) == ("ready", True)
    assert not OpenStep.objects.exists()


def test_what_goes_backwards_is_listed_and_not_applied(here: Commune) -> None:
    take(told())
    assert take(told(TrangThaiHoSo="1")) == [("contradicted", "intake.backwards")]
    assert take(told(NgayTiepNhan="01/11/2026")) == [("contradicted", "intake.before_submission")]
    assert take(told(MaTTHC="2.000635")) == [("contradicted", "intake.other_matter")]
    row = TrackedRow.objects.get()
    assert (row.status, row.fault) == (4, "intake.other_matter")


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"MaHoSo": "H49.98-261102-0042"}, "intake.own_code"),
        ({"MaHoSo": "khong-phai-ma"}, "intake.bad_code"),
        ({"HeThong": "Hệ thống lạ"}, "intake.unknown_system"),
        ({"PhongBanXuLy": "Phòng lạ"}, "intake.unknown_unit"),
        ({"TrangThaiHoSo": "11"}, "intake.bad_field"),
        ({"TrangThaiHoSo": "9"}, "intake.no_end"),
        ({"NgayTiepNhan": "01/11/2026"}, "intake.before_submission"),
        ({"NgayTiepNhan": "01/12/2026"}, "intake.told_future"),
    ],
)
def test_a_first_report_that_cannot_be_is_refused(here: Commune, changes: dict[str, Any], key: str) -> None:
    assert take(told(**changes)) == [("refused", key)]
    assert not DossierRow.objects.exists()


def test_a_dry_run_says_the_same_and_keeps_nothing(here: Commune) -> None:
    assert [did for did, _ in take(told(), told(), dry=True)] == ["new", "unchanged"]
    assert not TrackedRow.objects.exists()


def test_a_procedure_not_adopted_here_keeps_the_name_it_was_told_with(here: Commune) -> None:
    assert take(told(MaTTHC="1.009999", TenTTHC="Đăng ký lại khai tử")) == [("new", "")]
    assert DossierRow.objects.get().title == "Đăng ký lại khai tử"


def test_rebuilt_from_zero_the_rows_are_the_same(here: Commune) -> None:
    take(told())
    dossier(here)
    before = (
        list(DossierRow.objects.order_by("stream").values()),
        list(OpenStep.objects.order_by("stream").values()),
    )
    rebuild()
    assert before == (
        list(DossierRow.objects.order_by("stream").values()),
        list(OpenStep.objects.order_by("stream").values()),
    )


def test_it_is_found_by_its_code_written_either_way(here: Commune) -> None:
    take(told())
    for text in (TRACKED_CODE, "000.00.98.H49-261102-150042", " h49.98-261102-150042 "):
        assert register.entries(EVERYTHING, register.Wanted(text=text)).total == 1

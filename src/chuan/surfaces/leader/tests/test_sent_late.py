"""Received for another agency and sent there late: counted apart, against the counter that received it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.definitions.procedures.models import Adoption
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, form
from chuan.surfaces.acts import reception
from chuan.surfaces.acts.handing import Handing, make_list
from chuan.surfaces.leader.tests.world import shown, signed_in, words

pytestmark = pytest.mark.django_db
LATE = "chuyển muộn"


@pytest.fixture
def late(stopped_clock: Clock) -> tuple[Commune, Commune, Dossier]:
    """(the receiving agency, the competent one, a dossier listed three days after its reception)."""
    here, there = commune("H49.98"), commune("H49.16")
    Adoption.objects.filter(agency=there.agency).update(outside=True)
    stopped_clock.stand(NOW - timedelta(days=3))
    found = reception.receive(here.actor("counter"), form(there))
    stopped_clock.stand(NOW)
    return here, there, found


def send(here: Commune, there: Commune, found: Dossier) -> int:
    """The list that sends it."""
    unit = int(found.state.holds[0].unit)
    return make_list(here.actor("counter"), Handing(there.agency.id, unit, (found.id,))).id


def told(place: Commune, path: str = "") -> str:
    return words(shown(signed_in(place.people["leader"]), f"/lanh-dao/{path}"))


def test_it_is_the_receiving_agencys_fault(late: tuple[Commune, Commune, Dossier]) -> None:
    here, there, found = late
    counted(here, there)
    send(here, there, found)
    counted(here, there)


def counted(here: Commune, there: Commune) -> None:
    assert "1 hồ sơ nhận hộ chuyển muộn hoặc quá giờ chưa chuyển cho cơ quan có thẩm quyền" in told(here)
    assert "1 hồ sơ nơi khác nhận chuyển đến muộn hoặc quá giờ chưa chuyển" in told(there)
    assert "bàn giao muộn" not in told(there)


def test_what_is_within_its_hour_or_was_sent_in_time_is_nobodys_fault(
    late: tuple[Commune, Commune, Dossier],
) -> None:
    here, there, _ = late
    fresh = reception.receive(here.actor("counter"), form(there))
    send(here, there, fresh)
    assert fresh.state.code not in told(here, "ho-so/?chuyen-muon=1")
    assert LATE in told(here)


def test_the_head_of_the_counter_sees_it_too(late: tuple[Commune, Commune, Dossier]) -> None:
    here, there, found = late
    send(here, there, found)
    client = signed_in(here.people["in_charge"])
    assert "1 hồ sơ nhận hộ chuyển muộn" in words(shown(client, "/lanh-dao/"))
    assert found.state.code in shown(client, "/lanh-dao/ho-so/?chuyen-muon=1")


def test_both_sides_open_its_case_and_names_stay_covered(late: tuple[Commune, Commune, Dossier]) -> None:
    here, there, found = late
    send(here, there, found)
    ours, theirs = told(here, "ho-so/?chuyen-muon=1"), told(there, "ho-so/?den-muon=1")
    assert found.state.code in ours
    assert found.state.code in theirs
    assert "(ẩn tên)" in ours
    assert found.state.code not in told(here, "ho-so/?den-muon=1")
    assert found.state.code not in told(there, "ho-so/?chuyen-muon=1")


def test_what_waits_past_its_hour_is_marked_on_both_lists(late: tuple[Commune, Commune, Dossier]) -> None:
    here, there, found = late
    counter, head = signed_in(here.people["counter"]), signed_in(there.people["head"])
    due = words(shown(counter, "/mot-cua/ban-giao/"))
    assert "1 nhận hộ đã quá giờ chuyển cho cơ quan có thẩm quyền" in due
    assert f"{found.state.code} · nhận hộ" in due
    assert "quá giờ, chưa chuyển" in words(shown(counter, "/mot-cua/hom-nay/?t=nhan-ho"))
    assert f"{here.agency.short_name} chưa chuyển quá hạn từ" in words(shown(head, "/xu-ly/noi-khac/"))
    made = send(here, there, found)
    assert f"{here.agency.short_name} chuyển muộn" in words(shown(head, "/xu-ly/noi-khac/"))
    assert LATE in words(shown(counter, "/mot-cua/hom-nay/?t=nhan-ho"))
    assert "bàn giao muộn, hạn" in words(shown(counter, f"/mot-cua/ban-giao/{made}/"))

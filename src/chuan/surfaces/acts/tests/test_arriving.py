"""Submissions arrive: once each, whole or refused with a sentence, and become dossiers with nothing typed twice."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refused
from chuan.base.store import files
from chuan.base.store.models import Stream
from chuan.events.dossiers.services import people
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, at_once, commune, stopped_clock
from chuan.events.intake.services import submissions
from chuan.events.intake.tests.factories import ONLINE, PORTAL_CODE, lines, paper, submitted
from chuan.readings.arrivals.models import SubmissionRow
from chuan.readings.deadlines.models import DossierRow
from chuan.surfaces.acts import answering, arriving
from chuan.surfaces.acts.answering import Supplement
from chuan.surfaces.acts.reception import Lacking

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
BOTH = frozenset({"form", "copy"})
ASKED = Supplement(
    (Lacking("copy", "Bản sao", "mờ, không đọc được"),), "Thiếu bản sao", "Chụp lại rồi nộp ở Cổng"
)


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune(procedure=ONLINE)


def take(*rows: Any, **more: Any) -> list[str]:
    return [one.did for one in arriving.take_submissions(lines(*rows), 0, "message", **more)]


def came(here: Commune, **changes: Any) -> int:
    assert take(submitted(**changes)) == ["new"]
    found = submissions.by_code(changes.get("MaHoSo", PORTAL_CODE))
    assert found is not None
    return found.id


def test_a_row_sent_again_is_the_same_submission(here: Commune) -> None:
    assert take(submitted(), submitted()) == ["new", "unchanged"]
    assert take(submitted()) == ["unchanged"]
    assert SubmissionRow.objects.count() == 1


def test_its_limit_is_eight_working_hours_after_the_portal_got_it(here: Commune) -> None:
    row = SubmissionRow.objects.get(stream=came(here))
    assert row.submitted == datetime(2026, 11, 19, 15, 20, tzinfo=VIETNAM)
    assert row.accept_by == datetime(2026, 11, 20, 15, 20, tzinfo=VIETNAM)


def test_a_dry_run_keeps_nothing(here: Commune) -> None:
    assert take(submitted(), submitted(), dry=True) == ["new", "unchanged"]
    assert not Stream.objects.exists()


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"MaHoSo": ""}, "intake.no_field"),
        ({"MaHoSo": "x; DROP TABLE"}, "intake.bad_field"),
        ({"MaTTHC": "9.999999"}, "intake.unknown_procedure"),
        ({"DonViXuLy": "H01.01"}, "intake.unknown_agency"),
        ({"ChuHoSo": "a\x00b"}, "intake.bad_field"),
        ({"ChuHoSo": "\ud800"}, "intake.bad_field"),
        ({"ChuHoSo": "ộ" * 300}, "intake.long_field"),
        ({"ChuHoSo": {"ten": "x"}}, "intake.bad_field"),
        ({"NgayNopHoSo": "31/02/2026 08:00"}, "intake.bad_field"),
        ({"NgayNopHoSo": "0001-01-01T00:00:00"}, "intake.bad_field"),
        ({"NgayNopHoSo": "2199-01-01 08:00"}, "intake.bad_field"),
        ({"NgayNopHoSo": "20/11/2026 23:00"}, "intake.in_the_future"),
        ({"TaiLieuNop": "a.pdf"}, "intake.bad_field"),
        ({"TaiLieuNop": [paper("form", "../../x.pdf") | {"NoiDungTep": "%%%"}]}, "intake.bad_file"),
        ({"TruongHop": "không có"}, "intake.bad_field"),
        ({"DanhSachLePhi": [{"Gia": "-5"}]}, "intake.bad_field"),
        ({"SoDienThoai": "12"}, "intake.bad_field"),
    ],
)
def test_what_cannot_be_is_refused_and_the_other_rows_are_taken(
    here: Commune, changes: dict[str, Any], key: str
) -> None:
    good = submitted(MaHoSo="H49.98-261119-0002")
    first, second = arriving.take_submissions(lines(submitted(**changes), good), 0, "message")
    assert first.did == "refused"
    assert first.reason is not None
    assert first.reason.reason.key == key
    assert second.did == "new"


def test_the_agency_is_found_in_the_old_direction_too(stopped_clock: Clock) -> None:
    commune("H49.98")
    assert take(submitted(DonViXuLy="000.00.98.H49")) == ["new"]


def test_files_come_from_the_folder_of_the_import_and_from_nowhere_else(here: Commune) -> None:
    inside = {**paper("form", content=None), "DuongDanTaiTepTin": "tep/a.pdf"}
    outside = {**paper("form", content=None), "DuongDanTaiTepTin": "../secret"}
    asked: list[str] = []

    def folder(path: str) -> bytes:
        asked.append(path)
        return b"%PDF-1.4"

    rows = lines(submitted(TaiLieuNop=[inside]), submitted(MaHoSo="H49.98-261119-0009", TaiLieuNop=[outside]))
    done = arriving.take_submissions(rows, 0, "file", folder)
    assert [one.did for one in done] == ["new", "refused"]
    assert asked == ["tep/a.pdf"]


def test_accepted_it_is_a_dossier_with_every_field_of_the_submission(here: Commune) -> None:
    stream = came(
        here, NguoiNop="Lý Văn Tám", MaNguoiNop="022190005555", QuanHe="con", GiayUyQuyen="ngày 1/11"
    )
    dossier = answering.accept(here.actor("counter"), stream, BOTH, 0)
    state = dossier.state
    assert (state.channel, state.source, state.foreign) == ("online", "portal", PORTAL_CODE)
    assert state.submitted == datetime(2026, 11, 19, 15, 20, tzinfo=VIETNAM)
    assert state.received == NOW
    assert people.party(state.owner).identity == "022194003817"
    assert people.party(state.submitter).name == "Lý Văn Tám"
    assert state.code.startswith("H49.98-261120-")
    row = DossierRow.objects.get(stream=dossier.id)
    assert (row.foreign, row.system) == (PORTAL_CODE, "")
    sha256 = submissions.load(stream).state.papers[0].sha256
    assert files.read(dossier.id, sha256)[1] == "application/pdf"


def test_a_second_press_makes_no_second_dossier(here: Commune) -> None:
    stream, key = came(here), uuid4()
    first, again = (answering.accept(here.actor("counter"), stream, BOTH, 0, None, key) for _ in range(2))
    assert first.id == again.id
    with pytest.raises(Refused, match=r"intake\.is_accepted"):
        answering.accept(here.actor("counter"), stream, BOTH, 0, None, uuid4())
    assert DossierRow.objects.count() == 1


def test_a_paper_not_found_in_it_stops_the_acceptance(here: Commune) -> None:
    stream = came(here)
    with pytest.raises(Refused, match=r"dossiers\.papers_missing"):
        answering.accept(here.actor("counter"), stream, frozenset({"copy"}), 0)
    assert submissions.load(stream).state.status == "waiting"


def test_completed_at_the_portal_it_comes_back_once(here: Commune, stopped_clock: Clock) -> None:
    stream = came(here)
    asked = answering.ask_supplement(here.actor("counter"), stream, ASKED)
    assert asked.state.status == "asked"
    stopped_clock.stand(NOW + timedelta(hours=4))
    rounds = [{"NgayTiepNhanBoSung": "20/11/2026 11:00", "NoiDungBoSung": "Bản sao"}]
    again = submitted(DanhSachHoSoBoSung=rounds)
    assert take(again, again) == ["completed", "unchanged"]
    state = submissions.load(stream).state
    assert (state.status, state.accept_by) == ("waiting", datetime(2026, 11, 23, 11, 0, tzinfo=VIETNAM))


def test_a_second_supplement_is_for_a_head_with_a_reason(here: Commune, stopped_clock: Clock) -> None:
    stream = came(here)
    answering.ask_supplement(here.actor("counter"), stream, ASKED)
    stopped_clock.stand(NOW + timedelta(hours=4))
    take(submitted(DanhSachHoSoBoSung=[{"NgayTiepNhanBoSung": "20/11/2026 11:00"}]))
    with pytest.raises(Refused, match=r"intake\.supplement_once"):
        answering.ask_supplement(here.actor("counter"), stream, ASKED)
    head = here.actor("in_charge")
    with pytest.raises(Refused, match=r"intake\.why_again"):
        answering.ask_supplement(head, stream, ASKED)
    signed = Supplement(ASKED.lacking, ASKED.reason, ASKED.guidance, "bản gửi lại là của người khác")
    assert answering.ask_supplement(head, stream, signed).state.rounds == 2


def test_nobody_else_answers_it(here: Commune) -> None:
    stream = came(here)
    for role in ("handler", "leader", "clerk"):
        with pytest.raises(Refused):
            answering.turn_down(here.actor(role), stream, "không đủ", "")


def test_turned_down_it_may_name_the_right_agency(here: Commune) -> None:
    other = commune("H49.61")
    stream = came(here)
    with pytest.raises(Refused, match=r"intake\.unknown_agency"):
        answering.turn_down(here.actor("counter"), stream, "Không thuộc thẩm quyền", "H01.77")
    done = answering.turn_down(here.actor("counter"), stream, "Không thuộc thẩm quyền", "H49.61")
    assert (done.state.status, done.state.agency) == ("turned_down", other.agency.id)


def test_what_nobody_completed_is_closed_after_its_wait(here: Commune, stopped_clock: Clock) -> None:
    stream = came(here)
    answering.ask_supplement(here.actor("counter"), stream, ASKED)
    with pytest.raises(Refused, match=r"intake\.not_lapsed"):
        answering.close(here.actor("counter"), stream)
    stopped_clock.stand(NOW + timedelta(days=40))
    assert answering.close(here.actor("counter"), stream).state.status == "lapsed"


def test_the_store_keeps_the_bytes_once(here: Commune, tmp_path: Path) -> None:
    stream = came(here)
    found = submissions.load(stream).state.papers
    assert found[0].sha256 == found[1].sha256


@pytest.mark.django_db(transaction=True)
def test_the_same_message_twice_at_one_moment_is_one_submission(stopped_clock: Clock) -> None:
    commune(procedure=ONLINE)
    done = at_once([lambda: take(submitted())] * 3)
    assert sorted(map(str, done)) == ["['new']", "['unchanged']", "['unchanged']"]
    assert SubmissionRow.objects.count() == 1

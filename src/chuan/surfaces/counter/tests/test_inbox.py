"""The Portal's inbox: nearest limit first, late acceptance apart, one page to check with three answers."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier
from chuan.events.intake.services import submissions
from chuan.events.intake.tests.factories import ONLINE, PDF, lines, paper, submitted, told
from chuan.readings.deadlines.models import DossierRow
from chuan.surfaces.acts import arriving, following
from chuan.surfaces.counter.tests.conftest import signed_in
from chuan.surfaces.counter.tests.typing_in import typed

pytestmark = pytest.mark.django_db
INBOX = "/mot-cua/hop-thu/"


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune(procedure=ONLINE)


def came(number: int = 1, **changes: Any) -> int:
    code = f"H49.98-261119-{number:04d}"
    (done,) = arriving.take_submissions(lines(submitted(MaHoSo=code, **changes)), 0, "message")
    assert done.did == "new", done.reason
    found = submissions.by_code(code)
    assert found is not None
    return found.id


def answer(client: Client, stream: int, do: str, **fields: str) -> Any:
    sent = {"do": do, "key": str(uuid4()), "seen": str(submissions.load(stream).seq)}
    given = {name.replace("__", "-"): value for name, value in fields.items()}
    return client.post(f"{INBOX}{stream}/", {**sent, **given})


def words(answer: Any) -> str:
    return str(answer.content.decode())


def test_an_empty_inbox_says_what_will_stand_there(client: Client) -> None:
    assert "Hộp thư không có hồ sơ nào ở đây" in words(client.get(INBOX))


def test_what_is_nearest_to_its_limit_stands_on_top(client: Client, here: Commune) -> None:
    for number, when in ((1, "19/11/2026 15:20"), (2, "18/11/2026 16:00"), (3, "19/11/2026 22:00")):
        came(number, NgayNopHoSo=when)
    page = words(client.get(INBOX))
    places = [page.index(f"H49.98-261119-000{number}") for number in (2, 1, 3)]
    assert places == sorted(places)
    assert re.search(r"quá \d+ giờ", page)


def test_late_acceptance_is_counted_and_listed_apart(
    client: Client, here: Commune, stopped_clock: Clock
) -> None:
    late, fine = came(1, NgayNopHoSo="18/11/2026 16:00"), came(2)
    answer(client, fine, "refuse", refuse__reason="Không đúng thủ tục")
    answer(client, late, "accept", paper__form="on", paper__copy="on")
    page = words(client.get(INBOX + "?t=cham"))
    assert 'l2">H49.98-261119-0001' in page
    assert 'l2">H49.98-261119-0002' not in page
    assert "trả lời chậm" in page
    assert DossierRow.objects.get().on_time is True


@pytest.mark.parametrize("count", [0, 1, 6])
def test_the_inbox_costs_the_same_whatever_its_length(
    client: Client, here: Commune, count: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(1, count + 1):
        came(number)
    client.get(INBOX)
    with django_assert_max_num_queries(9):
        assert client.get(INBOX).status_code == 200


def test_the_page_shows_parties_papers_files_and_what_is_missing(client: Client, here: Commune) -> None:
    stream = came(TaiLieuNop=[paper("copy"), paper("khac", "ảnh.pdf"), paper("form", content=None)])
    page = words(client.get(f"{INBOX}{stream}/"))
    for text in ("Nịnh Thị Hoa", "022194003817", "Thôn Đông Thắng", "copy.pdf", "ảnh.pdf", "tệp còn ở Cổng"):
        assert text in page
    sha256 = submissions.load(stream).state.papers[0].sha256
    file = client.get(f"{INBOX}{stream}/tep/{sha256}/")
    assert (file.content, file["Content-Type"]) == (PDF, "application/pdf")
    assert file["Content-Disposition"].startswith("inline")


def test_a_file_of_another_kind_is_never_shown_by_the_browser(client: Client, here: Commune) -> None:
    stream = came(TaiLieuNop=[paper("form", "x.html", b"<script>alert(1)</script>")])
    sha256 = submissions.load(stream).state.papers[0].sha256
    file = client.get(f"{INBOX}{stream}/tep/{sha256}/")
    assert file["Content-Type"] == "application/octet-stream"
    assert file["Content-Disposition"].startswith("attachment")
    assert client.get(f"{INBOX}{stream}/tep/{'0' * 64}/").status_code == 404


def test_opening_it_is_kept_once(client: Client, here: Commune) -> None:
    stream = came()
    client.get(f"{INBOX}{stream}/")
    client.get(f"{INBOX}{stream}/")
    assert submissions.load(stream).seq == 2


def test_accepted_it_is_a_dossier_and_nothing_was_typed(client: Client, here: Commune) -> None:
    stream = came()
    done = answer(client, stream, "accept", paper__form="on", paper__copy="on")
    assert done.status_code == 302
    number = int(done.headers["Location"].rstrip("/").split("/")[-1])
    state = dossiers.load(number).state
    assert (state.foreign, state.channel) == ("H49.98-261119-0001", "online")
    page = words(client.get(done.headers["Location"]))
    assert "Đã tiếp nhận hồ sơ H49.98-261120-0001" in page


def test_the_handler_opens_the_very_files_the_citizen_sent(client: Client, here: Commune) -> None:
    stream = came()
    done = answer(client, stream, "accept", paper__form="on", paper__copy="on")
    number = done.headers["Location"].rstrip("/").split("/")[-1]
    sha256 = submissions.load(stream).state.papers[0].sha256
    head = signed_in(here.people["head"])
    assert f"/xu-ly/ho-so/{number}/tep/{sha256}/" in words(head.get(f"/xu-ly/ho-so/{number}/"))
    assert head.get(f"/xu-ly/ho-so/{number}/tep/{sha256}/").content == PDF


@pytest.mark.parametrize(
    ("do", "fields", "said", "field"),
    [
        ("accept", {}, "Tờ khai", "papers"),
        ("supplement", {"paper__form": "on"}, "Chưa chọn giấy tờ", "reason"),
        ("supplement", {"why__form": "mờ"}, "Ghi hướng dẫn đầy đủ", "guidance"),
        ("refuse", {}, "Ghi lý do không tiếp nhận", "refuse-reason"),
        ("refuse", {"refuse__reason": "không thuộc xã", "right": "H99.99"}, "Không có cơ quan nào", "right"),
        ("refuse", {"refuse__reason": "dài " * 900}, "Quá dài", "refuse-reason"),
    ],
)
def test_what_is_wrong_is_said_beside_it_and_all_stays(
    client: Client, here: Commune, do: str, fields: dict[str, str], said: str, field: str
) -> None:
    stream = came()
    done = answer(client, stream, do, **fields)
    page = words(done)
    assert done.status_code == 422
    assert said in page
    assert f'href="#id_{field}"' in page
    assert fields.get("why__form", "") in page
    assert submissions.load(stream).state.status == "waiting"


def test_a_supplement_names_everything_at_once_and_waits(client: Client, here: Commune) -> None:
    stream = came()
    fields = {
        "paper__copy": "on",
        "why__form": "chưa ký",
        "guidance": "Ký rồi chụp lại",
        "reason": "Gọi quầy 1",
    }
    assert answer(client, stream, "supplement", **fields).status_code == 302
    page = words(client.get(f"{INBOX}{stream}/"))
    assert all(text in page for text in ("chưa ký", "Ký rồi chụp lại", "Gọi quầy 1", "Chờ công dân bổ sung"))
    assert "Ctrl ↵" not in page
    assert "bổ sung trước" in words(client.get(INBOX + "?t=bo-sung"))


def test_what_nobody_completed_is_closed_by_a_press_once_its_wait_is_over(
    client: Client, here: Commune, stopped_clock: Clock
) -> None:
    stream = came()
    answer(client, stream, "supplement", guidance="Ký rồi chụp lại")
    assert "Đóng vì không bổ sung" not in words(client.get(f"{INBOX}{stream}/"))
    stopped_clock.stand(NOW + timedelta(days=40))
    later = signed_in(here.people["counter"])
    assert "Đóng vì không bổ sung" in words(later.get(f"{INBOX}{stream}/"))
    assert answer(later, stream, "close").status_code == 302
    assert submissions.load(stream).state.status == "lapsed"


def test_an_answer_by_somebody_else_meanwhile_is_told(client: Client, here: Commune) -> None:
    stream = came()
    seen = str(submissions.load(stream).seq)
    answer(client, stream, "refuse", refuse__reason="Không thuộc xã")
    again = client.post(
        f"{INBOX}{stream}/", {"do": "accept", "seen": seen, "paper-form": "on", "paper-copy": "on"}
    )
    assert again.status_code == 409
    assert "Không thuộc xã" in words(again)
    assert "sum-err" in words(again)
    assert not DossierRow.objects.exists()


def test_out_of_sight_it_is_missing(client: Client, here: Commune) -> None:
    stream = came()
    stranger = signed_in(commune("H49.61", procedure=ONLINE).people["counter"])
    assert stranger.get(f"{INBOX}{stream}/").status_code == 404
    assert "H49.98-261119" not in words(stranger.get(INBOX))
    assert signed_in(here.people["handler"]).get(INBOX).status_code == 403


def test_the_same_matter_elsewhere_is_said_before_receiving(client: Client, here: Commune) -> None:
    came()
    dossier(here)
    following.take_reports(lines(told(MaDoiTuong="022194003817")))
    where = f"/mot-cua/nhan/{here.agency.id}/{ONLINE.code}/"
    page = words(client.post(where + "tinh/", typed(owner__identity="022 194 003 817")))
    assert "đã nộp cùng thủ tục ở Cổng" in page
    assert "đang có hồ sơ cùng thủ tục" in page
    assert "đang xử lý tại Hệ thống hộ tịch điện tử" in page
    assert "cùng thủ tục" not in words(client.post(where + "tinh/", typed(owner__identity="022090009999")))


def test_a_waiting_one_is_on_the_rail(client: Client, here: Commune) -> None:
    came()
    page = words(client.get("/mot-cua/"))
    assert "Hộp thư Cổng" in page
    limit = submissions.load(came(2)).state.accept_by
    assert limit is not None
    assert NOW + timedelta(hours=8) > limit

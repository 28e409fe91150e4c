"""Received in one commune for an agency elsewhere: two stamps, two clocks, and the answer where it was submitted."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload
from pypdf import PdfReader

from tests.stories.arranged import worked_to_the_end, worked_until
from tests.stories.counter import Counter, Visitor
from tests.stories.desk import Desk
from tests.stories.leader import Leader
from tests.stories.office import Office
from tests.stories.people import Citizen, People
from tests.stories.stopping import keeps_picture, opens_other, signs_first_motion

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OWNER = Visitor("Chìu A Sáng", "022194003817")
WHY = "Tòa án nhân dân khu vực thụ lý vụ án tranh chấp ranh giới"
RULING: FilePayload = {
    "name": "thong-bao-thu-ly.pdf",
    "mimeType": "application/pdf",
    "buffer": b"%PDF-1.7 invented",
}


def test_two_stamps_and_two_clocks(office: Office, people: People) -> None:
    here = people.official(Counter, "ngoc.bache")
    code = received_for_another(here)
    citizen = people.citizen()
    citizen.opens(link_on(slip_of(here)))
    citizen.sees("chưa bắt đầu tính")
    assert clocks(office, code)["legal"]["started"] is None
    sent_on(here)

    stream = taken_in(people, code)
    stamped = clocks(office, code)
    assert stamped["legal"]["started"] > stamped["citizen"]["from"]
    paused(office, people, stream)
    stops_are_told(office, citizen, code)
    worked_to_the_end(office, stream)
    goes_back(people)
    handed_over(here, citizen, code)


def received_for_another(here: Counter) -> str:
    """The first stamp: at the counter of a commune that neither works nor serves the land office."""
    here.calls_next()
    here.chooses("bien dong dat")
    here.sees("Nhận hộ Chi nhánh")
    here.writes_owner(OWNER)
    here.has_all_papers()
    keeps_picture(here, "outside-reception")
    code = here.receives()
    here.sees("Nhận hộ")
    return code


def sent_on(here: Counter) -> None:
    """The paper goes to the competent agency on a list."""
    here.opens("/mot-cua/ban-giao/")
    here.sees("1 hồ sơ giấy chờ bàn giao")
    here.turns("Control+Enter")
    here.sees("Chờ đơn vị nhận")
    keeps_picture(here, "outside-sent-on")


def taken_in(people: People, code: str) -> int:
    """The second stamp: the competent agency takes it in, and only then may anybody work on it."""
    head = people.official(Desk, "toan.datdai")
    head.opens("/xu-ly/noi-khac/")
    head.sees(code)
    keeps_picture(head, "outside-to-arrive")
    head.presses("j")
    head.turns("Enter")
    head.sees("Dấu thứ hai: cơ quan giải quyết chưa nhận")
    stream = int(head.page.url.rstrip("/").split("/")[-1])
    head.opens("/xu-ly/ban-giao/")
    head.presses("j")
    head.turns("Enter")
    head.turns("Control+Enter")
    head.sees("Đã nhận 1 hồ sơ")
    head.opens_dossier(stream)
    head.sees("Thời hạn theo luật tính từ dấu thứ hai")
    keeps_picture(head, "outside-two-stamps")
    return stream


def paused(office: Office, people: People, stream: int) -> None:
    """A stop by the law of land: its rule, its reason, who signed it, on which paper; then it goes on."""
    worked_until(office, [stream], "work")
    handler = people.official(Desk, holder_of(office, stream))
    handler.opens_dossier(stream)
    opens_other(handler, "Tạm dừng theo luật chuyên ngành")
    handler.clicks(handler.page.get_by_label("Có văn bản của Tòa án"))
    handler.fills("Sự việc cụ thể", WHY)
    handler.page.get_by_label("Văn bản làm căn cứ").set_input_files(RULING)
    handler.turns("Control+Enter")
    signs_first_motion(people.official(Leader, "son.datdai"), WHY, "outside-pause-signing")
    handler.opens_dossier(stream)
    handler.follows(handler.button("Hết lý do tạm dừng"))
    handler.sees("Dấu thứ nhất")
    handler.page.locator("#dong-ho").scroll_into_view_if_needed()
    keeps_picture(handler, "outside-clocks")


def stops_are_told(office: Office, citizen: Citizen, code: str) -> None:
    (stop,) = clocks(office, code)["legal"]["stops"]
    assert (stop["rule"], stop["actor"]) == ("suspend", "Trịnh Hồng Sơn")
    assert WHY in stop["reason"]
    assert stop["evidence"]
    assert stop["to"]
    citizen.page.reload()
    citizen.sees("Dấu thứ hai: cơ quan giải quyết nhận")
    citizen.sees("Không tính vào thời hạn: tạm dừng theo luật chuyên ngành")
    keeps_picture(citizen, "outside-citizen")


def goes_back(people: People) -> None:
    """Who issued the answer sends it to where the citizen submitted; the counter next door sees that."""
    there = people.official(Counter, "tuyet.quay")
    there.opens("/mot-cua/tra/")
    there.sees("Tại Chi nhánh Ba Chẽ")
    keeps_picture(there, "outside-result")
    clerk = people.official(Desk, "ly.datdai")
    clerk.opens("/xu-ly/ban-giao/ket-qua/")
    clerk.sees("Chi nhánh Ba Chẽ")
    keeps_picture(clerk, "outside-bring")
    clerk.turns("Control+Enter")
    clerk.sees("Đã lập danh sách 1 kết quả")


def handed_over(here: Counter, citizen: Citizen, code: str) -> None:
    """Taken over where it was submitted, and handed over there; the citizen knows where to come."""
    here.opens_result(code)
    here.sees("chưa về quầy này")
    here.opens("/mot-cua/ban-giao/")
    here.follows(here.link("Kết quả các đơn vị giao"))
    keeps_picture(here, "outside-comes-back")
    here.presses("j")
    here.turns("Enter")
    here.turns("Control+Enter")
    here.sees("Đã nhận 1 hồ sơ")
    citizen.page.reload()
    citizen.sees("Mời bạn đến Chi nhánh Ba Chẽ")
    here.opens_result(code)
    assert "chưa về quầy này" not in here.reads()
    keeps_picture(here, "outside-give")
    here.fills("Giấy hẹn: quét mã QR hoặc nhập mã hồ sơ trên giấy", code)
    here.gives("căn cước 3817")
    here.sees("Đã trả kết quả")


def clocks(office: Office, code: str) -> dict[str, Any]:
    """What ``chuan clocks`` says of it."""
    command = [str(Path(sys.executable).parent / "chuan"), "clocks", code, "--json"]
    said = subprocess.run(command, env=office.environment(), capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(said.stdout)
    return found


def holder_of(office: Office, stream: int) -> str:
    """The account of whoever has the first open step."""
    from chuan.definitions.organisation.models import Account
    from chuan.events.dossiers.services.dossiers import load

    with office.inside():
        official = int(load(stream).state.holds[0].official)
        return str(Account.objects.get(official_id=official).username)


def slip_of(counter: Counter) -> bytes:
    """The receipt that is printed now."""
    with counter.context.expect_event("response", lambda answer: ".pdf" in answer.url) as heard:
        counter.presses("Control+Enter")
    return counter.context.request.get(heard.value.url).body()


def link_on(receipt: bytes) -> str:
    """Where the QR code of a receipt leads."""
    pages = PdfReader(io.BytesIO(receipt)).pages
    marks = [mark.get_object() for page in pages for mark in page.get("/Annots", ())]
    (address,) = {str(mark["/A"]["/URI"]) for mark in marks if "/A" in mark}
    return address

"""Letters of a dossier: the leader reads the draft and signs, the counter prints what was signed, under its number."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.stories.arranged import ALLOWANCE, received
from tests.stories.office import Office
from tests.stories.people import Official, People
from tests.stories.test_pictures import of_paper, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WHY = "Công an xã đang xác minh nơi cư trú trước đây"
LACK = "Thiếu chữ ký ở trang 2"


def words(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


def looked_at(who: Official, place: str = "Xem") -> bytes:
    """The PDF behind a link, as its viewer would get it."""
    href = who.link(place).get_attribute("href")
    return bytes(who.context.request.get(f"{who.office.site}{href}").body())


def printed(who: Official, name: str) -> bytes:
    """Press the printer beside a paper; what the new tab shows."""
    row = who.page.locator(".paper-row", has_text=name)
    with who.context.expect_event("response", lambda answer: answer.url.endswith("/in/")) as heard:
        who.clicks(row.get_by_role("button"))
    address = heard.value.header_value("location")
    return bytes(who.context.request.get(f"{who.office.site}{address}").body())


def asked(office: Office, stream: int, kind: str) -> None:
    """The holder asks a head to sign."""
    with office.inside():
        from chuan.definitions.calendars.services import worktime_for
        from chuan.events.dossiers.services.dossiers import load
        from chuan.surfaces.acts import interrupting
        from tests.stories.arranged import _actor

        dossier = load(stream)
        hold, days = dossier.state.holds[0], worktime_for(dossier.agency)
        assert dossier.state.promised is not None
        until = days.closing(days.moved(dossier.state.promised + timedelta(days=9)).date())
        form = interrupting.Proposal(
            kind, hold.step, WHY, "other_agency", {"declaration": LACK} if kind == "supplement" else {}, until
        )
        interrupting.propose(_actor(int(hold.official)), stream, form)


def stopped(office: Office, stream: int) -> None:
    """The citizen asked for it on paper."""
    with office.inside():
        from chuan.definitions.organisation import services as organisation
        from chuan.surfaces.acts import interrupting
        from chuan.surfaces.acts.asking import clock
        from chuan.surfaces.acts.steps import PDF, File

        officer = organisation.actor_named("tuyet.quay", clock())
        assert officer is not None
        interrupting.withdraw(officer, stream, File("don.pdf", PDF, b"%PDF-1.7 don"), "Không còn nhu cầu")


def test_what_was_signed_is_printed_under_its_number(office: Office, people: People) -> None:
    late, short, gone = (
        one.stream for one in received(office, ALLOWANCE, "Nịnh Thị Hoa", "Đỗ Văn Ưng", "Bế Văn Tài")
    )
    asked(office, late, "extend")
    asked(office, short, "supplement")
    stopped(office, gone)

    leader = people.official(Official, "minh.chutich")
    for stream in (late, short):
        leader.opens(f"/lanh-dao/de-nghi/{stream}/")
        draft = words(looked_at(leader))
        assert "Dự thảo, chưa ký" in draft
        assert WHY in draft
        picture(leader, f"letter-to-sign-{'late' if stream == late else 'short'}")
        leader.turns("Control+Enter")

    counter = people.official(Official, "tuyet.quay")
    for stream, name, said, kept in (
        (late, "Phiếu xin lỗi", "Số: 01/PXL-UBND", "apology"),
        (short, "Phiếu yêu cầu bổ sung", "Số: 01/PBS-UBND", "supplement"),
        (gone, "Thông báo dừng", "Số: 01/TB-", "stop-notice"),
    ):
        counter.opens(f"/mot-cua/ho-so/{stream}/")
        first = printed(counter, name)
        assert said in words(first)
        counter.opens(f"/mot-cua/ho-so/{stream}/")
        counter.sees("bản in lại lần 2")
        again = words(printed(counter, name))
        assert said in again
        assert "Bản in lại lần 2" in again
        of_paper(first, f"paper-{kept}")
    picture(counter, "counter-stopped", f"/mot-cua/ho-so/{gone}/")

"""Something lacks after reception: the handler asks, a head signs, the citizen reads it, the counter takes it in."""

from __future__ import annotations

import io
from datetime import datetime

import pytest
from pypdf import PdfReader

from chuan.readings.forms.rules.formatting import day_words
from tests.stories.arranged import ALLOWANCE, received
from tests.stories.counter import Counter
from tests.stories.desk import Desk
from tests.stories.leader import Leader
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.stopping import asks_supplement, keeps_picture, signs_first_motion

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OWNER, WHY = "Nịnh Thị Hoa", "Tờ khai thiếu chữ ký ở trang 2"


def test_what_lacks_is_asked_once_signed_brought_and_promised_anew(office: Office, people: People) -> None:
    (dossier,) = received(office, ALLOWANCE, OWNER)
    head = people.official(Desk, "phuong.vanxa")
    head.takes_first()
    head.gives_to("Hoàng Ngọc Diễm")
    head.ends_step()

    handler = people.official(Desk, "diem.baotro")
    handler.takes_first()
    asks_supplement(handler, WHY)
    handler.sees("Đang chờ người đứng đầu ký")
    keeps_picture(handler, "supplement-asked")

    signer = people.official(Leader, "phuong.vanxa")
    signs_first_motion(signer, WHY, "supplement-signing")
    signer.sees("Đã ký")
    handler.opens_dossier(dossier.stream)
    handler.sees("Đang chờ công dân bổ sung")
    assert handler.form.count() == 0

    citizen = people.citizen()
    citizen.opens(dossier.link)
    for said in ("Cần bạn bổ sung giấy tờ", "Tờ khai", WHY):
        citizen.sees(said)
    assert OWNER not in citizen.page.content()
    keeps_picture(citizen, "supplement-citizen")

    counter = people.official(Counter, "tuyet.quay")
    counter.opens("/mot-cua/cho-bo-sung/?t=cho")
    keeps_picture(counter, "supplement-waiting")
    counter.presses("j")
    counter.turns("Enter")
    counter.turns("Control+Enter")
    counter.sees("Còn thiếu: Tờ khai")
    counter.page.get_by_label("Bản chính: Tờ khai").first.fill("1")
    counter.turns("Control+Enter")
    counter.sees("Đã bổ sung đủ. Hẹn trả mới")
    promised = counter.page.locator(".note.said").inner_text().split("Hẹn trả mới: ")[1].split(". In")[0]

    day = datetime.strptime(promised.split(", ")[0].split()[-1], "%d/%m/%Y").date()  # noqa: DTZ007 - a day
    assert day_words(day) in " ".join(_slip(counter).split())
    handler.opens_dossier(dossier.stream)
    handler.sees("công dân bổ sung đủ, tính lại thời hạn từ đầu")
    assert handler.form.count() == 1


def _slip(counter: Counter) -> str:
    """What the receipt says that is printed now."""
    with counter.context.expect_event("response", lambda answer: ".pdf" in answer.url) as heard:
        counter.presses("Control+Enter")
    content = counter.context.request.get(heard.value.url).body()
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)

"""A result goes out by post: listed with its tracking number, handed to the postman, delivered; the citizen sees it."""

from __future__ import annotations

import pytest

from tests.stories.arranged import MARITAL, received, worked_to_the_end
from tests.stories.counter import Counter
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.stopping import keeps_picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_a_result_goes_out_by_post(office: Office, people: People) -> None:
    (dossier,) = received(office, MARITAL, "Tằng A Sáng", deliver="post")
    worked_to_the_end(office, dossier.stream)
    officer = people.official(Counter, "tuyet.quay")
    officer.opens("/mot-cua/buu-chinh/")
    officer.clicks(officer.page.get_by_role("checkbox").first)
    officer.fills(f"Số hiệu bưu gửi của {dossier.code}", "CB123456784VN")
    officer.turns("Control+Enter")
    officer.sees("sai số kiểm tra")
    keeps_picture(officer, "post-wrong-number")
    officer.fills(f"Số hiệu bưu gửi của {dossier.code}", "CB123456785VN")
    officer.turns("Control+Enter")
    officer.sees("Bảng kê bưu gửi 1/")
    officer.fills("Bưu tá nhận", "Nịnh A Tài")
    officer.turns("Control+Enter")
    officer.sees("Đang phát")
    officer.clicks(officer.page.get_by_text("Ghi kết quả phát"))
    keeps_picture(officer, "post-list")
    officer.follows(officer.button("Đã phát tới người nhận"))
    officer.sees("Đã phát")

    citizen = people.citizen()
    citizen.opens(dossier.link)
    citizen.sees("CB123456785VN: đã phát")
    keeps_picture(citizen, "post-citizen")

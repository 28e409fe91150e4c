"""A dossier will be late: its holder writes the apology, a head signs it, the one-stop tells the citizen, who reads why."""

from __future__ import annotations

import pytest

from tests.stories.arranged import MARITAL, received
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.stories.people import Official, People
from tests.stories.test_pictures import picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HANDLER = "Đỗ Văn Ưng"
WHY = "Phải xác minh nơi cư trú trước đây ở tỉnh khác, chưa có trả lời."


def writes(handler: Desk, stream: int) -> None:
    """Cause from the list, the reason in one's own words, the date that the page proposes."""
    handler.opens(f"/xu-ly/ho-so/{stream}/xin-loi/")
    handler.page.get_by_label("Nguyên nhân").select_option("site")
    handler.fills("Lý do ghi trong văn bản xin lỗi", WHY)
    handler.turns("Control+Enter")
    handler.sees("Đã gửi văn bản xin lỗi để ký.")


def test_an_apology_goes_from_the_holder_to_the_citizen(office: Office, people: People) -> None:
    (stands,) = received(office, MARITAL, "Bế Văn Tài")
    head = people.official(Desk, "phuong.vanxa")
    head.takes_first()
    head.gives_to(HANDLER)
    head.ends_step()
    handler = people.official(Desk, "ung.hotich")
    writes(handler, stands.stream)
    picture(handler, "apology-waits")

    head.opens("/lanh-dao/de-nghi/")
    head.turns("Enter")
    head.sees(WHY)
    picture(head, "apology-sign")
    head.turns("Control+Enter")

    counter = people.official(Official, "tuyet.quay")
    counter.opens(f"/mot-cua/bao-cong-dan/{stands.stream}/")
    counter.sees("Cơ quan xin lỗi vì chưa trả được kết quả")
    picture(counter, "apology-tell")
    counter.turns("Control+Enter")
    counter.sees("Không còn gì phải báo công dân")

    citizen = people.citizen()
    citizen.opens(stands.link)
    citizen.sees("Cơ quan đã xin lỗi và hẹn lại")
    assert WHY not in citizen.reads()

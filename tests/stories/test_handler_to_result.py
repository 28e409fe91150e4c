"""From reception to the citizen's hands: one dossier through every desk of the commune."""

from __future__ import annotations

import pytest

from tests.stories.arranged import MARITAL, received
from tests.stories.counter import Counter
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.stories.people import People

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OWNER = "Nịnh Thị Hoa"


def test_one_dossier_goes_through_every_desk(office: Office, people: People) -> None:
    (dossier,) = received(office, MARITAL, OWNER)
    head = people.official(Desk, "phuong.vanxa")
    assert head.looks_at_work() == [dossier.code]
    head.takes_first()
    head.gives_to("Đỗ Văn Ưng")
    head.ends_step()

    handler = people.official(Desk, "ung.hotich")
    assert handler.looks_at_work() == [dossier.code]
    handler.takes_first()
    handler.drafts("Xác nhận bà Nịnh Thị Hoa hiện chưa đăng ký kết hôn với ai.")
    handler.ends_step()
    assert handler.looks_at_work() == []

    head.takes_first()
    head.chooses("Đồng ý")
    head.gives_to("Hoàng Văn Minh")
    head.ends_step()

    leader = people.official(Desk, "minh.chutich")
    leader.takes_first()
    leader.gives_to("Chu Thị Tuyết Mai")
    leader.ends_step()

    clerk = people.official(Desk, "mai.vanthu")
    clerk.takes_first()
    clerk.ends_step()
    clerk.sees("Phát hành")
    clerk.ends_step()
    clerk.opens_dossier(dossier.stream)
    clerk.sees("Kết quả đã về quầy")
    for sentence in ("Đỗ Văn Ưng đính kèm dự thảo", "Hoàng Văn Minh ký", "cấp số 01/", "đóng dấu, phát hành"):
        clerk.sees(sentence)

    counter = people.official(Counter, "long.quay")
    counter.opens_result(dossier.code)
    counter.gives("căn cước, số cuối 3817")
    counter.sees(f"Đã trả kết quả hồ sơ {dossier.code}")
    counter.opens("/mot-cua/so/")
    counter.sees("Đã trả kết quả, đúng hạn")

"""Two people on one dossier: the second is told who did what, and what he typed is still there."""

from __future__ import annotations

import pytest

from tests.stories.arranged import MARITAL, received
from tests.stories.desk import Desk
from tests.stories.office import Office
from tests.stories.people import People

pytestmark = [pytest.mark.browser, pytest.mark.slow]
TYPED = "Đã gọi điện hỏi Công an xã, chờ trả lời"


def test_the_second_is_told_who_did_what_and_loses_nothing(office: Office, people: People) -> None:
    (dossier,) = received(office, MARITAL, "Nịnh Thị Hoa")
    first, second = people.official(Desk, "phuong.vanxa"), people.official(Desk, "phuong.vanxa")
    for one in (first, second):
        one.opens_dossier(dossier.stream)
    second.writes_opinion(TYPED)
    first.gives_to("Hoàng Ngọc Diễm")
    first.ends_step()
    second.gives_to("Đỗ Văn Ưng")
    second.ends_step()
    second.sees("Hồ sơ vừa thay đổi trong lúc bạn nhập")
    second.sees("Lương Thị Mai Phương xong “Phân công người thụ lý”, chuyển Hoàng Ngọc Diễm")
    assert TYPED in second.page.content()


def test_a_step_given_to_another_meanwhile_keeps_what_was_typed(office: Office, people: People) -> None:
    (dossier,) = received(office, MARITAL, "Bế Văn Tài")
    head = people.official(Desk, "phuong.vanxa")
    head.takes_first()
    head.gives_to("Đỗ Văn Ưng")
    head.ends_step()
    handler = people.official(Desk, "ung.hotich")
    handler.opens_dossier(dossier.stream)
    handler.writes_opinion(TYPED)
    head.opens_dossier(dossier.stream)
    head.reassigns("Hoàng Ngọc Diễm", "Ông Ưng đi xác minh ở thôn")
    handler.ends_step()
    handler.sees("Lương Thị Mai Phương")
    handler.sees("Hoàng Ngọc Diễm")
    assert TYPED in handler.page.content()

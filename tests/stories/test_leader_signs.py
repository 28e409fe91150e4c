"""A leader opens the day, begins to sign from there, and sends one back with a word why."""

from __future__ import annotations

import pytest

from tests.stories.arranged import EXTRACT, received, worked_until
from tests.stories.leader import Leader
from tests.stories.office import Office
from tests.stories.people import People

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OWNERS = ("Bế Văn Tài", "Hoàng Thị Lụa", "Chìu A Sáng")


def test_one_of_three_is_sent_back_by_keyboard(office: Office, people: People) -> None:
    stand = received(office, EXTRACT, *OWNERS)
    worked_until(office, (one.stream for one in stand), "sign")
    leader = people.official(Leader, "minh.chutich")
    leader.opens("/lanh-dao/")
    leader.sees("Ký lần lượt 3 hồ sơ")
    leader.turns("Enter")
    leader.turns("Control+Enter")
    leader.presses("2")
    leader.turns("Control+Enter")
    leader.sees("Xin ghi vì sao trả lại")
    leader.presses("g")
    leader.types("Sửa căn cứ thứ hai")
    leader.turns("Control+Enter")
    leader.sees("Đã trả lại")
    leader.sees("hồ sơ 1 trong 1 hồ sơ đang chờ")
    assert leader.effort.clicks == 0

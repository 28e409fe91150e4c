"""A leader approves fifteen dossiers, each opened by the one before, without touching the mouse."""

from __future__ import annotations

import pytest

from tests.stories.arranged import EXTRACT, received, worked_until
from tests.stories.leader import Leader
from tests.stories.office import Office
from tests.stories.people import People

pytestmark = [pytest.mark.browser, pytest.mark.slow]
MANY = 15
SECONDS_EACH = 15


def test_fifteen_signatures_by_keyboard(office: Office, people: People) -> None:
    stand = received(office, EXTRACT, *(f"Chìu A Tài {n}" for n in range(1, MANY + 1)))
    worked_until(office, (one.stream for one in stand), "sign")
    leader = people.official(Leader, "minh.chutich", typing=True)
    leader.begins_to_sign()
    leader.sees(f"hồ sơ 1 trong {MANY} hồ sơ đang chờ")
    spent = leader.signs_all(MANY)
    leader.sees("Không còn hồ sơ nào chờ bạn ký")
    assert len(spent) == MANY
    assert {(one.keys, one.clicks) for one in spent} == {(1, 0)}
    assert max(one.seconds for one in spent) <= SECONDS_EACH

"""Both communes of the demonstration have a register, its lines at every step."""

from __future__ import annotations

import pytest

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.readings.likelihoods.queries.register import register
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.simulator.risking import register_risks
from chuan.surfaces.simulator.seed import seed


@pytest.mark.django_db
def test_both_registers_are_written() -> None:
    now = clock()
    seed(now)
    assert register_risks(now) == 12
    found = register(EVERYTHING, now)
    assert {one.step_name for one in found} == {
        "Đánh giá và đề xuất biện pháp",
        "Duyệt biện pháp",
        "Thực hiện biện pháp",
        "Theo dõi và xem lại",
    }

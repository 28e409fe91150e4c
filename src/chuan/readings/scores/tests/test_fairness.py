"""Hard dossiers and small communes cost no points; refusing, returning and pausing earn none. The table is in docs."""

from __future__ import annotations

from functools import cache

import pytest

from chuan.base.engine.places import ROOT
from chuan.readings.scores.tests.simulated import Worker, mean_points

USUAL = Worker("Người làm bình thường, 20 bước một tuần")
SAME = (
    Worker("Chỉ nhận hồ sơ khó", hard=1.0),
    Worker("Chỉ nhận hồ sơ dễ", hard=0.0),
    Worker("Xã nhỏ, 3 bước một tuần", steps=3),
    Worker("Quầy đông, 60 bước một tuần", steps=60),
    Worker("Nghỉ phép 3 ngày, việc ít đi theo", steps=8, present=2),
)
NO_GAIN = (
    Worker("Từ chối, trả lại hoặc tạm dừng ba phần mười hồ sơ", puts_off="some"),
    Worker("Đẩy đi đúng hồ sơ sắp trễ, không ai phát hiện", puts_off="late"),
    Worker("Đẩy đi đúng hồ sơ sắp trễ, một phần tư bị xác nhận sai", puts_off="late", found=0.25),
)
OTHERS = (
    Worker("Không bao giờ trễ", skill=0.0),
    Worker("Trễ gấp đôi mức thường", skill=2.0),
)
TOLERANCE = 1.0
"""Points of a hundred."""


@cache
def points(worker: Worker) -> tuple[float, float]:
    return mean_points(worker)


@pytest.mark.parametrize("worker", SAME, ids=lambda one: one.name)
def test_what_one_is_given_costs_no_points(worker: Worker) -> None:
    assert abs(points(worker)[0] - points(USUAL)[0]) < TOLERANCE


@pytest.mark.parametrize("worker", NO_GAIN, ids=lambda one: one.name)
def test_putting_dossiers_off_earns_no_points(worker: Worker) -> None:
    assert points(worker)[0] <= points(USUAL)[0] + 3 * points(USUAL)[1]


def test_being_in_time_does_earn_points() -> None:
    never, twice = (points(one)[0] for one in OTHERS)
    assert never - TOLERANCE > points(USUAL)[0] > twice + TOLERANCE


def test_the_table_in_the_manual_is_what_the_simulation_says() -> None:
    text = (ROOT / "docs" / "fairness.md").read_text(encoding="utf-8")
    assert all(row(worker) in text for worker in (USUAL, *SAME, *NO_GAIN, *OTHERS))


def row(worker: Worker) -> str:
    found, error = points(worker)
    difference = found - points(USUAL)[0]
    return f"| {worker.name} | {found:.2f} | ±{1.96 * error:.2f} | {difference:+.2f} |".replace(".", ",")

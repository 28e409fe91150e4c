"""The order of agencies of one kind: equals share a place, too few have none."""

from __future__ import annotations

from chuan.readings.indices.rules.ranking import ranked
from chuan.readings.indices.rules.scoring import Reckoned, scored
from chuan.readings.indices.rules.tests.test_golden import SCHEME


def reckoned(agency: int, received: int, in_time: int) -> Reckoned:
    return Reckoned(agency, scored(SCHEME, {"received": received, "in_time": in_time}), received)


def test_places() -> None:
    found = [reckoned(1, 100, 50), reckoned(2, 100, 90), reckoned(3, 5, 5), reckoned(4, 200, 180)]
    assert [(one.reckoned.agency, one.place) for one in ranked(found, 30)] == [
        (4, 1),
        (2, 1),
        (1, 3),
        (3, None),
    ]


def test_nobody() -> None:
    assert ranked([], 30) == ()

"""Golden tables anyone can follow with a pencil: sums on the left, value and points on the right."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chuan.readings.indices.imports.schemes import shipped
from chuan.readings.indices.rules.formulas import FORMULAS
from chuan.readings.indices.rules.scoring import Line, scored

(SCHEME,) = shipped("766")
_TABLE = (
    ("1.1", {"announced": 4, "announced_in_time": 3}, "75.00", "4.50"),
    ("1.2", {"listed_due": 2, "listed_in_time": 1}, "50.00", "2.00"),
    ("1.3", {"offered": 8, "offered_full": 8}, "100.00", "2.00"),
    ("3.1", {"offered": 8, "offered_online": 6}, "75.00", None),
    ("3.2", {"offered_online": 6, "procedure_online": 3}, "50.00", None),
    ("3.2", {"offered_online": 6, "procedure_online": 7}, "100.00", None),
    ("2.1", {"received": 247, "in_time": 185, "late": 62}, "74.90", "14.98"),
    ("2.1", {"received": 10, "in_time": 6, "open": 4, "overdue": 1}, "90.00", "18.00"),
    ("1.4", {"received": 40, "sync_received": 40, "synced": 30}, "75.00", "4.50"),
    ("3.0", {"eligible": 80, "online": 60}, "75.00", "9.00"),
    ("3.6", {"priced": 3, "paid": 1}, "33.33", "2.00"),
    ("4.1", {"resulted": 50, "e_result": 50}, "100.00", "6.00"),
    ("4.2", {"resulted": 100, "digitised": 80}, "80.00", "4.00"),
    ("4.2", {"resulted": 100, "digitised": 60}, "60.00", "3.00"),
    ("4.3", {"received": 200, "reused": 180}, "90.00", "2.00"),
    ("4.4", {"received": 200, "shared": 50}, "25.00", "1.00"),
    ("4.5b", {"received": 8, "population": 2}, "25.00", "0.50"),
    ("3.5b", {"procedure_fee": 4, "procedure_paid": 3}, "75.00", "1.50"),
    ("4.5a", {"procedure": 20, "procedure_population": 5}, "25.00", "0.50"),
    ("5.2", {"petitions": 6, "petitions_in_time": 5}, "83.33", "5.00"),
    ("5.4", {"received": 100, "late": 4, "overdue": 1, "upset": 5}, "90.00", "6.00"),
    ("5.4", {"received": 100, "late": 40, "upset": 15}, "45.00", "3.00"),
    ("5.4", {"received": 10, "late": 8, "upset": 8}, "0.00", "0.00"),
    (
        "3.3",
        {"received": 100, "online_result": 50, "sync_received": 100, "synced": 50},
        "25.00",
        None,
    ),
)


def line(key: str, sums: dict[str, int]) -> Line:
    found = scored(SCHEME, sums).line(key)
    assert found is not None
    return found


@pytest.mark.parametrize(("key", "sums", "value", "points"), _TABLE)
def test_value_and_points(key: str, sums: dict[str, int], value: str, points: str | None) -> None:
    found = line(key, sums)
    assert (found.value, found.points) == (Decimal(value), None if points is None else Decimal(points))


def test_nothing_to_count_is_absent_and_not_zero() -> None:
    found = line("3.6", {"received": 5})
    assert (found.value, found.points, found.reason.key) == (None, None, "indices.empty_dossiers")
    assert line("1.1", {"received": 5}).reason.key == "indices.empty_decisions"
    assert line("3.5", {"received": 5}).reason.key == "indices.why_no_portal_payment"


def test_the_scheme_says_a_hundred_points_and_names_formulas_that_exist() -> None:
    assert sum(group.most for group in SCHEME.groups) == 100
    for group in SCHEME.groups:
        mine = (one.most or Decimal(0) for one in SCHEME.indicators if one.group == group.key)
        assert sum(mine) == group.most
    assert {one.formula for one in SCHEME.indicators} - {"absent"} == set(FORMULAS)
    assert not any(one.verified for one in SCHEME.indicators)


def test_what_could_not_be_counted_is_no_part_of_the_maximum() -> None:
    found = scored(SCHEME, {"received": 10, "in_time": 10})
    assert found.most == Decimal(20 + 6 + 2 + 4 + 2)
    assert found.line("1.1") is not None
    assert found.percent is not None

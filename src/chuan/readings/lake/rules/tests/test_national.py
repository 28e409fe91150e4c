"""5.824 = 4.435 + 1.389: provinces and ministries add up, and what cannot be added is said and not added."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.readings.lake.rules.national import Part, merged, opened, sealed

NORTH = Part("H49", "Quảng Ninh", "province", "2014-01-01", "2015-01-01", "certified", {"certified": 255})
REST = replace(NORTH, code="P62", name="62 tỉnh còn lại", figures={"certified": 4_180})
MINISTRIES = replace(NORTH, code="B20", name="20 bộ, ngành", group="ministry", figures={"certified": 1_389})


def test_the_nation_is_its_provinces_and_its_ministries() -> None:
    found = merged([MINISTRIES, NORTH, REST])
    assert found.whole == {"certified": 5_824}
    assert found.sums == {"province": {"certified": 4_435}, "ministry": {"certified": 1_389}}
    assert [part.code for part in found.parts] == ["H49", "P62", "B20"]
    assert (found.missing, found.unsaid) == ((), {})


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, "twice"),
        ({"code": "H19", "until": "2014-07-01"}, "other_period"),
        ({"code": "H19", "scheme": "certified 2"}, "other_scheme"),
    ],
)
def test_what_does_not_say_the_same_is_not_added(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        merged([NORTH, replace(NORTH, **change)])


def test_a_missing_province_is_named_and_is_no_zero() -> None:
    found = merged([NORTH], awaited=["H49", "H19"])
    assert found.missing == ("H19",)
    assert found.whole == {"certified": 255}
    with pytest.raises(Refused, match="nothing"):
        merged([])


def test_a_figure_that_one_did_not_send_has_no_sum() -> None:
    found = merged([NORTH, replace(REST, figures={"certified": 1, "received": 7})])
    assert found.whole == {"certified": 256}
    assert found.unsaid == {"received": ("Quảng Ninh",)}


def test_a_file_changed_on_the_way_is_noticed() -> None:
    sent = sealed(NORTH)
    assert opened(sent, "h49.json") == NORTH
    with pytest.raises(Refused, match="changed"):
        opened({**sent, "figures": {"certified": 256}}, "h49.json")


@pytest.mark.parametrize(
    "wrong", [{"figures": {"certified": -1}}, {"figures": {"certified": "255"}}, {"code": ""}, {"figures": 5}]
)
def test_a_file_without_figures_is_none(wrong: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="no_figures"):
        opened({**sealed(NORTH), **wrong}, "x.json")


def test_an_unknown_group_is_said() -> None:
    with pytest.raises(Refused, match="no_group"):
        opened({**sealed(NORTH), "group": "planet"}, "x.json")

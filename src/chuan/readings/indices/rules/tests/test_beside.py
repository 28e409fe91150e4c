"""The Portal's figure beside ours: a difference only where both are there, and what cannot be counted is said."""

from __future__ import annotations

from decimal import Decimal

from chuan.readings.indices.imports.schemes import shipped
from chuan.readings.indices.rules.beside import beside
from chuan.readings.indices.rules.scoring import scored

INDEX = scored(shipped("766")[0], {"received": 4, "counted": 4, "ended_in_time": 4})


def test_absent_on_the_portal_is_no_0() -> None:
    for one in beside(INDEX, {}, None):
        assert one.theirs is None
        assert one.difference is None


def test_the_whole_and_each_group_with_what_is_not_counted_here() -> None:
    whole, *groups = beside(INDEX, {"tiendo": Decimal(15)}, Decimal("83.8"))
    assert whole.counted + whole.uncounted == whole.most == 100
    assert whole.difference == Decimal("83.8") - INDEX.total
    told = {one.key: one for one in groups}
    assert told["tiendo"].theirs == 15
    assert told["congkhai"].difference is None
    assert sum(one.counted for one in groups) == whole.counted

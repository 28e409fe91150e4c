"""The lowest of a kind stand apart, each with what draws it down."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.http import QueryDict

from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.organisation.services import agency as agency_of
from chuan.events.dossiers.tests.factories import NOW, commune
from chuan.readings.indices.imports.schemes import shipped
from chuan.readings.indices.rules.scoring import Index, Reckoned, scored
from chuan.surfaces.province.web.lowest import lowest
from chuan.surfaces.province.web.spans import asked_of

pytestmark = pytest.mark.django_db


def index(got: int) -> Index:
    """Of one indicator points, of all others none could be counted."""
    empty = scored(shipped("766")[0], {})
    lines = [
        replace(line, points=Decimal(got) if line.indicator.id == "2.1" else None, denominator=100)
        for line in empty.lines
    ]
    return Index(empty.scheme, tuple(lines))


def kind(many: int) -> tuple[list[AgencyRow], dict[int, Reckoned]]:
    row = agency_of(commune().agency.id, NOW)
    assert row is not None
    rows = [replace(row, id=nth, short_name=f"Xã {nth}") for nth in range(1, many + 1)]
    return rows, {one.id: Reckoned(one.id, index(one.id), 100) for one in rows}


def test_the_three_lowest_of_a_kind_and_why() -> None:
    rows, found = kind(7)
    made = lowest(rows, found, 30, asked_of(QueryDict("ky=2026-11"), NOW))
    assert [one.name for one in made] == ["Xã 1", "Xã 2", "Xã 3"]
    assert made[0].why.endswith("1,00 điểm, mức giữa 4,00")
    assert made[0].why.startswith("kém nhất ở 2.1 ")
    assert "/tinh/766/1/" in made[0].href


def test_few_of_a_kind_and_those_without_a_place_are_left_to_the_table() -> None:
    rows, found = kind(7)
    asked = asked_of(QueryDict("ky=2026-11"), NOW)
    assert lowest(rows[:5], found, 30, asked) == []
    found[1] = replace(found[1], received=3)
    assert lowest(rows, found, 30, asked)[0].name == "Xã 2"


def test_equal_ones_have_no_reason() -> None:
    rows, found = kind(6)
    same = {one: replace(told, index=index(5)) for one, told in found.items()}
    assert {one.why for one in lowest(rows, same, 30, asked_of(QueryDict(""), NOW))} == {""}

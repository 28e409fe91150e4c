"""The rail: one's own rooms first, the others under the heading of their area."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from chuan.base.web import rooms
from chuan.base.web.rooms import OFFICE, Room, rooms_of

MINE = frozenset({"admin"})
ROOMS = (
    Room("absences", "Báo vắng", "user", "organisation:absences", area=OFFICE),
    Room("structure", "Cơ cấu tổ chức", "user", "organisation:structure", first=MINE, area=OFFICE),
)


@pytest.fixture(autouse=True)
def two_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "all_rooms", lambda: ROOMS)


def rail(*roles: str) -> list[tuple[str, str]]:
    found = rooms_of(RequestFactory().get("/"), frozenset(roles))
    return [(one.area, one.label) for one in found]


def test_whose_rail_it_leads_has_it_without_a_heading() -> None:
    assert rail("admin") == [("", "Cơ cấu tổ chức"), ("Cơ quan", "Báo vắng")]


def test_everybody_else_finds_it_under_its_area() -> None:
    assert rail() == [("Cơ quan", "Báo vắng"), ("Cơ quan", "Cơ cấu tổ chức")]

"""Rows of the listings, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class AgencyRow:
    id: int
    code: str
    name: str
    short_name: str
    level: str
    parent: int = 0
    address: str = ""
    phone: str = ""
    opening_note: str = ""
    simulated: bool = False
    code_verified: bool = False
    successor: int = 0
    until: date | None = None
    in_system: bool = True
    level_code: str = ""


@dataclass(frozen=True, slots=True)
class UnitRow:
    id: int
    agency: int
    code: str
    name: str
    kind: str
    head_post: int = 0


@dataclass(frozen=True, slots=True)
class Seat:
    """A post with one of its holders; an empty post has ``official`` 0."""

    agency: int
    agency_name: str
    unit: int
    unit_name: str
    unit_kind: str
    post: int
    post_name: str
    roles: tuple[str, ...]
    head: bool
    official: int
    name: str
    substitute: bool
    absent: bool
    agency_code: str = ""
    unit_code: str = ""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    code: str
    name: str
    kind: str
    level: str
    parent: str = ""

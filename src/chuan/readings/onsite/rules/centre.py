"""What is "at the centre": a counter of the one-stop, a group an agency seconded there, any unit of a centre or its branches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PLACES = frozenset({"counter", "seconded"})
"""Kinds of units that sit at the centre, whosever they are."""
CENTRES = frozenset({"centre"})
"""Kinds of agencies (catalogue/units/kinds.yaml) that are a centre, with everything in them and below them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it stood on a day; ``in_centre``: its agency is a centre, or a branch below one."""

    agency: str
    code: str
    name: str
    kind: str
    agency_name: str = ""
    in_centre: bool = False

    @property
    def central(self) -> bool:
        """Whether who works there works at the centre: a seconded official (biệt phái) holds a post of such a unit."""
        return self.kind in PLACES or self.in_centre


Units = Mapping[tuple[str, str], Unit]
"""(agency's code, unit's code) -> the unit."""

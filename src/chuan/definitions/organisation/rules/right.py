"""What a right is: which duty of a post gives it, the act, and how far it reaches."""

from __future__ import annotations

from dataclasses import dataclass

OWN, RECEIVED, UNIT, AGENCY, SUBTREE, ANY = "own", "received", "unit", "agency", "subtree", "any"
STEERED = "steered"
"""How far a right reaches: what one holds oneself, what one's counter received for an agency elsewhere, one's unit,
agency, all below it, all. ``STEERED``: the agency above for whose committee one's own stands, and all below it."""

ANYBODY = "*"
"""The role of every official who holds any post at all."""


@dataclass(frozen=True, slots=True)
class Right:
    """``mask``: citizens' personal data stay covered where only this right lets one look."""

    role: str
    act: str
    reach: str
    mask: bool = False

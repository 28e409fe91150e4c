"""The coded values of a risk: what it is, how its likelihood is known, what is done with it."""

from __future__ import annotations

from types import MappingProxyType

RISK, OPPORTUNITY = "risk", "opportunity"
MEASURED, TYPED = "measured", "typed"
AVOID, REDUCE, SHARE, ACCEPT, PURSUE, LEAVE = "avoid", "reduce", "share", "accept", "pursue", "leave"

TREATMENTS = MappingProxyType({RISK: (REDUCE, AVOID, SHARE, ACCEPT), OPPORTUNITY: (PURSUE, SHARE, LEAVE)})
"""Kind -> what may be done with it; the words are ``risks.treatment_<code>``."""
IDLE = frozenset({ACCEPT, LEAVE})
"""Treatments that need no action."""
LOWEST, HIGHEST = 1, 5


def fits(value: int) -> bool:
    """Whether it is a level of the scale."""
    return LOWEST <= value <= HIGHEST

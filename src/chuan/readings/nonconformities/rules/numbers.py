"""The numbers of a detector's rule: data of the catalogue, shown with every signal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Numbers:
    """``tolerated``: the share (0 to 1) that alone proves nothing; ``chance``: the most a signal may be luck.

    ``least``: fewer cases never signal; ``window_days``: how long one look is; ``baseline_days``: how far back
    the subject's own usual share is read, 0 where it is not; ``more``: what only this detector asks.
    """

    key: str
    rule: str
    since: date
    source: str
    window_days: int
    least: int
    tolerated: float = 0.0
    chance: float = 0.0001
    baseline_days: int = 0
    more: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

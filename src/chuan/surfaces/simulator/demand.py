"""What an agency is asked on an ordinary day, and by people of which place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chuan.surfaces.simulator.people import Where

CERTIFIED_COPIES = "2.000815"
IMPORTED_GOODS = "1.001366"
LAND = "1.013831"


@dataclass(frozen=True, slots=True)
class Demand:
    """What an agency is asked on an ordinary working day, and by people of which place; ``days``: it began so many days ago."""

    daily: float
    mix: Mapping[str, float]
    where: Where
    days: int = 0


_COMMUNE = {
    CERTIFIED_COPIES: 100, "1.004873": 16, "1.001193": 12, "2.000635": 18, "1.000894": 5, "1.000656": 5,
    "2.000884": 14, "1.001612": 13, "2.000720": 7, "1.001776": 14, "1.001731": 5, "1.001699": 12,
    "2.000908": 4, "1.013225": 3, "1.004837": 2, "1.011607": 7, "2.000528": 1,
}  # fmt: skip
_SMALL = {CERTIFIED_COPIES: 22, "1.004873": 18, "2.000635": 12, "2.000884": 6, "1.000656": 4}
_BEGAN = 62
"""Days ago: the whole of last month lies within, whatever day it is."""
DEMANDS = {
    "H49.98": Demand(22, _COMMUNE, Where("xã Đông Ngũ, tỉnh Quảng Ninh", "022")),
    "H19.85": Demand(19, _COMMUNE, Where("xã Đồng Phú, Đồng Nai", "075")),
    "H49.X06970": Demand(2.4, _SMALL, Where("xã Ba Chẽ, tỉnh Quảng Ninh", "022"), _BEGAN),
    "H49.X06838": Demand(2.8, _SMALL, Where("xã Bình Liêu, tỉnh Quảng Ninh", "022"), _BEGAN),
    "H49.13.21": Demand(1.6, {LAND: 1}, Where("xã Đông Ngũ, tỉnh Quảng Ninh", "022")),
    "H19.13.31": Demand(1.3, {LAND: 1}, Where("xã Đồng Phú, Đồng Nai", "075")),
    "H49.16": Demand(4.6, {IMPORTED_GOODS: 185, "1.001392": 62}, Where("tỉnh Quảng Ninh", "022")),
}
"""Agency code -> its demand. Imported goods: 185 of 247, as an article tells of Hải Dương's department."""

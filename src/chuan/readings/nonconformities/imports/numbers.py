"""The numbers of the detectors from ``catalogue/detectors/detectors.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.refusal import Refused, refuse
from chuan.readings.nonconformities.rules.detectors import DETECTORS
from chuan.readings.nonconformities.rules.numbers import Numbers

FILE = CATALOGUE / "detectors" / "detectors.yaml"


@lru_cache(maxsize=1)
def shipped() -> Mapping[str, Numbers]:
    """What ships, by the key of the detector."""
    return read_numbers(FILE.read_bytes())


def read_numbers(content: bytes) -> Mapping[str, Numbers]:
    """Every detector's numbers; ``Refused`` where one of the registry has none."""
    found = {row["key"]: _numbers(row) for row in read_yaml(content)["detectors"]}
    missing = [detector.key for detector in DETECTORS if detector.key not in found]
    if missing:
        raise Refused(refuse("invalid", "nonconformities.numbers_missing", detector=missing[0]))
    return MappingProxyType(found)


def _numbers(row: Mapping[str, Any]) -> Numbers:
    return Numbers(
        key=row["key"],
        rule=row["rule"],
        since=date.fromisoformat(row["from"]),
        source=row["source"],
        window_days=int(row["window_days"]),
        least=int(row["least"]),
        tolerated=float(row.get("tolerated", "0")),
        chance=float(row.get("chance", "0.0001")),
        baseline_days=int(row.get("baseline_days", "0")),
        more=MappingProxyType({name: int(value) for name, value in row.get("more", {}).items()}),
    )

"""Dossier codes (mã số hồ sơ): issued strictly in the current pattern, read leniently in every one seen.

``{agency identifier}-{YYMMDD}-{number of the day}``: TT 03/2025/TT-VPCP art. 13 as seen in use; the
number has four digits and grows past 9999 (domain 2.6).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_CODE = re.compile(r"(?P<agency>[A-Z0-9][A-Z0-9.]{2,34})-(?P<day>\d{8}|\d{6})-(?P<number>\d{4,10})")


@dataclass(frozen=True, slots=True)
class DossierCode:
    agency: str
    day: date
    number: int
    central: bool = False  # a tail of six or more digits comes from a ministry's system


def issue(agency: str, day: date, number: int) -> str:
    """The code of the ``number``-th dossier of ``day``; ``number`` counts from 1."""
    return f"{agency}-{day:%y%m%d}-{number:04d}"


def parse(text: str) -> DossierCode | None:
    """A code as typed or scanned, spaces and case forgiven; None when it is none."""
    match = _CODE.fullmatch("".join(text.split()).upper())
    if match is None:
        return None
    day = _day(match["day"])
    tail = match["number"]
    return None if day is None else DossierCode(match["agency"], day, int(tail), len(tail) > 5)


def _day(digits: str) -> date | None:
    year = int(digits[:-4]) if len(digits) == 8 else 2000 + int(digits[:-4])
    try:
        return date(year, int(digits[-4:-2]), int(digits[-2:]))
    except ValueError:
        return None

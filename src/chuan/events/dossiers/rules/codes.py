"""Dossier codes (mã số hồ sơ): issued strictly in the current pattern, read in every one that lives on in data.

Current, TT 03/2025/TT-VPCP art. 13 as seen in use: ``{agency identifier}-{YYMMDD}-{number of the day}``, four digits that
grow past 9999. Old, TT 01/2018/TT-VPCP art. 19: the same with the agency's identifier written right to left
(``000.00.01.H29``). Ministries' central systems (TT 4/2025/TT-VPCP): six digits or more, the first two being the
ministry's; a sample has a day of eight digits (domain 2.6).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from chuan.base.kernel.refusal import Refusal
from chuan.definitions.organisation.rules import identifiers

CURRENT, OLD, MINISTRY = "current", "old", "ministry"
"""The patterns of a code: ours today, that of TT 01/2018, that of a ministry's system."""
_CENTRAL_TAIL = 6  # digits of the number from which on it comes from a ministry's system
_LONGEST = 60
_CODE = re.compile(r"(?P<agency>[A-Z0-9][A-Z0-9.]{2,34})-(?P<day>[0-9]{8}|[0-9]{6})-(?P<tail>[0-9]{4,10})")


@dataclass(frozen=True, slots=True)
class DossierCode:
    """A code taken apart: ``agency`` is the solving agency's identifier in today's form, whatever the code wrote.

    ``ministry``: the two digits of the ministry whose system gave the number; "" for a one-stop system's.
    """

    agency: str
    day: date
    number: int
    tail: str
    pattern: str = CURRENT
    ministry: str = ""

    @property
    def central(self) -> bool:
        """Whether it comes from a ministry's system."""
        return self.pattern == MINISTRY


def issue(agency: str, day: date, number: int) -> str:
    """The code of the ``number``-th dossier of ``day``; ``number`` counts from 1."""
    return f"{agency}-{day:%y%m%d}-{number:04d}"


def parse(text: str) -> DossierCode | None:
    """A code as typed or scanned, spaces and case forgiven; None when it is none."""
    match = _CODE.fullmatch(_tidy(text))
    day = _day(match["day"]) if match else None
    if match is None or day is None:
        return None
    written, tail = match["agency"], match["tail"]
    agency = identifiers.read(written)
    if isinstance(agency, Refusal):
        return None
    if len(tail) >= _CENTRAL_TAIL:
        return DossierCode(agency.new, day, int(tail), tail, MINISTRY, tail[:2])
    return DossierCode(agency.new, day, int(tail), tail, CURRENT if agency.new == written else OLD)


def spellings(text: str) -> tuple[str, ...]:
    """Every way a code may be stored, the agency's identifier in both directions; none for what is no code.

    The day and the number stay as they were given: a code once issued is never written otherwise.
    """
    found = parse(text)
    if found is None:
        return ()
    written = _tidy(text)
    rest = written[written.index("-") :]
    agency = identifiers.Identifier(tuple(found.agency.split(".")))
    ways = (written, f"{agency.new}{rest}", f"{agency.old}{rest}" if agency.old else written)
    return tuple(dict.fromkeys(ways))


def _tidy(text: str) -> str:
    return "".join(text[: 2 * _LONGEST].split()).upper()


def _day(digits: str) -> date | None:
    year = int(digits[:-4]) if len(digits) == 8 else 2000 + int(digits[:-4])
    try:
        return date(year, int(digits[-4:-2]), int(digits[-2:]))
    except ValueError:
        return None

"""Numbers that name people and organisations: what in them cannot be right. It warns, it never refuses.

Personal numbers: Nghị định 137/2015/NĐ-CP điều 13, twelve digits = 3 place of registration, 1 century and sex,
2 year of birth, 6 by chance. Tax codes: ten digits with a check digit, thirteen with a branch.
"""

from __future__ import annotations

import re
from datetime import date

from chuan.base.kernel.reason import Reason

_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_FIRST_CENTURY = 1900
_PERSON = re.compile(r"\d{12}")
_TAX = re.compile(r"(\d{10})(?:-?(\d{3}))?")


def plain(number: str) -> str:
    """The number without the spaces and dots it is often written with."""
    return re.sub(r"[\s.]", "", number)


def doubt(number: str, kind: str, born: date | None, today: date) -> Reason | None:
    """What is doubtful about a party's number; None where nothing is, or nothing was typed."""
    bare = plain(number)
    if not bare:
        return None
    if kind in {"organisation", "household"} and not _PERSON.fullmatch(bare):
        return None if is_tax_code(bare) else Reason.of("dossiers.doubtful_tax_code")
    return _person(bare, born, today)


def birth_year(number: str) -> int:
    """The year of birth a personal number of twelve digits names."""
    return _FIRST_CENTURY + 100 * (int(number[3]) // 2) + int(number[4:6])


def is_tax_code(number: str) -> bool:
    """Whether the check digit of a tax code is right; a branch is 001 to 999."""
    found = _TAX.fullmatch(number)
    if found is None or found[2] == "000" or found[1][:2] == "00" or found[1][2:9] == "0000000":
        return False
    check = 10 - sum(int(digit) * weight for digit, weight in zip(found[1], _WEIGHTS, strict=False)) % 11
    return check == int(found[1][9])


def _person(number: str, born: date | None, today: date) -> Reason | None:
    if not _PERSON.fullmatch(number):
        return Reason.of("dossiers.doubtful_length", digits=len(number))
    year = birth_year(number)
    if year > today.year:
        return Reason.of("dossiers.doubtful_future", year=str(year))
    if born is not None and born.year != year:
        return Reason.of("dossiers.doubtful_year", year=str(year), born=str(born.year))
    return None

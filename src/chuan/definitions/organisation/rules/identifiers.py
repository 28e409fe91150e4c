"""Electronic identifiers of agencies (mã định danh điện tử), in the two forms that live on in data.

New form, QĐ 20/2020/QĐ-TTg, left to right: ``H15.50.05.13``, or a scheme code ``Z01…``.
Old form, TT 10/2016 (QCVN 102), right to left: ``000.00.01.H29`` = V1V2V3.Z1Z2.Y1Y2.MX1X2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuan.base.kernel.refusal import Refusal, refuse

LONGEST = 35
_FIRST = r"[A-Y][0-9]{2}"
_NEW = re.compile(rf"{_FIRST}(\.[0-9A-Z]+)*")
_SCHEME = re.compile(r"Z(?!00)[0-9]{2}[0-9A-Z]{0,32}")
_OLD = re.compile(rf"([0-9]{{3}})\.([0-9]{{2}})\.([0-9]{{2}})\.({_FIRST})")
_NARROW, _WIDE = 2, 3  # digits of the old form's groups: Y and Z, then V


@dataclass(frozen=True, slots=True)
class Identifier:
    """One agency's identifier as its groups, the highest level first."""

    groups: tuple[str, ...]

    @property
    def new(self) -> str:
        return ".".join(self.groups)

    @property
    def old(self) -> str | None:
        """The form of TT 10/2016, or None where it has no room for these groups."""
        first, *rest = self.groups
        wide = rest.pop() if rest and len(rest[-1]) == _WIDE else "000"
        if len(rest) > _NARROW or not _digits(_NARROW, *rest) or not _digits(_WIDE, wide):
            return None
        level2, level3 = (*rest, "00", "00")[:2]
        text = f"{wide}.{level3}.{level2}.{first}"
        return text if _OLD.fullmatch(text) and _groups_of_old(text) == self.groups else None

    @property
    def parent(self) -> Identifier | None:
        return Identifier(self.groups[:-1]) if len(self.groups) > 1 else None


def read(text: str) -> Identifier | Refusal:
    """The identifier written in ``text``, in either form; small letters and spaces around are forgiven."""
    tidy = text.strip().upper()
    if _OLD.fullmatch(tidy):
        return Identifier(_groups_of_old(tidy))
    if len(tidy) <= LONGEST and (_NEW.fullmatch(tidy) or _SCHEME.fullmatch(tidy)):
        return Identifier(tuple(tidy.split(".")))
    return refuse("invalid", "organisation.bad_identifier", "code", text=text.strip()[:60])


def _groups_of_old(text: str) -> tuple[str, ...]:
    """Reversed, zero groups dropped: ``000.00.01.H29`` is ``H29.01``."""
    return tuple(group for group in reversed(text.split(".")) if group.strip("0"))


def _digits(width: int, *groups: str) -> bool:
    return all(len(group) == width and group.isascii() and group.isdigit() for group in groups)

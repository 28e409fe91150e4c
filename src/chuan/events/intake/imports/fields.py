"""One row of national fields, read field by field: text that can be kept, moments in the forms in use, sentences for the rest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refusal, Refused
from chuan.base.kernel.text import nfc

When = datetime | date
"""A moment; a bare day where the other system gives no hour."""

_FORMS = (
    (re.compile(r"\d{14}"), "%Y%m%d%H%M%S"),
    (re.compile(r"\d{12}"), "%Y%m%d%H%M"),
    (re.compile(r"\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2}:\d{2}"), "%d/%m/%Y %H:%M:%S"),
    (re.compile(r"\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2}"), "%d/%m/%Y %H:%M"),
)
_DAYS = (
    (re.compile(r"\d{8}"), "%Y%m%d"),
    (re.compile(r"\d{1,2}/\d{1,2}/\d{4}"), "%d/%m/%Y"),
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "%Y-%m-%d"),
)
_YEARS = range(2000, 2200)
_UNKEPT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_SHOWN = 60


@dataclass
class Fields:
    """A row being read; every fault is collected, so that a row is answered whole."""

    row: Mapping[str, Any]
    faults: list[Refusal] = field(default_factory=list)

    def text(self, name: str, most: int = 255, *, needed: bool = False) -> str:
        """The field as one line of text, "" where it is not there."""
        value = self.row.get(name)
        if value is None or value == "":
            if needed:
                self.fault(name, "intake.no_field", name=name)
            return ""
        if isinstance(value, bool | dict | list) or _UNKEPT.search(str(value)):
            self.wrong(name, value)
            return ""
        tidy = " ".join(nfc(str(value)).split())
        if len(tidy) > most:
            self.fault(name, "intake.long_field", name=name, most=most)
        return tidy[:most]

    def matching(self, name: str, pattern: str, *, needed: bool = False) -> str:
        """The field where the whole of it fits the pattern; capitals."""
        value = self.text(name, 60, needed=needed).upper()
        if value and not re.fullmatch(pattern, value):
            self.wrong(name, value)
            return ""
        return value

    def number(self, name: str, least: int = 0, most: int = 10**12) -> int:
        """A whole number; ``least`` where the field is not there."""
        text = self.text(name, 20)
        if not text:
            return least
        digits = text.removesuffix(".0").replace(".", "")
        if not (digits.isascii() and digits.isdigit() and least <= int(digits) <= most):
            self.wrong(name, text)
            return least
        return int(digits)

    def when(self, name: str, *, needed: bool = False) -> When | None:
        """A moment or a day, in any of the forms in use."""
        value = self.row.get(name)
        if isinstance(value, datetime):  # a cell of a workbook
            return self._in_range(
                name, value.date() if value.time().isoformat() == "00:00:00" else local(value)
            )
        if isinstance(value, date):
            return self._in_range(name, value)
        text = self.text(name, 40, needed=needed)
        if not text:
            return None
        found = _moment(text)
        if found is None:
            self.wrong(name, text)
            return None
        return self._in_range(name, found)

    def day(self, name: str) -> date | None:
        """A day of birth: any year."""
        text = self.text(name, 40)
        found = _moment(text) if text else None
        if text and found is None:
            self.wrong(name, text)
        return found.date() if isinstance(found, datetime) else found

    def many(self, name: str, most: int = 200) -> list[Mapping[str, Any]]:
        """A list of objects; anything else in it is a fault."""
        value = self.row.get(name)
        if value is None or value == "":
            return []
        if (
            not isinstance(value, list)
            or len(value) > most
            or not all(isinstance(one, dict) for one in value)
        ):
            self.wrong(name, type(value).__name__ if not isinstance(value, list) else f"{len(value)}")
            return []
        return value

    def wrong(self, name: str, value: object) -> None:
        shown = _UNKEPT.sub("?", str(value))[:_SHOWN]
        self.fault(name, "intake.bad_field", name=name, text=shown)

    def fault(self, where: str, key: str, /, **facts: str | int) -> None:
        self.faults.append(Refusal("invalid", Reason.of(key, **facts), where))

    def check(self) -> None:
        """``Refused`` with every fault found so far."""
        if self.faults:
            raise Refused(*self.faults)

    def _in_range(self, name: str, found: When) -> When | None:
        if found.year not in _YEARS:
            self.wrong(name, found.isoformat())
            return None
        return found


def _moment(text: str) -> When | None:
    for pattern, form in (*_FORMS, *_DAYS):
        if pattern.fullmatch(text):
            try:
                found = datetime.strptime(text, form)  # noqa: DTZ007 - local() gives the zone
            except ValueError:
                return None
            return found.date() if (pattern, form) in _DAYS else local(found)
    if "T" not in text and " " not in text:
        return None
    try:
        return local(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return None

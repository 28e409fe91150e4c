"""What each value of the catalogue is called and how it is said, in the words of the office."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.reason import Reason
from chuan.definitions.laws.rules.naming_words import NAMED
from chuan.definitions.laws.rules.values import Value

_PARTS = (
    ("{reversed_agency}", "mã định danh viết ngược"),
    ("{agency}", "mã định danh cơ quan"),
    ("{yymmdd}", "năm tháng ngày"),
    ("{number:04d}", "số thứ tự trong ngày"),
)
_NOTHING: Mapping[str, str] = MappingProxyType(
    {"text": "laws.said_no_day", "calendar": "laws.said_awaited", "place": "laws.said_listed"}
)
_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "day_minutes": "minutes",
        "late_entry_days": "days",
        "supplement_wait_days": "days",
        "ineligible_return_days": "days",
        "apology_days_before": "days",
        "online_acceptance_hours": "hours",
        "list_days": "days",
        "supplement_max": "times",
        "extension_max": "times",
        "timeout": "seconds",
        "last_minutes": "minutes",
    }
)


def called(value: Value) -> Reason:
    """What a value is called: its own name where the file gives one, else ours."""
    if value.kind in {"ground", "text"}:
        return Reason.of("laws.said_plain", text=" ".join(filter(None, (value.name, value.label))))
    if value.label:
        return Reason.of("laws.said_plain", text=value.label)
    slug = f"laws.{value.kind}_{value.name}"
    return Reason.of(slug) if slug in NAMED else Reason.of("laws.said_plain", text=value.name)


def said(value: Value, content: Any = None) -> Reason:
    """What a value says, or would say with other ``content``."""
    told = value.content if content is None else content
    if value.kind == "ground":
        return Reason.of("laws.said_cited", n=len(value.holder_name.split(", ")))
    if not told:
        return _nothing(value)
    if isinstance(told, Mapping | list):
        return _many(told)
    if value.name == "code_pattern":
        return Reason.of("laws.said_plain", text=_pattern(told))
    unit = _UNITS.get(value.name)
    if unit:
        return Reason.of(f"laws.said_{unit}", n=told)
    return _text(value, str(told))


def _nothing(value: Value) -> Reason:
    """What stands for a value without a content of its own: a text's first day, days not yet decided, a list."""
    if value.kind == "text" and value.since:
        return Reason.of("laws.said_since", day=f"{value.since:%d/%m/%Y}")
    return Reason.of(_NOTHING.get(value.kind, "laws.said_nothing"))


def _text(value: Value, text: str) -> Reason:
    if text in {"yes", "no"}:
        return Reason.of(f"laws.said_{text}")
    if value.kind == "partner":
        return Reason.of("laws.said_many", n=1)
    return Reason.of("laws.said_plain", text=_day(text))


def _many(told: Mapping[str, Any] | list[Any]) -> Reason:
    """A stretch of hours, some days, or how many entries there are."""
    if isinstance(told, Mapping) and set(told) == {"since", "until"}:
        return Reason.of("laws.said_span", since=told["since"], until=told["until"])
    if isinstance(told, list):
        return Reason.of("laws.said_plain", text=", ".join(_day(one) for one in told))
    return Reason.of("laws.said_many", n=len(told))


def _day(text: str) -> str:
    """A day of the files, "2027-04-16" or "04-30", as people write it; any other text as it is."""
    found = re.fullmatch(r"(?:(\d{4})-)?(\d\d)-(\d\d)", text)
    return "/".join(part for part in reversed(found.groups()) if part) if found else text


def _pattern(text: str) -> str:
    for part, words in _PARTS:
        text = text.replace(part, words)
    return text

"""Example files of the law: YAML a jurist can read and write → ``Example`` values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.calendars.rules.duration import parse_duration
from chuan.definitions.procedures.rules.definition import Pause, Special
from chuan.events.dossiers.rules.example import Example
from chuan.events.dossiers.rules.example_acts import ACTS, Happening

_LINE = re.compile(r"(\d\d/\d\d/\d{4} \d\d:\d\d)\s+(.+?)(?:\s+(\d\d/\d\d/\d{4} \d\d:\d\d))?")
_SPECIAL = {
    "bổ sung": ("supplement", {"tính lại từ đầu": "restart", "trừ thời gian chờ": "pause"}),
    "im lặng": ("silence", {"coi như chấp thuận": "accept", "coi như từ chối": "refuse"}),
}


@dataclass(frozen=True, slots=True)
class ExampleFile:
    """One file: the rule pack its cases are counted under, its source, and the cases."""

    pack: str
    source: str
    cases: tuple[Example, ...]


def read_examples(content: bytes) -> ExampleFile:
    """The cases of one file; ``Refused`` with a sentence that names the case which cannot be read."""
    body = read_yaml(content)
    if not isinstance(body, Mapping) or not {"pack", "cases"} <= body.keys():
        raise Refused(refuse("invalid", "dossiers.example_head"))
    cases = tuple(_case(case) for case in body["cases"])
    return ExampleFile(str(body["pack"]), str(body.get("source", "")), cases)


def _case(body: Any) -> Example:
    if not isinstance(body, Mapping) or not {"case", "happens", "expect"} <= body.keys():
        raise Refused(refuse("invalid", "dossiers.example_case"))
    name = str(body["case"])
    try:
        limit = parse_duration(body["limit"]) if body.get("limit") else None
        if isinstance(limit, Refusal):
            raise Refused(limit)
        return Example(
            name=name,
            limit=limit,
            happens=tuple(_happening(line) for line in body["happens"]),
            expect=dict(body["expect"]),
            rules=tuple(body.get("rules", ())),
            special=_special(body.get("law", {})),
            seen=_moment(body["seen"]) if "seen" in body else None,
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Refused(refuse("invalid", "dossiers.example_broken", case=name)) from None


def _happening(line: str) -> Happening:
    found = _LINE.fullmatch(line.strip())
    if found is None or found[2] not in ACTS:
        raise Refused(refuse("invalid", "dossiers.example_line", line=line))
    return Happening(_moment(found[1]), found[2], _moment(found[3]) if found[3] else None)


def _special(body: Mapping[str, str]) -> Special:
    facts: dict[str, Any] = {_SPECIAL[key][0]: _SPECIAL[key][1][body[key]] for key in _SPECIAL if key in body}
    if "đóng sau" in body:
        facts["wait_days"] = int(body["đóng sau"].split()[0])
    if "tạm dừng" in body:
        facts["pauses"] = (Pause("pause", body["tạm dừng"]),)
    return Special(**facts)


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%d/%m/%Y %H:%M").replace(tzinfo=VIETNAM)

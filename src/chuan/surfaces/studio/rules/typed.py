"""What the editor's form sends ↔ the plain data of a definition. Field names are paths: "steps.2.duration"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from chuan.base.kernel.text import fold, nfc
from chuan.definitions.procedures.rules.said import ROWS, TEXTS
from chuan.definitions.procedures.rules.spans import typed as typed_span

Plain = dict[str, Any]

LISTS = frozenset({"to", "join", "cases", "rules"})
"""Fields that may be sent several times; every other one counts as sent last."""
SCALARS = ("name", "field", "level")
SECTIONS = ("steps", "roles", "channels", "papers", "fees", "results", "grounds", "separate")
SAID = "said"
"""Where the words of the procedure's document stand among the fields."""
SAME_DAY = "same-day"
WITHIN_THE_DAY = "trong ngày"
_OPTIONAL = frozenset(
    {"duration", "public", "produces", "condition", "symbol", "article", "text", "form", "register"}
)
_YES = (True, "yes", "true", "có")
_MONEY = re.compile(r"[0-9]{1,3}(?:[. ][0-9]{3})+")


def read(pairs: Iterable[tuple[str, str]]) -> Plain:
    """Nested plain data from (path, text); rows in the order of their numbers."""
    tree: Plain = {}
    for name, text in pairs:
        path = name.split(".")
        if path[0] in (*SECTIONS, SAID) or name in SCALARS:
            _put(tree, path, nfc(text).strip())
    return {name: _listed(value) for name, value in tree.items()}


def _put(tree: Plain, path: list[str], text: str) -> None:
    for part in path[:-1]:
        below = tree.setdefault(part, {})
        if not isinstance(below, dict):
            return
        tree = below
    if path[-1] in LISTS:
        held = tree.setdefault(path[-1], [])
        if text and isinstance(held, list) and text not in held:
            held.append(text)
    else:
        tree[path[-1]] = text


def _listed(value: Any) -> Any:
    """Mappings of row numbers become lists."""
    if not isinstance(value, dict):
        return value
    inner = {name: _listed(part) for name, part in value.items()}
    if inner and all(name.isdecimal() for name in inner):
        return [inner[name] for name in sorted(inner, key=int)]
    return inner


def merged(stored: Mapping[str, Any], typed: Plain) -> Plain:
    """The stored body with what was typed over it; what the form does not show stays with its row."""
    body: Plain = {**stored, **{name: typed[name] for name in SCALARS if name in typed}}
    for section in SECTIONS:
        rows = typed.get(section, [])
        kept = {_name(row): row for row in stored.get(section, ()) if isinstance(row, Mapping)}
        body[section] = [
            cleaned
            for row in (rows if isinstance(rows, list) else [])
            if (cleaned := _cleaned(section, row, kept.get(_name(row), {})))
        ]
    return body


def own_words(stored: Mapping[str, Any], typed: Plain) -> Plain:
    """The document's own words with what was typed over them; what is empty is not kept."""
    told = typed.get(SAID)
    told = told if isinstance(told, dict) else {}
    texts = {name: _text(told[name]) for name in TEXTS if name in told}
    rows = {name: _rows(name, told[name]) for name in ROWS if name in told}
    return {name: value for name, value in {**stored, **texts, **rows}.items() if value}


def _rows(name: str, rows: Any) -> list[Plain]:
    found = rows if isinstance(rows, list) else []
    return [
        {column: _text(row.get(column)) for column in ROWS[name]} for row in found if isinstance(row, dict)
    ]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _name(row: Any) -> str:
    """By what a row is known again: its key, its kind, its number."""
    if not isinstance(row, Mapping):
        return ""
    return str(row.get("key") or row.get("kind") or row.get("number") or "")


def _cleaned(section: str, row: Any, stored: Mapping[str, Any]) -> Any:
    if not isinstance(row, dict):
        return None
    if section == "separate":
        pair = [row.get("one", ""), row.get("other", "")]
        return pair if all(pair) else None
    held = {**stored, **row}
    if section == "steps":
        _steps(held, row, stored)
    if section == "channels":
        _limit(held, "legal")
        _limit(held, "promised")
    if "ground" in row:
        _ground(held, stored)
    if "goes_back" in row:
        _back(held, stored)
    if "amount" in row and _MONEY.fullmatch(row["amount"]):
        held["amount"] = re.sub(r"[. ]", "", row["amount"])
    return {name: value for name, value in held.items() if not (name in _OPTIONAL and value == "")}


def _steps(held: Plain, row: Plain, stored: Mapping[str, Any]) -> None:
    held["duration"] = typed_span(row.get("duration", ""))
    held["join"] = row.get("join", [])
    kept = {_name(one): one for one in stored.get("outcomes", ()) if isinstance(one, Mapping)}
    outcomes = row.get("outcomes", [])
    held["outcomes"] = [
        {name: value for name, value in {**kept.get(_name(one), {}), "to": [], **one}.items() if value != ""}
        for one in (outcomes if isinstance(outcomes, list) else [])
    ]


def _limit(held: Plain, name: str) -> None:
    """A limit typed as "trong ngày" is written as no working day, ended the same day; a blank limit is none."""
    limit = held.get(name)
    if not isinstance(limit, dict) or not limit.get("time"):
        held.pop(name, None)
        return
    rules = [rule for rule in limit.get("rules", []) if rule != SAME_DAY]
    if fold(limit["time"]) == fold(WITHIN_THE_DAY):
        cut_off = [rule for rule in rules if rule == "cut-off-15"]
        others = [rule for rule in rules if rule != "cut-off-15"]
        held[name] = {"time": "0 ngày làm việc", "rules": [*cut_off, SAME_DAY, *others]}
    else:
        held[name] = {"time": typed_span(limit["time"]), "rules": rules}


def _ground(held: Plain, stored: Mapping[str, Any]) -> None:
    number = held["ground"].get("number", "") if isinstance(held["ground"], dict) else ""
    before = stored.get("ground")
    if not number:
        held.pop("ground")
    elif isinstance(before, Mapping) and before.get("number") == number:
        held["ground"] = dict(before)
    else:
        held["ground"] = {"number": number}


def _back(held: Plain, stored: Mapping[str, Any]) -> None:
    """What the box says is written only where it differs from what stands, or from what goes without saying."""
    said = held.pop("goes_back", None)
    if "goes_back" in stored:
        held["goes_back"] = stored["goes_back"]
    if said is not None and (said in _YES) != goes_back(held):
        held["goes_back"] = said


def goes_back(paper: Mapping[str, Any]) -> bool:
    """Whether the originals of a paper as stored are returned: as stated, else every one but a filled form."""
    stated = paper.get("goes_back")
    return not paper.get("form") if stated is None else stated in _YES


def same_day(limit: Any) -> bool:
    """Whether a limit as stored is "trong ngày"."""
    return isinstance(limit, Mapping) and SAME_DAY in (limit.get("rules") or ())

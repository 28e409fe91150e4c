"""The mergers between two trees of the catalogue: who ended, on which day, into whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from chuan.definitions.organisation.imports.tree import DISTRICT, OLD, new_code
from chuan.definitions.organisation.rules.tree import Passed, Stood, Tree

Node = Mapping[str, Any]


def merged(tree: Tree, data: Node) -> None:
    """Apply the file's mergers and its conversion of communes, in the order of their days."""
    for merger in data.get("mergers", ()):
        day = date.fromisoformat(merger["day"])
        for new, olds in merger["into"].items():
            for old in olds:
                _end(tree, Passed(old, new, day, whole=True, basis=merger["basis"]))
        for old, new in merger.get("moves", {}).items():
            _move(tree, old, new, day)
    for passed in _conversion(data):
        _end(tree, passed)
    _districts(tree, data)


def _end(tree: Tree, passed: Passed) -> None:
    tree.passed.append(passed)
    if not passed.heir:
        return
    old = tree.agencies[passed.old]
    tree.agencies[passed.old] = replace(old, until=passed.day, successor=passed.new)
    _close(tree, passed.old, passed.day)


def _close(tree: Tree, code: str, day: date) -> str:
    """End where the agency stands; the parent it stood under."""
    stood = tree.standing(code)
    if stood is None:
        return ""
    tree.stood[tree.stood.index(stood)] = replace(stood, until=day)
    return stood.parent


def _move(tree: Tree, old: str, new: str, day: date) -> None:
    """Those that stood under the old parent stand under the new one from that day."""
    for one in [stood for stood in tree.stood if stood.parent == old and stood.until is None]:
        _close(tree, one.agency, day)
        tree.stood.append(Stood(one.agency, new, day))


def _conversion(data: Node) -> Iterator[Passed]:
    if "conversion" not in data:
        return
    told, root = data["conversion"], data["root"]
    day, basis = date.fromisoformat(told["day"]), told["basis"]
    for new, olds in told["whole"].items():
        for old in olds:
            yield Passed(f"{root}.{OLD}{old}", new_code(data, new), day, whole=True, basis=basis)
    for old, news in told["parts"].items():
        for order, new in enumerate(news):
            yield Passed(f"{root}.{OLD}{old}", new_code(data, new), day, False, basis, heir=order == 0)


def _districts(tree: Tree, data: Node) -> None:
    """Districts end with nobody alone to follow them: their work went to the province and the communes."""
    told = data.get("conversion", {})
    if "districts_end" not in told:
        return
    day = date.fromisoformat(told["day"])
    for code, one in tree.agencies.items():
        if code.startswith(f"{data['root']}.{DISTRICT}") and one.until is None:
            tree.agencies[code] = replace(one, until=day)
            _close(tree, code, day)
            tree.passed.extend(_parts(tree, code, day, told["basis"]))


def _parts(tree: Tree, district: str, day: date, basis: str) -> list[Passed]:
    under = {stood.agency for stood in tree.stood if stood.parent == district and stood.until == day}
    news = sorted({one.new for one in tree.passed if one.old in under and one.day == day})
    return [Passed(district, new, day, False, basis, heir=False) for new in news]

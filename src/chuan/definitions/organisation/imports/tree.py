"""The catalogue's tree of agencies on a day: groups by kind, districts with their communes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from chuan.definitions.organisation.imports import places
from chuan.definitions.organisation.rules.tree import Stood, Tree, TreeAgency

Node = Mapping[str, Any]
COMMITTEE, SHORT = "Ủy ban nhân dân", "UBND"
OLD, NEW, DISTRICT = "W", "X", "D"


def standing(tree: Tree, data: Node, wards: Node | None = None) -> None:
    """Add one file's agencies and where they stand; what the tree holds already stays."""
    root, day = data["root"], date.fromisoformat(data["day"])
    if "root_name" in data:
        _put(tree, TreeAgency(root, data["root_name"], data["root_short"], "province", "province", day))
    for one, parent, until in (*_grouped(data, day), *_districts(data, day), *_wards(data, wards or {})):
        _put(tree, one, parent or root, until)


def _put(tree: Tree, one: TreeAgency, parent: str = "", until: date | None = None) -> None:
    if one.code in tree.agencies:
        return
    tree.agencies[one.code] = one
    if parent:
        tree.stood.append(Stood(one.code, parent, one.since, until))


Found = tuple[TreeAgency, str, date | None]


def _grouped(data: Node, day: date) -> Iterator[Found]:
    ends = {kind: date.fromisoformat(end) for kind, end in data.get("ends", {}).items()}
    for group in data["groups"]:
        since = date.fromisoformat(group["since"]) if "since" in group else day
        for row in group["agencies"]:
            made = TreeAgency(
                row["code"],
                row["name"],
                row.get("short", row["name"]),
                group["level"],
                group["kind"],
                since,
            )
            yield made, row.get("parent", ""), ends.get(group["kind"])


def _districts(data: Node, day: date) -> Iterator[Found]:
    root = data["root"]
    for district in data.get("districts", ()):
        code = f"{root}.{DISTRICT}{district['code']}"
        yield _committee(code, district["name"], "district", day), "", None
        for ward, name in district["communes"].items():
            yield _committee(f"{root}.{OLD}{ward}", name, "commune", day), code, None


def _wards(data: Node, wards: Node) -> Iterator[Found]:
    """The communes of today are those of the places: one list, not two."""
    if "communes" not in data:
        return
    for place in places.wards(wards):
        code = new_code(data, place.code)
        yield _committee(code, place.name, "commune", place.since, place.code), "", None


def new_code(data: Node, ward: str) -> str:
    """The agency's code of a commune of today: its known identifier, or the internal one."""
    return str(data.get("known", {}).get(ward, f"{data['root']}.{NEW}{ward}"))


def _committee(code: str, name: str, kind: str, since: date, place: str = "") -> TreeAgency:
    said = name[0].lower() + name[1:]
    return TreeAgency(code, f"{COMMITTEE} {said}", f"{SHORT} {said}", kind, kind, since, place)

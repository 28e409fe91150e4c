"""The whole catalogue -> every value that says whether it was read, wherever it stands in its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from chuan.base.engine.text_yaml import read_yaml
from chuan.definitions.laws.rules.values import Value

_KINDS = (
    ("rulepacks/", "pack"),
    ("laws/signing", "signing"),
    ("laws/texts", "text"),
    ("laws/obligations", "obligation"),
    ("calendars/", "calendar"),
    ("procedures/", "ground"),
    ("quality/", "ground"),
    ("intake/", "source"),
    ("scans/", "source"),
    ("messages/", "message"),
    ("partners/", "partner"),
    ("documents/", "document"),
    ("units/", "place"),
    ("detectors/", "detector"),
    ("schemes/", "scheme"),
    ("corrections/", "detector"),
    ("risks/", "risk"),
    ("petitions/", "petition"),
    ("feedback/", "feedback"),
    ("indices/", "index"),
    ("reports/", "report"),
    ("queue/", "queue"),
    ("inspections/", "inspection"),
)
_LEFT_OUT = ("demo", "examples", "oversight", "standards", "training", "par")
_ONE_OF_ALL = {"ground", "text"}
"""Kinds in which the same name in several files is one value."""
_NAMES = ("number", "key", "name", "begins", "year")


@dataclass(frozen=True, slots=True)
class _File:
    kind: str
    code: str
    name: str
    since: str
    until: str


def read_values(folder: Path) -> tuple[Value, ...]:
    """Every node with a ``verified`` in the folder's files; demonstrations and examples are no law, and an
    edition of the standard says on its own page what was read of it.
    """
    found: dict[str, Value] = {}
    for path in sorted(folder.rglob("*.yaml")):
        place = path.relative_to(folder).as_posix()
        if path.stem == "examples" or place.split("/")[0] in _LEFT_OUT:
            continue
        for value in _of_file(place, read_yaml(path.read_bytes())):
            found[value.id] = _merged(found.get(value.id), value)
    return tuple(found.values())


def _of_file(place: str, body: Any) -> Iterator[Value]:
    kind = next((kind for start, kind in _KINDS if place.startswith(start)), "")
    if not kind:
        raise KeyError(f"catalogue/{place} belongs to no known kind")
    head = body if isinstance(body, Mapping) else {}
    file = _File(
        kind, head.get("code", ""), head.get("name", ""), head.get("since", ""), head.get("until", "")
    )
    yield from _walk(file, body, place.split("/")[1].removesuffix(".yaml"))


def _walk(file: _File, node: Any, name: str) -> Iterator[Value]:
    if isinstance(node, Mapping):
        if "verified" in node:
            yield _value(file, node, name)
        for key, inner in node.items():
            yield from _walk(file, inner, key)
    elif isinstance(node, list):
        for inner in node:
            yield from _walk(file, inner, name)


def _value(file: _File, node: Mapping[str, Any], name: str) -> Value:
    called = name if "value" in node else next((node[key] for key in _NAMES if key in node), name)
    several = file.kind in {"pack", "partner", "message"}
    return Value(
        key=f"{file.kind}/{called}",
        holder=file.code if several else _days(node) if file.kind == "calendar" else "",
        content=node.get("value", _said(node)),
        source=node.get("source", ""),
        verified=node["verified"] in {"yes", "true"},
        since=_day(node.get("from", "") or file.since),
        until=_day(file.until),
        label=node.get("name", ""),
        holder_name=file.name if several else file.code,
    )


def _days(node: Mapping[str, Any]) -> str:
    """The first day of an entry: the same name comes every year."""
    return str(
        next((days for key in ("day", "worked") if (days := node.get(key))), (node.get("off") or [""])[0])
    )


def _said(node: Mapping[str, Any]) -> Any:
    """What a node without a ``value`` says: its days, its prefix, its line, its digits."""
    return next(
        (
            node[key]
            for key in (
                "prefix",
                "line",
                "off",
                "day",
                "digits",
                "minutes",
                "mon-fri",
                "document",
                "keep",
                "text",
            )
            if node.get(key)
        ),
        "",
    )


def _merged(known: Value | None, fresh: Value) -> Value:
    """The same text cited in several files is one value; read once, it is read."""
    if known is None or known.kind not in _ONE_OF_ALL:
        return fresh
    places = dict.fromkeys([*known.holder_name.split(", "), fresh.holder_name])
    return replace(
        known,
        label=known.label or fresh.label,
        source=known.source or fresh.source,
        verified=known.verified and fresh.verified,
        holder_name=", ".join(filter(None, places)),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None

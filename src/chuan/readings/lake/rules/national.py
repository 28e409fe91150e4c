"""The figures of provinces and ministries as one national report: added only where they say the same thing; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.canonical import digest
from chuan.base.kernel.refusal import Refused, refuse

GROUPS: Mapping[str, str] = MappingProxyType({"province": "Tỉnh, thành phố", "ministry": "Bộ, ngành"})
_FIELDS = ("code", "name", "group", "since", "until", "scheme", "figures")


@dataclass(frozen=True, slots=True)
class Part:
    """What one body sent: its figures over days ``[since, until)`` under one edition of the scheme that defines them."""

    code: str
    name: str
    group: str
    since: str
    until: str
    scheme: str
    figures: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class National:
    """``sums``: group -> figure -> sum, and ``whole`` over all; ``missing``: who was awaited and sent nothing: absent, not 0.

    ``unsaid``: figure -> who sent a file without it; such a figure has no sum over them.
    """

    parts: tuple[Part, ...]
    sums: Mapping[str, Mapping[str, int]]
    whole: Mapping[str, int]
    missing: tuple[str, ...]
    unsaid: Mapping[str, tuple[str, ...]]


def sealed(part: Part) -> dict[str, Any]:
    """A part as it is sent, with the SHA-256 of all it says."""
    said = {name: getattr(part, name) for name in _FIELDS} | {"figures": dict(part.figures)}
    return {**said, "sha256": digest(said)}


def opened(said: Mapping[str, Any], file: str) -> Part:
    """A part as it was sent; ``Refused`` where it is none, or was changed on the way."""
    body: dict[str, Any] = {name: said.get(name) for name in _FIELDS}
    figures = body["figures"]
    whole = isinstance(figures, dict) and all(_counts(value) for value in figures.values())
    if not whole or not all(isinstance(body[name], str) and body[name] for name in _FIELDS[:-1]):
        raise Refused(refuse("invalid", "national.no_figures", file=file))
    if body["group"] not in GROUPS:
        raise Refused(refuse("invalid", "national.no_group", file=file))
    if digest(body) != said.get("sha256"):
        raise Refused(refuse("invalid", "national.changed", file=file))
    return Part(**body)


def merged(parts: Sequence[Part], awaited: Sequence[str] = ()) -> National:
    """All of them added; ``Refused`` for one body twice, another period or another edition of the scheme."""
    if not parts:
        raise Refused(refuse("missing", "national.nothing"))
    _alike(parts)
    names = sorted({name for part in parts for name in part.figures})
    groups = [group for group in GROUPS if any(part.group == group for part in parts)]
    return National(
        parts=tuple(sorted(parts, key=lambda part: (list(GROUPS).index(part.group), part.code))),
        sums={group: _sum([part for part in parts if part.group == group], names) for group in groups},
        whole=_sum(parts, names),
        missing=tuple(code for code in awaited if code not in {part.code for part in parts}),
        unsaid={
            name: silent
            for name in names
            if (silent := tuple(p.name for p in parts if name not in p.figures))
        },
    )


def _alike(parts: Sequence[Part]) -> None:
    first, seen = parts[0], set[str]()
    for part in parts:
        facts = {"name": part.name, "other": first.name}
        if part.code in seen:
            raise Refused(refuse("invalid", "national.twice", name=part.name))
        if (part.since, part.until) != (first.since, first.until):
            raise Refused(refuse("invalid", "national.other_period", **facts))
        if part.scheme != first.scheme:
            raise Refused(refuse("invalid", "national.other_scheme", **facts))
        seen.add(part.code)


def _sum(parts: Sequence[Part], names: Sequence[str]) -> dict[str, int]:
    """Figures that every one of them gives: what one did not say is no 0."""
    return {
        name: sum(part.figures[name] for part in parts)
        for name in names
        if all(name in p.figures for p in parts)
    }


def _counts(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0

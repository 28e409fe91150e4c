"""Editions of the standard, as the catalogue has them."""

from __future__ import annotations

from functools import cache

from chuan.base.engine import places
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.laws.imports.standards import read_editions, read_maps
from chuan.definitions.laws.rules.standards import IN_FORCE, Edition, Map

_FOLDER = "standards"


@cache
def standards() -> dict[str, Edition]:
    """Code -> edition, oldest first."""
    return read_editions(places.CATALOGUE / _FOLDER)


@cache
def maps() -> tuple[Map, ...]:
    """Every map between two editions, oldest first."""
    return read_maps(places.CATALOGUE / _FOLDER, standards())


def standard(code: str) -> Edition:
    """One edition; ``Refused`` where there is none of that code."""
    found = standards().get(code)
    if found is None:
        raise Refused(refuse("missing", "laws.no_standard"))
    return found


def current() -> Edition:
    """The edition in force."""
    return next(one for one in reversed(standards().values()) if one.state == IN_FORCE)

"""Every value of the catalogue with its source, read once."""

from __future__ import annotations

from functools import cache

from chuan.base.engine import places
from chuan.definitions.laws.imports.values import read_values
from chuan.definitions.laws.rules.values import Value


@cache
def values() -> tuple[Value, ...]:
    """Everything the catalogue says whether it was read in its source, in the order of its files."""
    return read_values(places.CATALOGUE)

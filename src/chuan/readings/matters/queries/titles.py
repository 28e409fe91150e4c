"""What matters are called, and how they stand.

Tables read by this room: reading_matter.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_TITLES = (
    "SELECT m.stream, m.title, m.status FROM reading_matter m WHERE {where} AND m.stream = ANY(%(streams)s)"
)


class Named(NamedTuple):
    """A matter's title, and open, done, refused or dropped."""

    title: str
    status: str


def titles(scope: Scope, streams: Iterable[int]) -> dict[int, Named]:
    """Those of the streams that are matters in scope; one statement, none for no streams."""
    wanted = sorted(set(streams))
    if not wanted:
        return {}
    where, facts = within(scope, agency="m.agency")
    found = rows(_TITLES.format(where=where), {**facts, "streams": wanted})
    return {row["stream"]: Named(row["title"], row["status"]) for row in found}

"""The electronic share of a year, out and in, by month and by kind; one statement each; scope first.

Tables read by this room: those of ``sources``.
"""

from __future__ import annotations

from dataclasses import dataclass

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.readings.outgoing.queries.sources import BOOK
from chuan.readings.outgoing.rules.share import Share

_OUT = f"""
SELECT to_char(b.day, 'MM') AS month, b.kind, count(*) AS whole,
       count(*) FILTER (WHERE b.channel IN ('electronic', 'both')) AS part
FROM ({BOOK}) b WHERE {{where}} AND b.status = 'issued' AND extract(year FROM b.day) = %(year)s GROUP BY 1, 2
"""  # noqa: S608 - our own names
_IN = """
SELECT to_char(i.arrived, 'MM') AS month, i.kind, count(*) AS whole,
       count(*) FILTER (WHERE i.channel = 'electronic') AS part
FROM registers_incoming i WHERE {where} AND i.status IN ('open', 'done') AND i.year = %(year)s GROUP BY 1, 2
"""


@dataclass(frozen=True, slots=True)
class Shares:
    """One register's year: its twelve months, and the kinds it had."""

    months: tuple[Share, ...]
    kinds: tuple[Share, ...]


def out_of(scope: Scope, year: int) -> Shares:
    """What went out; a number without an issued document counts nowhere."""
    where, facts = within(scope, agency="b.agency")
    return _shares(rows(_OUT.format(where=where), {**facts, "year": year}))


def into(scope: Scope, year: int) -> Shares:
    """What came in; what was given back or annulled counts nowhere."""
    where, facts = within(scope, agency="i.agency")
    return _shares(rows(_IN.format(where=where), {**facts, "year": year}))


def _shares(found: list[dict[str, object]]) -> Shares:
    def total(name: str, key: str) -> Share:
        chosen = [row for row in found if row[name] == key]
        part, whole = (sum(int(str(row[one])) for row in chosen) for one in ("part", "whole"))
        return Share(key, part, whole)

    months = tuple(total("month", f"{month:02}") for month in range(1, 13))
    kinds = tuple(total("kind", key) for key in sorted({str(row["kind"]) for row in found}))
    return Shares(months, kinds)

"""Petitions as scores and indices read them: answered in time, founded by official; scope first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows
from chuan.events.petitions.imports.terms import shipped
from chuan.events.petitions.models import Recipient
from chuan.events.petitions.rules.coded import COUNTED
from chuan.events.petitions.services.listing import seen


@dataclass(frozen=True, slots=True)
class Upheld:
    """A petition found true, wholly or in part: about whom, which unit and which dossier."""

    stream: int
    agency: int
    number: str
    finding: str
    answered: datetime
    official: int | None
    unit: int | None
    dossier: int | None


@dataclass(frozen=True, slots=True)
class Counted:
    """Petitions sent in a period. ``judged`` had an answer due; ``in_time`` of these were answered within it.

    ``kinds`` and ``findings``: how many of each; ``founded``: official -> how many founded ones were about him.
    """

    received: int
    judged: int
    in_time: int
    kinds: Mapping[str, int]
    findings: Mapping[str, int]
    founded: Mapping[int, int]
    upheld: tuple[Upheld, ...]

    @property
    def late(self) -> int:
        return self.judged - self.in_time


_SQL = """
SELECT p.stream, p.agency, p.number, p.kind, p.finding, p.answer, p.answered, p.official, p.unit, p.dossier, p.status
FROM petitions_petition p
WHERE {where} AND (%(agency)s = 0 OR p.agency = %(agency)s) AND p.sent >= %(start)s AND p.sent < %(end)s ORDER BY p.stream
"""
_UPHELD = """
SELECT p.stream, p.agency, p.number, p.finding, p.answered, p.official, p.unit, p.dossier
FROM petitions_petition p
WHERE {where} AND p.kind = 'own' AND p.finding = ANY(%(findings)s) AND p.answered >= %(start)s AND p.answered < %(end)s
ORDER BY p.stream
"""


def counted(scope: Scope, agency: int, start: datetime, end: datetime, at: datetime) -> Counted:
    """What was sent in the half-open period, as it stands at ``at``; agency 0: all in scope."""
    where, facts = seen(scope)
    found = rows(_SQL.format(where=where), {**facts, "agency": agency, "start": start, "end": end})
    own = [row for row in found if row["kind"] == "own"]
    judged = [row for row in own if row["answered"] or row["answer"] < at]
    true = [row for row in own if row["answered"] and row["finding"] in COUNTED]
    return Counted(
        len(found),
        len(judged),
        sum(bool(row["answered"] and row["answered"] <= row["answer"]) for row in judged),
        MappingProxyType(Counter(row["kind"] for row in found)),
        MappingProxyType(Counter(row["finding"] for row in own if row["answered"])),
        MappingProxyType(Counter(int(row["official"]) for row in true if row["official"])),
        tuple(_upheld(row) for row in true),
    )


def upheld(scope: Scope, start: datetime, end: datetime) -> tuple[Upheld, ...]:
    """Those answered in the half-open period that were found true, wholly or in part."""
    where, facts = seen(scope)
    asked = {**facts, "findings": sorted(COUNTED), "start": start, "end": end}
    return tuple(_upheld(row) for row in rows(_UPHELD.format(where=where), asked))


def reports_counted(agencies: Sequence[int], start: datetime, end: datetime) -> int | None:
    """How many came through the protected channel; None below the fewest that may be told."""
    found = Recipient.objects.filter(agency__in=agencies, sent__gte=start, sent__lt=end)
    number = found.values("stream").distinct().count()
    return number if number >= shipped().fewest else None


def _upheld(row: Mapping[str, object]) -> Upheld:
    names = ("stream", "agency", "number", "finding", "answered", "official", "unit", "dossier")
    return Upheld(**{name: row[name] for name in names})  # type: ignore[arg-type]  # a row of our own statement

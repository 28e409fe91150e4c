"""Petitions as detectors and reports read them: those found true, and how many came through the protected channel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

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


_UPHELD = """
SELECT p.stream, p.agency, p.number, p.finding, p.answered, p.official, p.unit, p.dossier
FROM petitions_petition p
WHERE {where} AND p.kind = 'own' AND p.finding = ANY(%(findings)s) AND p.answered >= %(start)s AND p.answered < %(end)s
ORDER BY p.stream
"""


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

"""The facts in force, whole: for those who compare them with something else."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from chuan.readings.cases.models import CaseRow
from chuan.readings.cases.rules.facts import COLUMNS, Facts


def received(agency: int, start: datetime, end: datetime) -> list[int]:
    """The dossiers an agency received in ``[start, end)``, as the facts in force have it."""
    found = CaseRow.objects.filter(known_until=None, agency=agency, received__gte=start, received__lt=end)
    return list(found.values_list("stream", flat=True))


def in_force(
    agencies: Sequence[int] | None = None, dossiers: Collection[int] | None = None
) -> dict[int, Facts]:
    """Dossier -> what is known of it now, of all, of these agencies or of these dossiers.

    Of a province-year this is the memory of an afternoon: compare samples there.
    """
    rows = CaseRow.objects.filter(known_until=None)
    if agencies is not None:
        rows = rows.filter(agency__in=agencies)
    if dossiers is not None:
        rows = rows.filter(stream__in=list(dossiers))
    return {row[0]: Facts(*row) for row in rows.values_list(*COLUMNS).iterator(chunk_size=2000)}

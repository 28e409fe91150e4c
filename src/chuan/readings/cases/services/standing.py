"""The facts in force, whole: for those who compare them with something else."""

from __future__ import annotations

from collections.abc import Sequence

from chuan.readings.cases.models import CaseRow
from chuan.readings.cases.rules.facts import COLUMNS, Facts


def in_force(agencies: Sequence[int] | None = None) -> dict[int, Facts]:
    """Dossier -> what is known of it now, of all or of these agencies. Of a province-year this is the memory of an afternoon: compare samples there."""
    rows = CaseRow.objects.filter(known_until=None)
    if agencies is not None:
        rows = rows.filter(agency__in=agencies)
    return {row[0]: Facts(*row) for row in rows.values_list(*COLUMNS).iterator(chunk_size=2000)}

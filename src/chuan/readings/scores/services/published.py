"""What was published, byte for byte: the sheets as the file store keeps them under their hash."""

from __future__ import annotations

import json
from collections.abc import Iterator

from chuan.base.kernel import codec
from chuan.base.store import files
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.events.appraisals.rules.sheets import Sheets
from chuan.events.appraisals.services import listing
from chuan.events.appraisals.services.rows import PeriodRow


def published_sheets(agency: int = 0, period: str = "", scope: Scope = EVERYTHING) -> Iterator[Sheets]:
    """The published periods of one agency or (0) of all; of one period or ("") of every one."""
    for row in _periods(scope, agency):
        if period in {"", row.period}:
            yield codec.load(Sheets, json.loads(files.read(row.stream, row.sha256)[2]))


def _periods(scope: Scope, agency: int) -> tuple[PeriodRow, ...]:
    if agency:
        return listing.published(scope, agency)
    return tuple(
        one for one in listing.periods(scope, 100_000) if one.sha256 and one.status in {"published", "closed"}
    )

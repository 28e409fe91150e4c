"""A report written down: the plain values that pages, paper, workbook and program all read."""

from __future__ import annotations

from typing import Any

from chuan.readings.statistics.rules.kept import Heading, plain
from chuan.readings.statistics.rules.table import Report
from chuan.readings.statistics.services.asking import Asked
from chuan.readings.statistics.services.drawing import drawn


def written(asked: Asked, report: Report | None = None) -> dict[str, Any]:
    """What is asked, as it is printed and kept; drawn now where it was not drawn yet."""
    agency = asked.agency
    told = Heading(agency.name, agency.code, asked.span.code, asked.span.name, asked.days.as_of)
    return plain(report or drawn(asked), told)

"""The table of an index as a report: one row an indicator, figures and points as ``readings/indices`` reckons them."""

from __future__ import annotations

from chuan.base.kernel.reason import Reason
from chuan.definitions.organisation.imports.few import shipped
from chuan.readings.indices.rules.scoring import Line
from chuan.readings.indices.services.outside import covered
from chuan.readings.indices.services.reckoning import index
from chuan.readings.statistics.rules.table import Row
from chuan.readings.statistics.services.asking import Asked

CODE = "766"


def indicators(asked: Asked) -> tuple[tuple[Row, ...], tuple[Reason, ...]]:
    """Its rows, and what is to be said beside them."""
    found = index(CODE, asked.agency, asked.days)
    beside = covered(CODE, asked.agency.id, asked.span, asked.days, now=asked.fresh)
    notes = tuple(note for note in found.notes if note not in asked.notes)
    return tuple(_row(line, beside) for line in found.index.lines), notes


def _row(line: Line, beside: frozenset[str]) -> Row:
    known = line.value is not None
    figures = {
        "numerator": line.numerator if known else None,
        "denominator": line.denominator if known else None,
        "value": line.value,
        "points": line.points,
        "most": line.indicator.most,
    }
    formula = line.indicator.formula
    few = shipped().formula(formula, line.denominator) or (bool(line.denominator) and formula in beside)
    hidden = frozenset({"numerator", "value"} if few else ())
    number = "" if line.indicator.id.endswith("cc") else f"{line.indicator.id} "
    return Row(line.indicator.id, f"{number}{line.indicator.name}", figures, hidden)

"""The time of a stage is what the old office planned with; its tasks share it.

In the real files the stages add up to the stated total and the tasks do not: the tasks' times are those of
a template that nobody adapted. So they are read as shares of their stage.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

from chuan.definitions.procedures.imports.workflow_xml import Days, Stage, Workflow

_HOUR = Decimal("0.125")
"""Shares are whole hours of a working day of eight; what is left over goes to the longest task."""


def task_days(workflow: Workflow) -> list[Decimal | None]:
    """Working days of each task, in reading order; None where neither it nor its stage says any."""
    return [days for stage in workflow.stages for days in _of_stage(stage)]


def _of_stage(stage: Stage) -> list[Decimal | None]:
    """As written where they add up to the stage's time, or where that is missing or negative."""
    written = [_usable(task.time) for task in stage.tasks]
    whole = _usable(stage.time)
    if whole is None or not written or sum(filter(None, written), Decimal(0)) == whole:
        return written
    return list(shares(whole, [days or Decimal(0) for days in written]))


def _usable(days: Days) -> Decimal | None:
    return None if days.amount is None or days.amount < 0 else days.amount


def shares(whole: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """``whole`` divided as the weights are, evenly where all are zero; the parts add up to it exactly."""
    if not any(weights):
        weights = [Decimal(1)] * len(weights)
    parts = [_floored(whole * weight / sum(weights)) for weight in weights]
    parts[weights.index(max(weights))] += whole - sum(parts)
    return parts


def _floored(days: Decimal) -> Decimal:
    return (days / _HOUR).to_integral_value(ROUND_FLOOR) * _HOUR

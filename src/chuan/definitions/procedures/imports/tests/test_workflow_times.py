from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from chuan.definitions.procedures.imports.tests.samples import step, task, workflow
from chuan.definitions.procedures.imports.workflow_times import shares, task_days
from chuan.definitions.procedures.imports.workflow_xml import read_workflow


def _days(stage: str, *tasks: str) -> Any:
    inside = [task(f"V{at}", "NULL", days) for at, days in enumerate(tasks)]
    return [
        None if one is None else float(one)
        for one in task_days(read_workflow(workflow(step(*inside, days=stage))))
    ]


@pytest.mark.parametrize(
    ("stage", "tasks", "taken"),
    [
        ("3", ("1", "2"), [1, 2]),
        ("16", ("0", "0.5", "0"), [0, 16, 0]),
        ("3", ("1", "10", "1"), [0.25, 2.5, 0.25]),
        ("1", ("0", "6", "1"), [0, 0.875, 0.125]),
        ("1", ("0", "0"), [0.5, 0.5]),
        ("0", ("0.5",), [0]),
    ],
    ids=["adds up", "all to the only one timed", "less", "to the hour", "evenly", "nothing to share"],
)
def test_tasks_share_the_time_of_their_stage(stage: str, tasks: tuple[str, ...], taken: list[float]) -> None:
    assert _days(stage, *tasks) == taken


@pytest.mark.parametrize("stage", ["-1", "hai"])
def test_without_a_usable_time_of_the_stage_the_tasks_stand(stage: str) -> None:
    assert _days(stage, "6", "-2", "1") == [6, None, 1]


@pytest.mark.parametrize("weights", [(1, 1, 1), (7, 3, 2), (0, 0, 0, 0, 0, 0, 0)])
@pytest.mark.parametrize("whole", ["0.1", "1", "54.5", "89.33"])
def test_nothing_is_lost_by_sharing(whole: str, weights: tuple[int, ...]) -> None:
    parts = shares(Decimal(whole), [Decimal(one) for one in weights])
    assert sum(parts) == Decimal(whole)
    assert min(parts) >= 0

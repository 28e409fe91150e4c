from __future__ import annotations

from typing import Any

import pytest

from chuan.definitions.procedures.imports.tests.samples import step, task, workflow
from chuan.definitions.procedures.imports.workflow_notes import notes
from chuan.definitions.procedures.imports.workflow_xml import read_workflow

DONE = 'biz_done="true"'
GOOD = workflow(step(task("A", "QT1::B"), days="1"), step(task("B", "NULL", "2", DONE), order=2, days="2"))


def _kinds(data: bytes, code: str = "QT1") -> Any:
    return {note.key.removeprefix("procedures.workflow_") for note in notes(read_workflow(data), code)}


def test_a_faultless_workflow_has_only_its_mark_of_completion() -> None:
    assert _kinds(GOOD) == {"done"}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (GOOD.replace(b'"3"', b'"9"'), "total_steps"),
        (GOOD.replace(b'"3"', b'"9"'), "total_tasks"),
        (GOOD.replace(b'"3"', b'"-1"'), "no_total"),
        (GOOD.replace(b'"3"', b'"0"'), "zero_total"),
        (GOOD.replace(b'code="QT1"', b'code="QT9"'), "code_differs"),
        (GOOD.replace(b"QT1::B", b"QT2::B"), "foreign_task"),
        (GOOD.replace(b'order="2"', b'order="1"'), "order_twice"),
        (GOOD.replace(b'order="1"', b'order="7"'), "order_back"),
        (GOOD.replace(b'order="1"', b'order="x"'), "no_order"),
        (GOOD.replace(b'group="BP_MOT_CUA"', b""), "no_group"),
        (GOOD.replace(b'next="QT1::B"', b'next="QT1::C"'), "unknown_next"),
        (GOOD.replace(b'next="QT1::B"', b'next="QT1::C"'), "unreached"),
        (GOOD.replace(b'next="QT1::B"', b""), "no_next"),
        (GOOD.replace(b'next="NULL"', b'next="QT1::A"'), "loop"),
        (GOOD.replace(b'next="NULL"', b'next="QT1::A"'), "ends"),
        (GOOD.replace(b'time="2"', b'time="hai"'), "no_time"),
        (GOOD.replace(b'time="2"', b'time="-2"'), "negative_time"),
        (GOOD.replace(b'time="1">', b'time="-1">'), "step_negative"),
        (GOOD.replace(b'code="QT1::A"', b""), "no_task_code"),
        (GOOD.replace(b'code="QT1::B"', b'code="QT1::A"'), "task_twice"),
        (GOOD.replace(DONE.encode(), b""), "done_count"),
        (GOOD.replace(DONE.encode(), b'pause="true"'), "pause_unended"),
        (GOOD.replace(DONE.encode(), b'unpause="true"'), "unpause_alone"),
        (GOOD.replace(DONE.encode(), b'single_user="true"'), "unused"),
        (GOOD.replace(b"</process>", b'<step order="3" group="G" time="0"/></process>'), "step_empty"),
        (GOOD.replace(b"</process>", b"<!-- <step/> --></process>"), "hidden"),
        (GOOD.replace(b"<step order", b'<step no_chain="true" order'), "no_chain"),
        (GOOD.replace(b"<process", b'<process fee="tuy"'), "fee_unread"),
        (GOOD.replace('name="Nuôi rồng"'.encode(), b""), "no_name"),
    ],
)
def test_each_fault_is_told(data: bytes, kind: str) -> None:
    assert kind in _kinds(data)


def test_days_of_a_step_and_of_its_tasks_are_compared() -> None:
    found = notes(read_workflow(GOOD.replace(b'time="1">', b'time="1.5">')), "QT1")
    (note,) = [one for one in found if one.key.endswith("step_sum")]
    assert (note.facts["days"], note.facts["sum"]) == ("1,5", "1")

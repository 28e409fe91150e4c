from __future__ import annotations

from typing import Any

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.calendars.rules.duration import say_duration
from chuan.definitions.procedures.imports.tests.samples import step, task, workflow
from chuan.definitions.procedures.imports.workflow_definition import definition
from chuan.definitions.procedures.imports.workflow_form import Form
from chuan.definitions.procedures.imports.workflow_xml import read_workflow
from chuan.definitions.procedures.rules.definition import RESULT
from chuan.definitions.procedures.rules.wire import dump, load

TWO = workflow(
    step(task("TIEP_NHAN", "QT1::KY_DUYET", "0,5"), days="0.5"),
    step(task("KY_DUYET", "NULL", "2.5"), order=2, group="LANH_DAO_DON_VI", days="2.5"),
)


def _defined(data: bytes) -> Any:
    return definition(read_workflow(data), Form(), "QT1")


def test_tasks_become_steps_and_groups_become_roles() -> None:
    read = _defined(TWO)
    assert [(one.key, one.act, one.role) for one in read.steps] == [
        ("QT1::TIEP_NHAN", "receive", "BP_MOT_CUA"),
        ("QT1::KY_DUYET", "sign", "LANH_DAO_DON_VI"),
    ]
    assert [role.name for role in read.roles] == ["Bộ phận một cửa", "Lãnh đạo đơn vị"]
    assert say_duration(read.steps[0].duration) == "0,5 ngày làm việc"
    assert read.steps[1].outcomes[0].to == (RESULT,)


def test_the_total_is_stated_and_promised() -> None:
    read = _defined(TWO)
    assert say_duration(read.stated_total) == "3 ngày làm việc"
    assert read.channels[0].promised.duration == read.stated_total
    assert read.channels[0].legal is None


@pytest.mark.parametrize("total", ["-1", "0", "", "abc", "NaN", "1e3"])
def test_no_usable_total_is_no_promise(total: str) -> None:
    read = _defined(workflow(step(task("A", "NULL")), attributes=f'code="QT1" name="x" totaltime="{total}"'))
    assert read.stated_total is None
    assert read.channels[0].promised is None


def test_the_clock_stands_between_pause_and_unpause() -> None:
    read = _defined(
        workflow(
            step(
                task("A", "QT1::B", "1", 'pause="true"'),
                task("B", "QT1::C", "0"),
                task("C", "QT1::D", "0", 'unpause="true"'),
                task("D", "NULL", "1"),
            )
        )
    )
    assert [one.clock for one in read.steps] == [True, False, False, True]
    assert [one.act for one in read.steps][1:3] == ["pause", "pause"]


def test_a_target_that_is_not_there_is_kept_for_the_prover() -> None:
    read = _defined(workflow(step(task("A", "QT1::GONE"))))
    assert read.steps[0].outcomes[0].to == ("QT1::GONE",)


@pytest.mark.parametrize(
    "data",
    [
        b"<process><step><task/></step></process>",
        workflow(step(task("A", "QT1::A", "-1"), task("A", "NULL", "x"))),
        workflow('<step><task code=":result" next=":refused"/></step>'),
    ],
)
def test_whatever_is_wrong_inside_the_definition_can_be_stored(data: bytes) -> None:
    read = _defined(data)
    assert load(dump(read)) == read


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "import_broken_xml"),
        (b"<form/>", "workflow_not_one"),
        (b"<process><step/></process>", "workflow_no_tasks"),
        (b'<!DOCTYPE p [<!ENTITY x "y">]><process name="&x;"/>', "import_entities"),
        (workflow("<step>" + "<task/>" * 1_001 + "</step>"), "workflow_too_long"),
        (TWO.replace("Nuôi rồng".encode(), "CÊp giÊy ®¨ng ký kÕt h«n".encode()), "import_legacy"),
    ],
)
def test_what_is_no_workflow_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(Refused, match=key):
        read_workflow(data)

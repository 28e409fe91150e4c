"""A workflow as read → a definition of our own: tasks are steps, groups are roles, days are working days.

How long a task may take is its share of its stage's time (workflow_times.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.procedures.imports.workflow_form import Form
from chuan.definitions.procedures.imports.workflow_times import task_days
from chuan.definitions.procedures.imports.workflow_xml import END, Days, Stage, Task, Workflow
from chuan.definitions.procedures.rules.definition import (
    ENDS,
    RESULT,
    Channel,
    Fee,
    Limit,
    Outcome,
    Procedure,
    Role,
    Step,
)

UNSTATED = "Không nêu trong tệp"
NO_GROUP = "CHUA_GAN"
ACTS = {"TIEP_NHAN": "receive", "PHAN_CONG": "assign", "KY_DUYET": "sign", "TRA_KET_QUA": "issue"}
"""Last part of a task's code -> what the step does; any other is plain work."""
GROUPS = {
    "BP_MOT_CUA": "Bộ phận một cửa",
    "BP_THUE": "Bộ phận thuế",
    "CAN_BO": "Cán bộ",
    "DIA_CHINH_CAP_XA": "Địa chính cấp xã",
    "LANH_DAO_DON_VI": "Lãnh đạo đơn vị",
    "LANH_DAO_PHONG": "Lãnh đạo phòng",
    "LANH_DAO_UY_BAN": "Lãnh đạo ủy ban",
    "PHONG_KINH_TE_HA_TANG": "Phòng Kinh tế và Hạ tầng",
    "PHONG_LAO_DONG_THUONG_BINH_XA_HOI": "Phòng Lao động - Thương binh và Xã hội",
    "PHONG_QUAN_LY_DO_THI": "Phòng Quản lý đô thị",
    "PHONG_TAI_CHINH_KE_HOACH": "Phòng Tài chính - Kế hoạch",
    "PHONG_TAI_NGUYEN_MOI_TRUONG": "Phòng Tài nguyên và Môi trường",
    "PHONG_TU_PHAP": "Phòng Tư pháp",
    "VAN_PHONG_DANG_KY_QSD_DAT": "Văn phòng Đăng ký quyền sử dụng đất",
}
"""Names of the groups seen so far; another group is called as its first step."""
_FEE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,9}")


def definition(workflow: Workflow, form: Form, code: str) -> Procedure:
    """The definition under ``code``; faults of the file stay in it, for the prover to find."""
    total = positive(workflow.total)
    return Procedure(
        code=code,
        name=workflow.name or code,
        field=UNSTATED,
        level=UNSTATED,
        steps=tuple(_steps(workflow)),
        roles=tuple(_roles(workflow)),
        channels=(Channel("direct", None, Limit(total) if total else None, workflow.total.text or ""),),
        papers=form.papers,
        fees=tuple(_fees(workflow.fee)),
        stated_total=total,
        sets=form.sets,
    )


def positive(days: Days) -> Duration | None:
    """A stated time; None for a missing, unreadable, negative or zero one."""
    return _duration(days.amount) if days.amount else None


def keys(workflow: Workflow) -> list[str]:
    """One key a task, in reading order: its code, told apart where it is missing or used again."""
    found: list[str] = []
    for row, task in enumerate(workflow.tasks, 1):
        usable = task.code and task.code not in found and task.code not in ENDS
        found.append(task.code if usable else f"{task.code or 'viec'}#{row}")
    return found


def waiting(workflow: Workflow) -> frozenset[int]:
    """Rows whose clock stands: after a pausing task, up to the task that starts the clock again.

    A pausing task that no other ends stands itself: its own wait is then all there is.
    """
    rows = {task.code: row for row, task in reversed(list(enumerate(workflow.tasks)))}
    still: set[int] = set()
    for row, task in enumerate(workflow.tasks):
        if task.pause:
            still |= _stretch(workflow, rows, row) or {row}
    return frozenset(still)


def _stretch(workflow: Workflow, rows: Mapping[str, int], start: int) -> set[int]:
    passed: set[int] = set()
    at = rows.get(workflow.tasks[start].next or "")
    while at is not None and at not in passed:
        passed.add(at)
        if workflow.tasks[at].unpause:
            return passed
        at = rows.get(workflow.tasks[at].next or "")
    return set()


def _steps(workflow: Workflow) -> Iterator[Step]:
    names = {task.code: task.name for task in reversed(workflow.tasks)}
    still = waiting(workflow)
    stages = [stage for stage in workflow.stages for _ in stage.tasks]
    rows = zip(workflow.tasks, keys(workflow), task_days(workflow), strict=True)
    for row, (task, key, days) in enumerate(rows):
        yield Step(
            key=key,
            name=task.name or stages[row].name or key,
            role=role_of(stages[row]),
            act="pause" if row in still else ACTS.get(task.code.rpartition("::")[2], "work"),
            duration=_duration(days),
            clock=row not in still,
            outcomes=_outcomes(task, names),
        )


def _outcomes(task: Task, names: Mapping[str, str]) -> tuple[Outcome, ...]:
    """One way on; none where the file gives none. A target that is not there is kept."""
    if not task.next:
        return ()
    if task.next == END:
        return (Outcome("xong", "Có kết quả", (RESULT,)),)
    target = f"viec{task.next}" if task.next in ENDS else task.next
    return (Outcome("xong", f"Chuyển: {names.get(task.next) or task.next}", (target,)),)


def role_of(stage: Stage) -> str:
    return stage.group or NO_GROUP


def _roles(workflow: Workflow) -> Iterator[Role]:
    """Each group once; one without a known name is called as its first step."""
    seen: dict[str, str] = {}
    for stage in workflow.stages:
        if stage.tasks:
            name = GROUPS.get(stage.group) or (stage.name if stage.group else "Chưa gán bộ phận")
            seen.setdefault(role_of(stage), name or stage.group)
    return (Role(key, name) for key, name in seen.items())


def _duration(days: Decimal | None) -> Duration | None:
    if days is None or days < 0:
        return None
    return Duration((Part(days, Unit.WORKING_DAY),))


def _fees(text: str) -> Iterator[Fee]:
    amount = fee_amount(text)
    if amount:
        yield Fee("phi", "Phí, lệ phí", amount)


def fee_amount(text: str) -> int | None:
    """Đồng: 50000 for "50.000"; 0 for a blank; None for a text that is no plain amount."""
    if not text:
        return 0
    return int(text.replace(".", "")) if _FEE.fullmatch(text) else None

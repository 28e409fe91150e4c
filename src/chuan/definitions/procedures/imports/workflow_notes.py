"""Every fault and peculiarity of a workflow, one sentence each: an import is never silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal

from chuan.base.kernel.reason import Reason
from chuan.definitions.procedures.imports.workflow_definition import fee_amount, waiting
from chuan.definitions.procedures.imports.workflow_xml import END, Days, Task, Workflow

_NAMELESS = "không tên"


def notes(workflow: Workflow, code: str) -> tuple[Reason, ...]:
    """Everything a person should know about the file read under ``code``."""
    found = [note for check in _CHECKS for note in check(workflow)]
    if workflow.code != code:
        found.insert(0, _note("code_differs", code=code, inside=workflow.code))
    return tuple(found)


def _note(key: str, **facts: str | int) -> Reason:
    return Reason.of(f"procedures.workflow_{key}", **facts)


def _totals(workflow: Workflow) -> Iterator[Reason]:
    total = workflow.total.amount
    if total is None or total < 0:
        yield _note("no_total", given=workflow.total.text or "")
        return
    if total == 0:
        yield _note("zero_total")
    by_stage = _sum(stage.time for stage in workflow.stages)
    if total != by_stage:
        yield _note("total_steps", total=_say(total), sum=_say(by_stage))
    by_task = _sum(task.time for task in workflow.tasks)
    if total != by_task:
        yield _note("total_tasks", total=_say(total), sum=_say(by_task))


def _stages(workflow: Workflow) -> Iterator[Reason]:
    for stage in workflow.stages:
        inside = _sum(task.time for task in stage.tasks)
        if stage.time.amount is not None and stage.tasks and stage.time.amount != inside:
            key = "step_negative" if stage.time.amount < 0 else "step_sum"
            yield _note(key, step=stage.name or _NAMELESS, days=_say(stage.time.amount), sum=_say(inside))
        if not stage.tasks:
            yield _note("step_empty", step=stage.name or _NAMELESS)
        if not stage.group:
            yield _note("no_group", step=stage.name or _NAMELESS)
        if stage.apart:
            yield _note("no_chain", step=stage.name or _NAMELESS)


def _orders(workflow: Workflow) -> Iterator[Reason]:
    orders = [stage.order for stage in workflow.stages]
    twice = [order for order, count in Counter(orders).items() if count > 1]
    if twice:
        once = {stage.order: stage.time for stage in workflow.stages}
        yield _note("order_twice", orders=", ".join(twice), sum=_say(_sum(iter(once.values()))))
    numbers = [int(order) for order in orders if order.isascii() and order.isdigit()]
    if len(numbers) < len(orders):
        yield _note("no_order")
    if numbers != sorted(numbers):
        yield _note("order_back", orders=", ".join(orders))


def _times(workflow: Workflow) -> Iterator[Reason]:
    timed: list[tuple[str, Days]] = [(stage.name or _NAMELESS, stage.time) for stage in workflow.stages]
    timed += [(_called(task), task.time) for task in workflow.tasks]
    for name, time in timed:
        if time.amount is None:
            yield _note("no_time", name=name, given=time.text or "")
        elif time.amount < 0:
            yield _note("negative_time", name=name, given=_say(time.amount))


def _codes(workflow: Workflow) -> Iterator[Reason]:
    codes = [task.code for task in workflow.tasks]
    for code, count in Counter(codes).items():
        if code and count > 1:
            yield _note("task_twice", task=code, count=count)
        if code and workflow.code not in code.split("::"):
            yield _note("foreign_task", task=code, code=workflow.code)
    if "" in codes:
        yield _note("no_task_code", count=codes.count(""))


def _ways(workflow: Workflow) -> Iterator[Reason]:
    codes = {task.code for task in workflow.tasks}
    for task in workflow.tasks:
        if not task.next:
            yield _note("no_next", task=_called(task))
        elif task.next not in codes and task.next != END:
            yield _note("unknown_next", task=task.code, target=task.next)
    ends = sum(task.next == END for task in workflow.tasks)
    if ends != 1:
        yield _note("ends", count=ends)
    reached, loop = _walked(workflow)
    if loop:
        yield _note("loop", task=loop)
    missed = [task.code for task in workflow.tasks if task.code and task.code not in reached]
    if missed:
        yield _note("unreached", tasks=", ".join(dict.fromkeys(missed)))


def _walked(workflow: Workflow) -> tuple[set[str], str]:
    """Codes met from the first task on, and the code where the way meets itself again."""
    following = {task.code: task.next or "" for task in reversed(workflow.tasks)}
    met: set[str] = set()
    at = workflow.tasks[0].code
    while at in following and at not in met:
        met.add(at)
        at = following[at]
    return met, at if at in met else ""


def _clock(workflow: Workflow) -> Iterator[Reason]:
    tasks = workflow.tasks
    still = waiting(workflow)
    for row, task in enumerate(tasks):
        if task.pause:
            yield _note("pause_unended" if row in still else "pause", task=task.code)
        if task.unpause and row not in still:
            yield _note("unpause_alone", task=task.code)
    done = [task.code for task in tasks if task.done]
    if done:
        yield _note("done", task=", ".join(done))
    if len(done) != 1:
        yield _note("done_count", count=len(done))


def _rest(workflow: Workflow) -> Iterator[Reason]:
    if not workflow.name:
        yield _note("no_name")
    if fee_amount(workflow.fee) is None:
        yield _note("fee_unread", given=workflow.fee)
    if workflow.hidden:
        yield _note("hidden", count=workflow.hidden)
    if workflow.unused:
        yield _note("unused", names=", ".join(workflow.unused))


_CHECKS: tuple[Callable[[Workflow], Iterator[Reason]], ...] = (
    _totals,
    _stages,
    _orders,
    _times,
    _codes,
    _ways,
    _clock,
    _rest,
)


def _called(task: Task) -> str:
    return task.code or task.name or _NAMELESS


def _sum(times: Iterator[Days]) -> Decimal:
    return sum((time.amount or Decimal(0) for time in times), Decimal(0))


def _say(days: Decimal) -> str:
    return f"{days.normalize():f}".replace(".", ",")

"""One-stop workflow XML (``<code>_workflow.xml``) → what stands in it, in reading order, not yet judged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from lxml import etree

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.definitions.procedures.imports.legacy_text import refuse_legacy
from chuan.definitions.procedures.imports.safe_xml import read_xml

FILE_BYTES = 5_000_000
MOST_TASKS = 1_000
END = "NULL"
"""Value of ``next`` that ends the process."""

_DAYS = re.compile(r"-?\d{1,5}(?:[.,]\d{1,4})?")
_READ = {
    "process": {"code", "name", "totaltime", "fee", "version"},
    "step": {"code", "order", "group", "name", "time", "role", "no_chain"},
    "task": {"code", "name", "time", "next", "pause", "unpause", "biz_done"},
}


@dataclass(frozen=True, slots=True)
class Days:
    """Working days as written; ``amount`` None where the text is missing or no number."""

    text: str | None
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class Task:
    """One <task>: a thing to do. ``next`` None where the attribute is missing."""

    code: str
    name: str
    time: Days
    next: str | None
    pause: bool
    unpause: bool
    done: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """One <step>: a stretch of the work at one group."""

    order: str
    group: str
    name: str
    time: Days
    apart: bool
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Workflow:
    """One <process>; ``unused`` are attributes and elements nobody reads, ``hidden`` comments that hold steps."""

    code: str
    name: str
    total: Days
    fee: str
    stages: tuple[Stage, ...]
    unused: tuple[str, ...]
    hidden: int

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(task for stage in self.stages for task in stage.tasks)


def read_workflow(data: bytes) -> Workflow:
    """The workflow of a file; ``Refused`` where the bytes are no workflow that can be read."""
    root = read_xml(data, FILE_BYTES)
    if root.tag != "process":
        raise Refused(refuse("invalid", "procedures.workflow_not_one"))
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    refuse_legacy(element.get("name", "") for element in elements)
    workflow = Workflow(
        code=_text(root, "code"),
        name=_text(root, "name"),
        total=_days(root, "totaltime"),
        fee=_text(root, "fee"),
        stages=tuple(_stage(step) for step in root.iterchildren("step")),
        unused=_unused(elements),
        hidden=_hidden(root),
    )
    if not workflow.tasks:
        raise Refused(refuse("invalid", "procedures.workflow_no_tasks"))
    if len(workflow.tasks) > MOST_TASKS:
        raise Refused(refuse("too_large", "procedures.workflow_too_long", most=MOST_TASKS))
    return workflow


def _stage(step: etree._Element) -> Stage:
    return Stage(
        order=_text(step, "order"),
        group=_text(step, "group"),
        name=_text(step, "name"),
        time=_days(step, "time"),
        apart=_flag(step, "no_chain"),
        tasks=tuple(_task(task) for task in step.iterchildren("task")),
    )


def _task(task: etree._Element) -> Task:
    following = task.get("next")
    return Task(
        code=_text(task, "code"),
        name=_text(task, "name"),
        time=_days(task, "time"),
        next=None if following is None else _text(task, "next"),
        pause=_flag(task, "pause"),
        unpause=_flag(task, "unpause"),
        done=_flag(task, "biz_done"),
    )


def _text(element: etree._Element, name: str) -> str:
    return " ".join(nfc(element.get(name, "")).split())


def _flag(element: etree._Element, name: str) -> bool:
    return _text(element, name).lower() in {"true", "1", "yes"}


def _days(element: etree._Element, name: str) -> Days:
    if element.get(name) is None:
        return Days(None, None)
    text = _text(element, name)
    return Days(text, Decimal(text.replace(",", ".")) if _DAYS.fullmatch(text) else None)


def _unused(elements: list[etree._Element]) -> tuple[str, ...]:
    """Names of attributes and elements this reader does not know, each once, in order."""
    names: dict[str, None] = {}
    for element in elements:
        tag = str(element.tag)
        known = _READ.get(tag)
        if known is None:
            names[f"<{tag}>"] = None
            continue
        names.update((f"{tag}@{name}", None) for name in map(str, element.attrib) if name not in known)
    return tuple(names)


def _hidden(root: etree._Element) -> int:
    """How many comments hold a step or task that somebody took out."""
    return sum("<step" in (c.text or "") or "<task" in (c.text or "") for c in root.iter(etree.Comment))

"""How far a dossier is, step by step, in words for the citizen."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.web.rules import say
from chuan.definitions.procedures.rules.definition import Procedure, Step
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.dossiers.rules import events as e
from chuan.surfaces.telling.file import File


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step as the citizen reads it; ``css`` is done, now or ""."""

    text: str
    when: str = ""
    css: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """Step ``at`` of ``of``; ``lines`` are those of the way this dossier takes."""

    at: int
    of: int
    lines: tuple[StepLine, ...]


def progress(file: File) -> Progress:
    """Steps finished, the one at hand, and those ahead on the way to a result."""
    done = [item for item in file.lived if isinstance(item.event, e.Passed)]
    lines = [
        _done(file.procedure, item.event, say.day_month(item.at))
        for item in done
        if isinstance(item.event, e.Passed)
    ]
    here = [StepLine(public(step), "", "now") for step in file.steps_now]
    ahead = [StepLine(public(step)) for step in _ahead(file.procedure, file.state.marking)]
    whole = (*lines, *here, *ahead)
    return Progress(len(lines) + (1 if here else 0), len(whole), whole)


def _done(procedure: Procedure, passed: e.Passed, when: str) -> StepLine:
    step = procedure.step(passed.step)
    text = public(step) if step else ""
    return StepLine(text.replace("Đang ", "Đã ", 1), when, "done")


def _ahead(procedure: Procedure, marking: Marking) -> list[Step]:
    """Each step after the open ones along first outcomes: the ordinary way to the result."""
    seen = set(marking.open) | {key for _, key in marking.waiting}
    line = [procedure.step(key) for key in marking.open] + [procedure.step(key) for _, key in marking.waiting]
    ahead: list[Step] = [step for step in line if step and step.key not in marking.open]
    while line:
        step = line.pop(0)
        for target in step.outcomes[0].to if step and step.outcomes else ():
            following = procedure.step(target)
            if following is not None and target not in seen:
                seen.add(target)
                ahead.append(following)
                line.append(following)
    return sorted(ahead, key=lambda step: procedure.row(step.key))


def public(step: Step) -> str:
    """What the citizen reads of a step."""
    return step.public or step.name

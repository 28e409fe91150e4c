"""The ordinary way through a procedure, as a citizen is told of it: no return, no refusal."""

from __future__ import annotations

from chuan.definitions.procedures.rules.definition import Procedure, Step

_NOW = "Đang "


def ordinary_steps(procedure: Procedure) -> tuple[Step, ...]:
    """Every step on the way by first outcomes, both branches of a split, in reading order."""
    ahead, seen = [procedure.steps[0]], {procedure.steps[0].key}
    for step in ahead:
        for target in step.outcomes[0].to if step.outcomes else ():
            following = procedure.step(target)
            if following is not None and target not in seen:
                seen.add(target)
                ahead.append(following)
    return tuple(sorted(ahead, key=lambda step: procedure.row(step.key)))


def told(step: Step) -> str:
    """What the office does there: the citizen's words without their "now", else the step's own name."""
    words = (step.public or step.name).removeprefix(_NOW)
    return words[:1].upper() + words[1:]

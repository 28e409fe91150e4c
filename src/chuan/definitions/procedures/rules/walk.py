"""What it means to take a step. Written once: the prover explores it, dossiers obey it.

A marking says where a dossier stands: which steps are open, which branches wait at a join, how
often each return was taken, and how it ended.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.definition import ENDS, Outcome, Procedure, Step


@dataclass(frozen=True, slots=True)
class Marking:
    """Where a dossier stands. Tuples are sorted, so that equal places are equal values."""

    open: tuple[str, ...] = ()
    waiting: tuple[tuple[str, str], ...] = ()  # (finished step, join that awaits it)
    rounds: tuple[tuple[str, str, int], ...] = ()  # (step, outcome, times taken)
    ended: str = ""

    def taken(self, step: str, outcome: str) -> int:
        return next((n for s, o, n in self.rounds if (s, o) == (step, outcome)), 0)


def start(procedure: Procedure) -> Marking:
    """The place of a dossier just received: its first step is open."""
    return Marking(open=(procedure.steps[0].key,))


def choices(procedure: Procedure, marking: Marking) -> tuple[tuple[Step, Outcome], ...]:
    """Every (step, outcome) that may be taken now."""
    if marking.ended:
        return ()
    return tuple(
        (step, outcome)
        for key in dict.fromkeys(marking.open)
        if (step := procedure.step(key)) is not None
        for outcome in step.outcomes
        if not _spent(procedure, marking, step, outcome)
    )


def take(procedure: Procedure, marking: Marking, step: str, outcome: str) -> Marking | Refusal:
    """The place after ``step`` ended with ``outcome``, or why that may not be."""
    if marking.ended:
        return refuse("closed", "procedures.ended")
    here = procedure.step(step)
    if here is None or step not in marking.open:
        return refuse("not_now", "procedures.step_not_open", step=here.name if here else step)
    chosen = here.outcome(outcome)
    if chosen is None:
        return refuse("invalid", "procedures.no_such_outcome", field="outcome", step=here.name)
    if _spent(procedure, marking, here, chosen):
        return refuse("not_now", "procedures.rounds_spent", outcome=chosen.name, rounds=chosen.rounds)
    return _move(procedure, marking, here, chosen)


def _spent(procedure: Procedure, marking: Marking, step: Step, outcome: Outcome) -> bool:
    returns = procedure.is_return(step, outcome)
    return returns and marking.taken(step.key, outcome.key) >= outcome.rounds


def _move(procedure: Procedure, marking: Marking, step: Step, outcome: Outcome) -> Marking:
    tokens = Counter(marking.open)
    tokens[step.key] -= 1
    waiting = set(marking.waiting)
    ended = ""
    for target in outcome.to:
        if target in ENDS:
            ended = target
        else:
            _arrive(procedure, tokens, waiting, step.key, target)
    return Marking(
        open=tuple(sorted(tokens.elements())),
        waiting=tuple(sorted(waiting)),
        rounds=_counted(procedure, marking, step, outcome),
        ended=ended,
    )


def _arrive(
    procedure: Procedure,
    tokens: Counter[str],
    waiting: set[tuple[str, str]],
    origin: str,
    target: str,
) -> None:
    """A token reaches ``target``: a branch awaited there waits for the others; any other opens it.

    The other kind is a return for correction: its branches have met already.
    """
    step = procedure.step(target)
    if step is None or origin not in step.join:
        tokens[target] += 1
        return
    waiting.add((origin, target))
    arrived = {(branch, target) for branch in step.join}
    if arrived <= waiting:
        waiting -= arrived
        tokens[target] += 1


def _counted(
    procedure: Procedure, marking: Marking, step: Step, outcome: Outcome
) -> tuple[tuple[str, str, int], ...]:
    if not procedure.is_return(step, outcome):
        return marking.rounds
    counts = {(s, o): n for s, o, n in marking.rounds}
    counts[step.key, outcome.key] = counts.get((step.key, outcome.key), 0) + 1
    return tuple(sorted((s, o, n) for (s, o), n in counts.items()))

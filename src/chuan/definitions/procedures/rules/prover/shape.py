"""Flaws of shape: steps never reached, places without a way out, branches left behind."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.base.kernel.reason import Reason
from chuan.definitions.procedures.rules.definition import ENDS, Outcome, Procedure, Step
from chuan.definitions.procedures.rules.prover.explore import Explored
from chuan.definitions.procedures.rules.prover.flaw import Finding
from chuan.definitions.procedures.rules.prover.wording import named, told
from chuan.definitions.procedures.rules.walk import Marking


def unknown_targets(procedure: Procedure) -> Iterator[Finding]:
    """Outcomes and joins that name a step which is not there."""
    known = {step.key for step in procedure.steps} | ENDS
    for step in procedure.steps:
        for outcome in step.outcomes:
            yield from (_unknown(step, outcome, to) for to in outcome.to if to not in known)
        for awaited in step.join:
            if awaited not in known:
                yield Finding(
                    "unknown_target",
                    {"step": step.name, "outcome": "chờ các nhánh", "target": awaited},
                    steps=(step.key,),
                )


def _unknown(step: Step, outcome: Outcome, target: str) -> Finding:
    facts = {"step": step.name, "outcome": outcome.name, "target": target}
    return Finding(
        "unknown_target",
        facts,
        example=Reason("procedures.example_unknown_target", facts),
        mend=Reason("procedures.mend_unknown_target", facts),
        steps=(step.key,),
    )


def misshapes(procedure: Procedure, explored: Explored) -> Iterator[Finding]:
    """What the places found show; each step is blamed once for each kind."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for finding in _at_last_places(procedure, explored):
        if (finding.name, finding.steps) not in seen:
            seen.add((finding.name, finding.steps))
            yield finding
    if not explored.bounded:
        yield from _dead_steps(procedure, explored)


def _at_last_places(procedure: Procedure, explored: Explored) -> Iterator[Finding]:
    known = {step.key for step in procedure.steps}
    for place in explored.last:
        if place.waiting and (place.ended or not place.open):
            yield _lost(procedure, explored, place)
        if place.ended and place.open:
            yield _improper(procedure, explored, place)
        if not place.ended and known.issuperset(place.open) and (place.open or not place.waiting):
            yield _trap(procedure, explored, place)


def _trap(procedure: Procedure, explored: Explored, place: Marking) -> Finding:
    way = explored.way(place)
    held = place.open or ((way[-1][0].key,) if way else ())
    return Finding(
        "trap",
        {"step": named(procedure, held)},
        example=Reason.of("procedures.example_trap", way=told(way), step=named(procedure, held)),
        mend=Reason.of("procedures.mend_trap", step=named(procedure, held)),
        steps=held,
    )


def _improper(procedure: Procedure, explored: Explored, place: Marking) -> Finding:
    way = explored.way(place)
    ending, outcome = way[-1]
    held = tuple(dict.fromkeys(place.open))
    facts = {"step": ending.name, "outcome": outcome.name, "open": named(procedure, held)}
    return Finding(
        "improper_end",
        facts,
        example=Reason.of("procedures.example_improper_end", way=told(way), **facts),
        mend=Reason("procedures.mend_improper_end", facts),
        steps=(ending.key, *held),
    )


def _lost(procedure: Procedure, explored: Explored, place: Marking) -> Finding:
    """A branch has arrived at a join that will not open any more."""
    arrived, join = place.waiting[0]
    awaited = procedure.step(join)
    came = {branch for branch, at in place.waiting if at == join}
    missing = tuple(key for key in (awaited.join if awaited else ()) if key not in came)
    facts: dict[str, str | int] = {
        "join": named(procedure, (join,)),
        "arrived": named(procedure, (arrived,)),
        "missing": named(procedure, missing),
    }
    return Finding(
        "lost_branch",
        facts,
        example=Reason.of("procedures.example_lost_branch", way=told(explored.way(place)), **facts),
        mend=Reason("procedures.mend_lost_branch", facts),
        steps=(join, *missing),
    )


def _dead_steps(procedure: Procedure, explored: Explored) -> Iterator[Finding]:
    opened = explored.opened()
    leads = {to for step in procedure.steps for outcome in step.outcomes for to in outcome.to}
    for step in procedure.steps:
        if step.key not in opened:
            facts: dict[str, str | int] = {"step": step.name, "row": procedure.row(step.key) + 1}
            ending = "led" if step.key in leads else "unled"
            yield Finding(
                "dead_step",
                facts,
                example=Reason(f"procedures.example_dead_{ending}", facts),
                mend=Reason(f"procedures.mend_dead_{ending}", facts),
                steps=(step.key,),
            )

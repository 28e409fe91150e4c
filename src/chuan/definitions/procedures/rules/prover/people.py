"""Who may do the steps: nobody, one single person, or one person in two duties declared separate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chuan.base.kernel.reason import Reason
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.prover.flaw import Finding
from chuan.definitions.procedures.rules.prover.wording import named


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may do a duty; ``substitute_for`` names the person she stands in for."""

    id: str
    name: str
    substitute_for: str | None = None


Staffing = Mapping[str, tuple[Person, ...]]
"""Role key -> those who may do it at this agency on this day, valid substitutes among them."""


def unstaffed(procedure: Procedure, staffing: Staffing) -> Iterator[Finding]:
    """Duties that nobody, or one single person, may do."""
    for role in procedure.roles:
        steps = tuple(step.key for step in procedure.steps if step.role == role.key)
        if not steps:
            continue
        people = {person.id: person for person in staffing.get(role.key, ())}
        if len(people) > 1:
            continue
        facts = {"role": role.name, "steps": named(procedure, steps)}
        name = "nobody_may"
        if people:
            name = "single_person"
            facts["person"] = next(iter(people.values())).name
        yield Finding(
            name,
            facts,
            example=Reason(f"procedures.example_{name}", facts),
            mend=Reason(f"procedures.mend_{name}", facts),
            steps=steps,
        )


def met_in_one(procedure: Procedure, staffing: Staffing) -> Iterator[Finding]:
    """Duties declared separate that one person may both do, herself or standing in."""
    names = {role.key: role.name for role in procedure.roles}
    for one, other in procedure.separate:
        others = {person.id for person in staffing.get(other, ())}
        for person in {p.id: p for p in staffing.get(one, ()) if p.id in others}.values():
            facts = {
                "person": person.name,
                "one": names.get(one, one),
                "other": names.get(other, other),
            }
            yield Finding(
                "same_person",
                facts,
                example=Reason("procedures.example_same_person", facts),
                mend=Reason("procedures.mend_same_person", facts),
                steps=tuple(step.key for step in procedure.steps if step.role in {one, other}),
            )

"""Every open step has exactly one named holder: who is named, else the head of the unit's inbox."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.dossiers.rules.events import Hold, Lacking
from chuan.events.dossiers.rules.orders import Hands, Person
from chuan.events.dossiers.rules.state import Done


def holders(
    procedure: Procedure,
    before: tuple[Hold, ...],
    marking: Marking,
    named: Mapping[str, Person],
    hands: Hands,
    at: datetime,
) -> tuple[Hold, ...] | Refusal:
    """One hold for each open step: those already held stay, the new ones go to named or inbox persons."""
    held = {hold.step: hold for hold in before}
    result = []
    for key in dict.fromkeys(marking.open):
        if key in held:
            result.append(held[key])
            continue
        person = named.get(key) or hands.inbox.get(key)
        refusal = _unfit(procedure, key, person, named, hands)
        if refusal is not None:
            return refusal
        assert person is not None
        result.append(Hold(key, person.official, person.unit, at))
    return tuple(result)


def _unfit(
    procedure: Procedure, key: str, person: Person | None, named: Mapping[str, Person], hands: Hands
) -> Refusal | None:
    step = procedure.step(key)
    name = step.name if step else key
    if person is None:
        return refuse("not_now", "dossiers.nobody_may", step=name)
    if key in named and hands.able and person.official not in hands.able.get(key, frozenset()):
        return refuse("invalid", "dossiers.person_may_not", field=f"to-{key}", step=name)
    return None


def lacking(
    procedure: Procedure, fresh: tuple[Hold, ...], hands: Hands, field: str = ""
) -> tuple[Lacking, ...] | Refusal:
    """What those who get a step lack, to be recorded; refused where the agency lets nobody without it have the step."""
    given = {(hold.step, hold.official) for hold in fresh}
    short = [one for one in hands.short if (one.lacking.step, one.lacking.official) in given]
    for one in short:
        if one.block:
            step = procedure.step(one.lacking.step)
            return refuse(
                "invalid", "dossiers.competence_needed", field=field or f"to-{one.lacking.step}",
                step=step.name if step else one.lacking.step, person=one.person, competence=one.name,
            )  # fmt: skip
    return tuple(one.lacking for one in short)


def clash(procedure: Procedure, done: tuple[Done, ...], step: str, official: Id) -> str:
    """The finished step whose duty this person may not combine with ``step``; "" when there is none."""
    here = procedure.step(step)
    if here is None:
        return ""
    for earlier in done:
        there = procedure.step(earlier.step)
        if there is None or earlier.official != official:
            continue
        pair = {(here.role, there.role), (there.role, here.role)}
        if pair & set(procedure.separate):
            return there.name
    return ""

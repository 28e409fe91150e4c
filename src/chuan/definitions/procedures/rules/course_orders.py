"""What may be ordered of a matter on its course, and why it is refused."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.course import Begun, Course, Dropped, Given, Holders, Stepped, Taken
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.walk import Marking, take


@dataclass(frozen=True, slots=True)
class EndStep:
    """The order to end a step; ``to`` names the people of steps that open, where nobody took them before."""

    step: str
    outcome: str
    to: Holders = ()
    note: Id | None = None


def begin(procedure: Procedure, edition: str, title: Id, holder: Id) -> Begun:
    """The matter at its first step."""
    return Begun(procedure.code, edition, title, procedure.steps[0].key, holder)


def end_step(procedure: Procedure, course: Course, order: EndStep, actor: Id) -> Stepped | Refusal:
    """The event that ends a step, or why it may not: closed, not open, not one's own, one person in two duties."""
    closed = _closed(course)
    if closed is not None:
        return closed
    here = procedure.step(order.step)
    if here is not None and course.holder(order.step) not in {None, actor}:
        return refuse("not_yours", "procedures.step_not_yours", step=here.name)
    marking = take(procedure, course.marking, order.step, order.outcome)
    if isinstance(marking, Refusal):
        return marking
    assert here is not None
    chosen = here.outcome(order.outcome)
    if chosen is not None and procedure.is_return(here, chosen) and order.note is None:
        return refuse("invalid", "procedures.return_reason", field="note")
    after = replace(
        course, taken=(*course.taken, Taken(order.step, order.outcome, actor, course.holds[0].since))
    )
    holders = _holders(procedure, after, marking, order.to)
    if isinstance(holders, Refusal):
        return holders
    return Stepped(order.step, order.outcome, marking, holders, order.note)


def give(procedure: Procedure, course: Course, step: str, holder: Id, reason: Id | None) -> Given | Refusal:
    """The event that gives an open step to another person."""
    closed = _closed(course)
    if closed is not None:
        return closed
    here = procedure.step(step)
    if here is None or step not in course.marking.open:
        return refuse("not_now", "procedures.step_not_open", step=here.name if here else step)
    if reason is None:
        return refuse("invalid", "procedures.give_reason", field="reason")
    apart = _apart(procedure, course, step, holder)
    return apart or Given(step, holder, reason)


def drop(course: Course, reason: Id | None) -> Dropped | Refusal:
    """The event that annuls the matter."""
    closed = _closed(course)
    if closed is not None:
        return closed
    return (
        Dropped(reason) if reason is not None else refuse("invalid", "procedures.drop_reason", field="reason")
    )


def _closed(course: Course) -> Refusal | None:
    if course.status == "new":
        return refuse("missing", "procedures.not_begun")
    return None if course.status == "open" else refuse("closed", "procedures.matter_over")


def _holders(procedure: Procedure, course: Course, marking: Marking, to: Holders) -> Holders | Refusal:
    """Who has each step open now: who had it before, whom the order names, or who took it last."""
    named, found = dict(to), {}
    for key in dict.fromkeys(marking.open):
        before = course.last(key)
        holder = named.get(key) or course.holder(key) or (before.official if before else None)
        if holder is None:
            step = procedure.step(key)
            return refuse(
                "invalid", "procedures.who_next", field=f"to-{key}", step=step.name if step else key
            )
        apart = _apart(procedure, course, key, holder)
        if apart is not None:
            return apart
        found[key] = holder
    return tuple(sorted(found.items()))


def _apart(procedure: Procedure, course: Course, step: str, holder: Id) -> Refusal | None:
    """Why this person may not take a step: he did another that must be somebody else's."""
    here = procedure.step(step)
    role = here.role if here else ""
    others = {b if role == a else a for a, b in procedure.separate if role in {a, b}}
    for one in course.taken:
        done = procedure.step(one.step)
        if done is not None and one.official == holder and done.role in others and here is not None:
            return refuse(
                "not_yours", "procedures.kept_apart", field=f"to-{step}", step=here.name, done=done.name
            )
    return None

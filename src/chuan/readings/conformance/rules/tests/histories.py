"""Histories as other systems might hand them over: steps in any order, at any time, by anybody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from chuan.base.kernel.codec import Id
from chuan.definitions.organisation.rules.tenure import Tenure
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.tests.world import PROCEDURE, ROLES, UNIT, Life, moment
from chuan.readings.conformance.rules.deviation import Deed
from chuan.readings.conformance.rules.roles import Roster

BEGIN = moment("11/11 08:15")
FIRST = {step.key: step.outcomes[0].key for step in PROCEDURE.steps}
WHOLE = ("receive", "assign", "check", "home", "police", "combine", "draft", "sign", "number", "issue")
"""Every step of the longest declared way, in its order."""
STAFFING = {role: {"unit": role, "post": role} for role in ROLES}
ROSTER = Roster(
    "H49.98",
    STAFFING,
    tuple(
        Tenure(one, "H49.98", role, (role,), head=False, since=date(2025, 1, 1))
        for role, one in ROLES.items()
    ),
)


def done(*steps: str, ended: str = "") -> tuple[Deed, ...]:
    """Those steps, an hour apart; "check:no" names the outcome. ``ended``: an answer reached the counter then."""
    deeds = [deed(place, text) for place, text in enumerate(steps, start=1)]
    if ended:
        deeds.append(Deed(len(deeds) + 1, e.Ready(ended, on_time=True), deeds[-1].at))
    return tuple(deeds)


def deed(seq: int, text: str, actor: Id | None = None, on_behalf: Id | None = None) -> Deed:
    """One step done, by whoever fills its role unless said otherwise."""
    key, _, outcome = text.partition(":")
    step = PROCEDURE.step(key)
    event = e.Passed(key, outcome or FIRST.get(key, "on"), Marking(), ())
    usual = ROLES[step.role] if step else Id(0)
    return Deed(seq, event, BEGIN + timedelta(hours=seq), actor or usual, on_behalf)


def taken_back(seq: int, step: str) -> Deed:
    return Deed(seq, e.TakenBack(step, Marking(), (), Id(9)), BEGIN + timedelta(hours=seq))


def lived(life: Life) -> tuple[Deed, ...]:
    """What a dossier of our own engine went through."""
    return tuple(Deed(seq, one.event, one.at, one.actor) for seq, one in enumerate(life.events, start=1))


def held(steps: Sequence[tuple[str, datetime, datetime]], official: Id) -> tuple[Deed, ...]:
    """Steps one after another with the moments they were opened and ended."""
    found = []
    for seq, (step, since, until) in enumerate(steps, start=1):
        onward = steps[seq][0] if seq < len(steps) else ""
        holds = (e.Hold(onward, official, UNIT, until),) if onward else ()
        first = (e.Hold(step, official, UNIT, since),)
        if seq == 1:
            found.append(Deed(0, _received(first), since, official))
        found.append(Deed(seq, e.Passed(step, FIRST[step], Marking(), holds), until, official))
    return tuple(found)


def _received(holds: tuple[e.Hold, ...]) -> e.Received:
    return e.Received("", "", "", "direct", Id(1), Id(1), (), None, None, Marking(), holds)

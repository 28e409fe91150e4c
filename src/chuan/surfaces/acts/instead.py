"""Taking a step that stands in another's name, under a delegation: whose, and why not any longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import limited, may, stead
from chuan.definitions.organisation.rules.delegation import GRANT, SIGN, STEP
from chuan.definitions.organisation.rules.people import Actor, Lent
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules.events import Hold
from chuan.events.dossiers.services.dossiers import Dossier, load
from chuan.surfaces.acts.asking import Case, case, me, unguarded


def opened(actor: Actor, stream: int, step: str, at: datetime) -> tuple[Case, Id | None]:
    """The dossier and in whose stead ``actor`` takes the step (None: in his own name).

    ``Refused`` with the end of the delegation where it held until lately; otherwise as ``case``.
    """
    try:
        found = case(actor, stream, "dossiers.view", at)
    except Refused:
        _say_ended(actor, unguarded(load(stream)), step, at)
        raise
    hold = found.dossier.state.hold(step)
    if hold is None or hold.official == me(actor):
        return found, None
    if lends(actor, found.terms.procedure, hold, found.dossier, at):
        return found, hold.official
    _say_ended(actor, found, step, at)
    return found, None


def granted(actor: Actor, stream: int, at: datetime) -> tuple[Case, Id | None]:
    """The dossier whose motion is signed, and in whose stead (None: in the own right)."""
    try:
        found = case(actor, stream, GRANT, at)
    except Refused:
        kept = load(stream)
        if why := organisation.why_ended_at(kept.agency, actor.official, GRANT, kept.state.procedure, at):
            raise Refused(why) from None
        raise
    if may(replace(actor, held=actor.own), GRANT, found.thing, at):
        return found, None
    lent = (one for one in stead(actor, GRANT, at) if _reaches(actor, one, found, at))
    return found, next((Id(one.by) for one in lent), None)


def _reaches(actor: Actor, lent: Lent, found: Case, at: datetime) -> bool:
    """Whether this very delegation lets the actor sign the motion."""
    only = replace(actor, held=tuple(held for held in actor.held if held.lent == lent))
    return bool(may(only, GRANT, found.thing, at))


def lends(actor: Actor, procedure: Procedure, hold: Hold, dossier: Dossier, at: datetime) -> bool:
    """Whether a step somebody else holds is this person's to do in that one's stead."""
    act, day = act_of(procedure, hold.step), local(at).date()
    return actor.lent(act, dossier.state.procedure, int(hold.official), day) is not None


def drafted(actor: Actor, found: Case, at: datetime) -> Id | None:
    """In whose stead a draft is attached: nobody's for a holder, else his who lent the step."""
    holds = found.dossier.state.holds
    if any(hold.official == me(actor) for hold in holds):
        return None
    lent = (hold.official for hold in holds if lends(actor, found.terms.procedure, hold, found.dossier, at))
    return next(lent, None)


def worked(actor: Actor, found: Case, at: datetime, step: str = "") -> Id | None:
    """In whose stead a step (any, where none is named) is worked beside being taken: given on, asked about, its
    clock stopped or resumed. Nobody's for a holder; a lent signature alone reaches none of it.
    """
    holds = [hold for hold in found.dossier.state.holds if step in {"", hold.step}]
    if any(hold.official == me(actor) for hold in holds):
        return None
    lent = (hold.official for hold in holds if works(actor, found.terms.procedure, hold, found.dossier, at))
    return next(lent, None)


def works(actor: Actor, procedure: Procedure, hold: Hold, dossier: Dossier, at: datetime) -> bool:
    """Whether a step is this person's to work: held, or lent as a step (see ``worked``)."""
    if hold.official == me(actor):
        return True
    return act_of(procedure, hold.step) == STEP and lends(actor, procedure, hold, dossier, at)


def act_of(procedure: Procedure, step: str) -> str:
    """What a delegation must name for this step to be taken under it."""
    found = procedure.step(step)
    return SIGN if found is not None and found.act == "sign" else STEP


def lent_keys(actor: Actor, at: datetime) -> tuple[str, ...]:
    """What lists of work add for a delegate: "<delegator>:sign|step:<procedure or *>"."""
    found = {
        f"{lent.by}:{kind}:{procedure}"
        for act, kind in ((SIGN, "sign"), (STEP, "step"))
        for lent in stead(actor, act, at)
        for procedure in lent.procedures or ("*",)
    }
    return tuple(sorted(found))


def granted_keys(actor: Actor, at: datetime) -> tuple[str, ...]:
    """What lists of motions add under delegations for some procedures: "a<agency>|u<unit>:<procedure>"."""
    found = {
        f"{place}:{procedure}"
        for reach, procedures in limited(actor, GRANT, at)
        for place in (*(f"a{one}" for one in reach.agencies), *(f"u{one}" for one in reach.units))
        for procedure in procedures
    }
    return tuple(sorted(found))


def _say_ended(actor: Actor, found: Case, step: str, at: datetime) -> None:
    hold = found.dossier.state.hold(step)
    if hold is None:
        return
    act = act_of(found.terms.procedure, step)
    procedure = found.dossier.state.procedure
    if why := organisation.why_ended(int(hold.official), actor.official, act, procedure, at):
        raise Refused(why)

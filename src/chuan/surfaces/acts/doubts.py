"""Values nobody has read in the law: proposed as read, confirmed by another, taken back."""

from __future__ import annotations

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.reading import Proposal
from chuan.definitions.organisation.rules.authority import Thing, check, may
from chuan.definitions.organisation.rules.people import Actor
from chuan.surfaces.acts.asking import clock

PROPOSE, CONFIRM = "laws.edit", "laws.confirm"


def propose(actor: Actor, wanted: Proposal) -> int:
    """The ISO secretary enters what the text says; its id."""
    _demand(actor, PROPOSE)
    return laws.propose(actor.agency, actor.account, wanted, clock())


def confirm(actor: Actor, reading: int) -> None:
    """A leader confirms it; a correction holds for dossiers received from today on."""
    _demand(actor, CONFIRM)
    laws.confirm(actor.agency, reading, actor.account, actor.official, clock())


def undo(actor: Actor, reading: int, reason: str) -> None:
    """Drop a proposal (either of them) or take a confirmation back (a leader), with a reason."""
    may_undo(actor, reading)
    laws.undo(actor.agency, reading, actor.account, reason, clock())


def may_undo(actor: Actor, reading: int) -> None:
    """``Refused`` unless this person may take that reading back."""
    at = clock()
    found = next((one for one in laws.readings(actor.agency, at) if one.id == reading), None)
    if found is None or found.agency != actor.agency:
        raise Refused(refuse("missing", "laws.no_reading"))
    edits = may(actor, PROPOSE, Thing(actor.agency), at) and found.state == "proposed"
    if not edits:
        _demand(actor, CONFIRM)


def _demand(actor: Actor, act: str) -> None:
    """``Refused`` as not theirs for whoever may only look: every official of the agency does."""
    if refusal := check(actor, act, Thing(actor.agency), clock(), see="procedures.view"):
        raise Refused(refusal)

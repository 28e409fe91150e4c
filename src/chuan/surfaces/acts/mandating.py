"""Opening an inspector's account by a written decision, and ending it early."""

from __future__ import annotations

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.mandate import Wanted
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.mandating import Opened
from chuan.surfaces.acts.asking import clock

ACT = "mandates.open"


def open_mandate(actor: Actor, wanted: Wanted) -> Opened:
    """Enter it; a new account's one-time password is told once. ``Refused`` beyond one's reach."""
    return organisation.open_mandate(actor, wanted, clock())


def end_mandate(actor: Actor, mandate: int, reason: str) -> None:
    """End it from this minute, with a reason."""
    organisation.end_mandate(actor, mandate, reason, clock())

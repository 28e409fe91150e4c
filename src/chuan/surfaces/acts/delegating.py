"""Lending one's authority by a written decision, and taking it back."""

from __future__ import annotations

from collections.abc import Iterable

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.delegation import Wanted
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.surfaces.acts.asking import clock


def lend(actor: Actor, agency: int, wanted: Wanted, scan: bytes) -> int:
    """Enter a delegation; its id. ``Refused`` also for a procedure the agency has not adopted."""
    _demand_adopted(agency, wanted.procedures)
    return organisation.give_delegation(actor, wanted, scan, clock())


def take_back(actor: Actor, delegation: int, reason: str) -> None:
    """End a delegation from this minute, with a reason."""
    organisation.withdraw_delegation(actor, delegation, reason, clock())


def _demand_adopted(agency: int, codes: Iterable[str]) -> None:
    known = {one.code for one in procedures.in_force([agency], local(clock()).date())}
    if unknown := sorted(set(codes) - known):
        raise Refused(refuse("invalid", "acts.delegation_no_procedure", "procedures", code=unknown[0]))

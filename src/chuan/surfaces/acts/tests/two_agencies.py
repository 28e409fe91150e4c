"""A commune whose step asks another agency, and that agency, which has adopted the internal procedure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import PDF, STAFFING, Commune, commune, dossier
from chuan.surfaces.acts import steps
from chuan.surfaces.acts.catalogue import read_procedures

CODE = "NB-DD-01"
_FROM = date(2026, 11, 1)
_ASKED = {
    "asker": STAFFING["counter"],
    **{role: STAFFING[role] for role in ("head", "handler", "leader", "clerk")},
}


@dataclass(frozen=True, slots=True)
class Two:
    asker: Commune
    asked: Commune

    def leg(self, found: Dossier) -> Dossier:
        """The leg that the dossier opened last."""
        return dossiers.load(int(dossiers.load(found.id).state.legs[-1].stream))


def two(*, adopted: bool = True) -> Two:
    """The asker's police step asks H19.85, which has ``adopted`` what it is asked by or not."""
    asker, asked = commune("H49.98"), commune("H19.85")
    staffing = {**STAFFING, "police": {**STAFFING["police"], "asks": "H19.85"}}
    procedures.publish(asker.agency.id, asking(), staffing, _FROM, "catalogue", None, "Trợ cấp")
    if adopted:
        adopt(asked)
    return Two(asker, asked)


def adopt(agency: Commune) -> None:
    """The agency takes on the internal procedure."""
    internal = read_procedures()[CODE]
    procedures.publish(agency.agency.id, internal, _ASKED, _FROM, "catalogue", None, "Xác nhận hiện trạng")


def asking() -> Procedure:
    changed = (replace(step, leg=CODE) if step.key == "police" else step for step in PROCEDURE.steps)
    return replace(PROCEDURE, steps=tuple(changed))


def asked_of(both: Two) -> Dossier:
    """A dossier whose question has just gone out."""
    return dossier(both.asker, "police")


def answered(both: Two, leg: Dossier) -> Dossier:
    """Everybody at the asked agency does what is his, to the answer."""
    while leg.state.status == "open":
        leg = one_step(both.asked, leg)
    return leg


def one_step(here: Commune, leg: Dossier) -> Dossier:
    """The open step of a leg is done by its holder."""
    hold = leg.state.holds[0]
    actor = here.actor_of(hold.official)
    if hold.step == "work":
        leg = steps.attach_draft(actor, leg.id, "result", PDF)
    to = {"work": here.people["handler"].id} if hold.step == "assign" else {}
    outcome = "signed" if hold.step == "sign" else PROCEDURE.steps[0].outcomes[0].key
    return steps.pass_step(actor, leg.id, steps.Passing(hold.step, outcome, to))

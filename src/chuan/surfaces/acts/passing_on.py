"""What was no petition of this agency begins where it belongs: at another agency, or in the protected channel."""

from __future__ import annotations

from uuid import uuid4

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store.typed import Who
from chuan.events.dossiers.services import people
from chuan.events.petitions.rules.coded import MOVED, PROTECTED, TRANSFER
from chuan.events.petitions.services import authors, secrets
from chuan.events.petitions.services.petitions import Petition
from chuan.surfaces.acts import courses, petitioning, protecting
from chuan.surfaces.acts.petitioning import Sent
from chuan.surfaces.acts.protecting import Said


def begin_protected(found: Petition, unit: int) -> None:
    """The report in the protected channel; its recipients alone read on."""
    state = found.state
    if state.kind == PROTECTED:
        said = Said(_words(found), "", authors.of(int(state.author)), unit, moved_from=found.id)
        protecting.report(found.agency, said, uuid4())


def begin_elsewhere(found: Petition, dossier: str = "") -> Petition | None:
    """The petition at the agency it was moved to, on that agency's dossier; None where that is not in the system."""
    state = found.state
    if state.kind not in MOVED or state.to is None:
        return None
    agency = int(state.to)
    staff = courses.candidates(agency, "receiver", found.now)
    if not staff:
        raise Refused(refuse("not_now", "petitions.nobody_receives"))
    sent = Sent(_words(found), authors.of(int(state.author)), TRANSFER, moved_from=found.id, dossier=dossier)
    there = petitioning.begun(agency, sent, Id(staff[0].official), Who())
    secrets.lead_to(found.id, there.id)
    return there


def _words(found: Petition) -> str:
    words = people.texts(found.id)
    return "\n\n".join(words.get(int(one), "") for one in (found.state.text, *found.state.more))

"""The minutes of an inspection under the digital signature of one side."""

from __future__ import annotations

from chuan.base.signing.rules.verdict import PARTIES
from chuan.base.store import files
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.inspections.rules.state import AGENCY, TEAM
from chuan.events.inspections.services.inspections import Inspection
from chuan.surfaces.acts.signing_papers import officer_signs, party_signs
from chuan.surfaces.acts.steps import PDF

_PLACES = dict(zip((TEAM, AGENCY), PARTIES, strict=True))


def signed_paper(actor: Actor, found: Inspection, side: str, passphrase: str) -> str:
    """SHA-256 of the minutes with one signature more; ``Refused`` where there is no key or it does not open."""
    state = found.state
    name, _media, content = files.read(found.id, state.paper)
    if len(state.sides) == 1:
        signed = officer_signs(actor, content, passphrase)
    else:
        head = organisation.names({int(state.head)}).get(int(state.head), "")
        signed = party_signs(actor, content, passphrase, _PLACES[side], head)
    return files.keep(found.id, name, PDF, signed)

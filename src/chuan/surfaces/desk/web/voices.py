"""What citizens said about a dossier, for its page: petitions this person may see, each with its step."""

from __future__ import annotations

from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.petitions.services.listing import About, of_dossier
from chuan.surfaces.acts.petition_seen import VIEW
from chuan.surfaces.telling.file import File


def voices(actor: Actor, file: File) -> tuple[tuple[About, str], ...]:
    """(petition, name of the step it is about); one statement. Never another law's letter."""
    found = of_dossier(scope(actor, VIEW, file.at), file.case.dossier.id)
    names = {step.key: step.name for step in file.procedure.steps}
    return tuple((one, names.get(one.step, "")) for one in found)

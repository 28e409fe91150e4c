"""A result handed to the citizen together with his originals: both or neither."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from django.db import transaction

from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.services.people import Party
from chuan.surfaces.acts import originals, reception


@dataclass(frozen=True, slots=True)
class Handing:
    """Who takes the result (None: the submitter), by which channel, by which paper shown."""

    taker: Party | None
    channel: str
    identity: str
    seen: int


def return_result(actor: Actor, stream: int, form: Handing, back: originals.Back, key: UUID) -> Dossier:
    """Hand the result over and give back the originals chosen; ``Refused`` leaves both undone."""
    with transaction.atomic():
        dossier = reception.hand_over(actor, stream, form.taker, form.channel, form.identity, form.seen, key)
        if back.papers:
            given = replace(back, taker=form.taker, identity=back.identity or form.identity)
            originals.give_back(actor, stream, given, None, uuid5(key, "originals"))
    return dossier

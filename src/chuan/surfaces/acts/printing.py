"""What was printed is an event with the hash of its exact bytes; the bytes lie in the file store."""

from __future__ import annotations

from django.db import transaction

from chuan.base.store import files
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.rules.orders import Print
from chuan.events.dossiers.rules.slips import SlipPrinted
from chuan.events.dossiers.services import dossiers, slips
from chuan.surfaces.acts.asking import case, clock, me, ordered
from chuan.surfaces.acts.steps import PDF


def printed(actor: Actor, stream: int, form: str, content: bytes) -> int:
    """Record a printed form of a dossier; which copy it was, from 1."""
    found = case(actor, stream, "dossiers.view", clock())

    def order(_: dossiers.Dossier) -> Print:
        return Print(form, files.keep(stream, f"{form}.pdf", PDF, content))

    return ordered(actor, found, order, None, None).state.printed(form)


def slip_printed(actor: Actor, stream: int, copy: int, content: bytes) -> None:
    """Record a printed slip of a visit without a dossier."""
    with transaction.atomic():
        sha256 = files.keep(stream, "slip.pdf", PDF, content)
        slips.add(stream, SlipPrinted(sha256, copy), dossiers.Actor(me(actor)))

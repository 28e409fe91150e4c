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


def printed(actor: Actor, stream: int, form: str, content: bytes) -> str:
    """Record a printed form of a dossier; the SHA-256 its bytes are kept under.

    Not whoever may look: the counter, who has or had the dossier in hand, the head of its unit, the leader.
    """
    found = case(actor, stream, "dossiers.print", clock())
    sha256 = ""

    def order(_: dossiers.Dossier) -> Print:
        nonlocal sha256
        sha256 = files.keep(stream, f"{form}.pdf", PDF, content)
        return Print(form, sha256)

    ordered(actor, found, order, None, None)
    return sha256


def slip_printed(actor: Actor, stream: int, copy: int, content: bytes) -> str:
    """Record a printed slip of a visit without a dossier; the SHA-256 its bytes are kept under."""
    with transaction.atomic():
        sha256 = files.keep(stream, "slip.pdf", PDF, content)
        slips.add(stream, SlipPrinted(sha256, copy), dossiers.Actor(me(actor)))
    return sha256

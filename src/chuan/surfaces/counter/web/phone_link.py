"""The address that lets an officer's phone add photos to one dossier for some minutes; it opens nothing else."""

from __future__ import annotations

from django.core import signing
from django.urls import reverse

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.scans.imports.limits import limits

_SALT = "chuan.counter.phone"


def link_of(actor: Actor, dossier: int) -> str:
    """A fresh address, signed with who asked for it and when."""
    token = signing.dumps([str(actor.official), str(dossier)], salt=_SALT)
    return reverse("counter:phone", args=[token])


def read_link(token: str) -> tuple[int, int]:
    """(official, dossier); ``Refused`` once its minutes are over, or where it was not made here."""
    try:
        official, dossier = signing.loads(token, salt=_SALT, max_age=limits().phone * 60)
    except signing.BadSignature:
        raise Refused(refuse("missing", "scans.link_ended")) from None
    return int(official), int(dossier)

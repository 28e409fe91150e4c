"""Signing keys: one in use for a person, one for an agency; kept as the file they came in, or as their place on a device."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from asn1crypto.x509 import Certificate
from django.db import transaction

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.signing.services.keys import check_dates, from_pkcs12, holder, issuer
from chuan.definitions.organisation.models import SigningKey
from chuan.definitions.organisation.rules.authority import Thing, may
from chuan.definitions.organisation.rules.people import Actor

SEAL = "organisation.seal"
LARGEST_PICTURE = 1 << 20
_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Key:
    """A key in use as pages tell of it; ``own``: a person's, not the agency's; ``device``: what it lies on."""

    id: int
    agency: int
    name: str
    issuer: str
    since: datetime
    until: datetime
    own: bool
    device: str = ""


@dataclass(frozen=True, slots=True)
class NewKey:
    """What is handed in: the PKCS#12 file, its passphrase, and how the signature looks (PNG, may be empty)."""

    content: bytes
    passphrase: str
    picture: bytes = b""
    own: bool = True


def own_key(official: int) -> Key | None:
    """The person's key in use."""
    return _told(SigningKey.objects.filter(official=official, ended_at=None).first())


def seal_key(agency: int) -> Key | None:
    """The agency's key in use (con dấu số)."""
    return _told(SigningKey.objects.filter(agency=agency, official=None, ended_at=None).first())


@transaction.atomic
def add_key(actor: Actor, new: NewKey, at: datetime) -> Key:
    """Keep a key after opening it once; the one in use before ends. ``Refused`` where it does not open."""
    check_keeper(actor, at, own=new.own)
    certificate = from_pkcs12(new.content, new.passphrase).signing_cert
    assert certificate is not None
    return kept(actor, certificate, at, own=new.own, picture=new.picture, content=new.content)


def check_keeper(actor: Actor, at: datetime, *, own: bool) -> None:
    """``Refused`` where one who keeps no seal hands in the agency's."""
    if not own and not may(actor, SEAL, Thing(actor.agency), at):
        raise Refused(refuse("not_yours", "organisation.no_duty"))


def kept(
    actor: Actor, certificate: Certificate, at: datetime, *, own: bool, picture: bytes, **where: Any
) -> Key:
    """The row of a key that was opened; ``where``: what opens it again."""
    check_dates(certificate, at)
    if picture and (not picture.startswith(_PNG) or len(picture) > LARGEST_PICTURE):
        raise Refused(refuse("invalid", "organisation.key_picture", "picture"))
    before = own_key(actor.official) if own else seal_key(actor.agency)
    if before is not None:
        _end(actor, before.id, "", at)
    row = SigningKey.objects.create(
        agency_id=actor.agency, official_id=actor.official if own else None, picture=picture,
        name=holder(certificate)[:200], issuer=issuer(certificate)[:200],
        since=certificate.not_valid_before, until=certificate.not_valid_after,
        added_by_id=actor.account, added_at=at, **where,
    )  # fmt: skip
    return _as_key(row)


def end_key(actor: Actor, key: int, reason: str, at: datetime) -> None:
    """Use a key no longer, with a reason; what it signed stays signed."""
    found = SigningKey.objects.filter(id=key, ended_at=None).first()
    own = found is not None and found.official_id == actor.official
    if found is None or not (
        own or (found.official_id is None and may(actor, SEAL, Thing(found.agency_id), at))
    ):
        raise Refused(refuse("missing", "organisation.missing"))
    if not reason.strip():
        raise Refused(refuse("invalid", "organisation.key_why", "reason"))
    _end(actor, key, reason, at)


def _end(actor: Actor, key: int, reason: str, at: datetime) -> None:
    SigningKey.objects.filter(id=key, ended_at=None).update(
        ended_by=actor.account, ended_at=at, ended_reason=reason.strip()
    )


def _told(row: SigningKey | None) -> Key | None:
    return _as_key(row) if row is not None else None


def _as_key(row: SigningKey) -> Key:
    return Key(
        row.id,
        row.agency_id,
        row.name,
        row.issuer,
        row.since,
        row.until,
        row.official_id is not None,
        row.token_label,
    )

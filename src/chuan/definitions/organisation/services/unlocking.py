"""Opening a key for as long as something is signed; its passphrase or PIN is kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from asn1crypto.x509 import Certificate
from django.conf import settings
from django.db import transaction
from pyhanko.sign.signers import Signer

from chuan.base.signing.services import tokens
from chuan.base.signing.services.keys import from_pkcs12
from chuan.definitions.organisation.models import SigningKey
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.keys import Key, check_keeper, kept


def devices() -> tuple[tuple[str, str], ...]:
    """(serial number, label) of the devices plugged into the server."""
    return tokens.devices(settings.TOKEN_MODULE)


@transaction.atomic
def add_token_key(
    actor: Actor, serial: str, pin: str, at: datetime, *, own: bool, name: str = "", picture: bytes = b""
) -> Key:
    """Use a key on a device after opening it once; the one in use before ends. ``Refused`` where it does not open."""
    check_keeper(actor, at, own=own)
    found = tokens.found(settings.TOKEN_MODULE, serial, pin, name)
    return kept(
        actor, found.certificate, at, own=own, picture=picture, content=found.certificate.dump(),
        token=found.serial, token_label=found.label, token_key=found.key,
    )  # fmt: skip


@contextmanager
def unlocked(key: Key, secret: str) -> Iterator[tuple[Signer, bytes]]:
    """What signs, and its picture; ``Refused`` where passphrase or PIN is wrong or the device goes away."""
    row = SigningKey.objects.get(id=key.id)
    content, picture = bytes(row.content), bytes(row.picture)
    if not row.token:
        yield from_pkcs12(content, secret), picture
        return
    lies = tokens.TokenKey(row.token, row.token_label, row.token_key, Certificate.load(content))
    with tokens.opened(settings.TOKEN_MODULE, lies, secret) as signer:
        yield signer, picture

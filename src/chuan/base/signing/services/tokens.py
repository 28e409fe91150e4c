"""Keys on a device (token, HSM) behind its PKCS#11 library: found once, opened with the PIN each time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any

import pkcs11
from asn1crypto import x509
from pkcs11 import Attribute, ObjectClass
from pyhanko.sign.pkcs11 import PKCS11Signer
from pyhanko.sign.signers import Signer

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.signing.services.token_faults import FAULTS, refused_by

_ONE_AT_A_TIME = Lock()
"""To be signed in at a device belongs to the whole process: two at once would share one PIN."""
_PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class TokenKey:
    """Where a key lies: serial number and label of its device, its id there in hex, and its certificate."""

    serial: str
    label: str
    key: str
    certificate: x509.Certificate


def devices(module: str) -> tuple[tuple[str, str], ...]:
    """(serial number, label) of each device that is plugged in; none where the library does not answer."""
    try:
        return tuple((_text(one.serial), _text(one.label)) for one in _tokens(module))
    except (Refused, *FAULTS):
        return ()


def found(module: str, serial: str, pin: str, name: str = "") -> TokenKey:
    """The key of that device that signs and bears a certificate; ``name``: its label where there are several."""
    with _session(module, serial, pin) as (token, session):
        certified = {bytes(one[Attribute.ID]): one for one in _certificates(session)}
        wanted = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.SIGN: True}
        keys = [one for one in session.get_objects(wanted) if bytes(one[Attribute.ID]) in certified]
        chosen = [one for one in keys if not name or one[Attribute.LABEL] == name]
        if len(chosen) != 1:
            raise Refused(refuse("invalid", "signing.token_many" if chosen else "signing.token_none", "name"))
        held = bytes(chosen[0][Attribute.ID])
        certificate = x509.Certificate.load(bytes(certified[held][Attribute.VALUE]))
        return TokenKey(_text(token.serial), _text(token.label), held.hex(), certificate)


@contextmanager
def opened(module: str, key: TokenKey, pin: str) -> Iterator[Signer]:
    """What signs, as long as the device stays; ``Refused`` where it goes away or the PIN is wrong."""
    with _session(module, key.serial, pin) as (_token, session):
        yield PKCS11Signer(
            session, signing_cert=key.certificate, key_id=bytes.fromhex(key.key), other_certs_to_pull=()
        )


@contextmanager
def _session(module: str, serial: str, pin: str) -> Iterator[tuple[Any, Any]]:
    if not _ONE_AT_A_TIME.acquire(timeout=_PATIENCE):
        raise Refused(refuse("busy", "signing.token_busy"))
    try:
        token = next((one for one in _tokens(module) if _text(one.serial) == serial), None)
        if token is None:
            raise Refused(refuse("invalid", "signing.token", "passphrase"))
        with token.open(user_pin=pin) as session:
            yield token, session
    except FAULTS as error:
        raise refused_by(error) from error
    finally:
        _ONE_AT_A_TIME.release()


def _tokens(module: str) -> list[Any]:
    if not module:
        raise Refused(refuse("invalid", "signing.no_module", "passphrase"))
    try:
        return [slot.get_token() for slot in pkcs11.lib(module).get_slots(token_present=True)]
    except RuntimeError as error:  # the library itself cannot be loaded
        raise Refused(refuse("invalid", "signing.token", "passphrase")) from error


def _certificates(session: Any) -> list[Any]:
    return list(session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}))


def _text(raw: Any) -> str:
    return (raw.decode("utf-8", "replace") if isinstance(raw, bytes) else str(raw)).strip("\x00 ")

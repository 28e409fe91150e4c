"""What a browser seals for the server: an AES key under the browser's RSA key, and the words under that."""

from __future__ import annotations

import hashlib
import hmac
import json
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from chuan.base.kernel.refusal import Refused, refuse

_BITS = 2048
_OAEP = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)


def new_key() -> tuple[bytes, bytes]:
    """A key for one browser: what opens (kept here, DER), what seals (given away, DER)."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=_BITS)
    der = serialization.Encoding.DER
    opens = key.private_bytes(der, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return opens, seals(opens)


def seals(opens: bytes) -> bytes:
    """The public half of a kept key, as WebCrypto imports it (spki)."""
    public = _private(opens).public_key()
    return public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def opened(opens: bytes, sealed: Mapping[str, str], about: str) -> dict[str, Any]:
    """What was sealed, with ``about`` bound to it; ``Refused`` where it is not for this key or was changed."""
    try:
        key = _private(opens).decrypt(b64decode(sealed["k"]), _OAEP)
        body = AESGCM(key).decrypt(b64decode(sealed["iv"]), b64decode(sealed["c"]), about.encode())
        read = json.loads(body)
    except (KeyError, TypeError, ValueError, InvalidTag):
        raise Refused(refuse("invalid", "offline.unreadable")) from None
    if not isinstance(read, dict):
        raise Refused(refuse("invalid", "offline.unreadable"))
    return read


def secret_for(opens: bytes, code: str) -> str:
    """The secret of a dossier's public page, known to the slip before the dossier is."""
    return urlsafe_b64encode(hmac.new(opens, code.encode(), hashlib.sha256).digest()[:18]).decode()


def _private(opens: bytes) -> rsa.RSAPrivateKey:
    key = serialization.load_der_private_key(opens, None)
    assert isinstance(key, rsa.RSAPrivateKey)
    return key

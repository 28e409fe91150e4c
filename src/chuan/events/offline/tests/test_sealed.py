"""What a browser seals only the server opens, and only for the number it was sealed with."""

from __future__ import annotations

import json
import os
from base64 import b64encode

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from chuan.base.kernel.refusal import Refused
from chuan.events.offline.services import sealed

OPENS, SEALS = sealed.new_key()


def seal(seals: bytes, words: object, about: str) -> dict[str, str]:
    """As the browser does it (assets/offline/seal.js)."""
    key, iv = AESGCM.generate_key(256), os.urandom(12)
    public = serialization.load_der_public_key(seals)
    assert isinstance(public, rsa.RSAPublicKey)
    oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
    parts = {"k": public.encrypt(key, oaep), "iv": iv}
    parts["c"] = AESGCM(key).encrypt(iv, json.dumps(words).encode(), about.encode())
    return {name: b64encode(part).decode() for name, part in parts.items()}


def test_opened_as_it_was_sealed() -> None:
    words = {"owner-name": "Nịnh Thị Hoa"}
    assert sealed.opened(OPENS, seal(SEALS, words, "41"), "41") == words


@pytest.mark.parametrize("wrong", ["about", "key", "shape", "nothing"])
def test_what_is_not_ours_is_refused_in_words(wrong: str) -> None:
    other = sealed.new_key()[1] if wrong == "key" else SEALS
    given = {} if wrong == "nothing" else seal(other, [1] if wrong == "shape" else {}, "41")
    with pytest.raises(Refused, match=r"offline\.unreadable"):
        sealed.opened(OPENS, given, "42" if wrong == "about" else "41")


def test_the_secret_is_known_before_the_dossier() -> None:
    assert sealed.secret_for(OPENS, "A-261120-0041") == sealed.secret_for(OPENS, "A-261120-0041")
    assert sealed.secret_for(OPENS, "A-261120-0041") != sealed.secret_for(OPENS, "A-261120-0042")

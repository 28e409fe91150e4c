"""Tokens of software (SoftHSM2): all made once a process, before its PKCS#11 library looks for them."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pkcs11
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pkcs11 import Attribute
from pkcs11.util.rsa import decode_rsa_private_key
from pkcs11.util.x509 import decode_x509_certificate

from chuan.base.signing.services.simulated import new_pair
from chuan.base.signing.tests.authority import NOW, authority
from chuan.base.signing.tests.papers import MINH, UBND

PIN = "482915"
_LABEL = "Token thử"
_HELD = ((MINH, UBND), (MINH,))
"""The names on each token."""
_PLACES = ("softhsm", "x86_64-linux-gnu/softhsm", "aarch64-linux-gnu/softhsm")


def module() -> str:
    """The library; the test is skipped on a desk without it, and fails in CI (``CHUAN_STRICT=1``)."""
    found = next(
        (one for one in (Path("/usr/lib", at, "libsofthsm2.so") for at in _PLACES) if one.exists()), None
    )
    if found is None and os.environ.get("CHUAN_STRICT") != "1":
        pytest.skip("SoftHSM2 is not installed (on Debian: apt-get install softhsm2)")
    assert found is not None, "SoftHSM2 is not installed (on Debian: apt-get install softhsm2)"
    return str(found)


def plugged_in(*names: str) -> str:
    """Serial number of the token with a key for each of ``names``, whose label it is; of those in ``_HELD``."""
    return _serials()[names]


@cache
def _serials() -> dict[tuple[str, ...], str]:
    """The library reads its folder once a process: a token made later would not be seen."""
    library, folder = module(), Path(mkdtemp(prefix="softhsm"))
    (folder / "tokens").mkdir()
    (folder / "conf").write_text(f"directories.tokendir = {folder / 'tokens'}\nlog.level = ERROR\n")
    os.environ["SOFTHSM2_CONF"] = str(folder / "conf")
    tool = shutil.which("softhsm2-util")
    assert tool
    for _ in _HELD:
        made = [tool, "--init-token", "--free", "--label", _LABEL, "--pin", PIN, "--so-pin", "00000000"]
        subprocess.run(made, check=True, capture_output=True)
    tokens = pkcs11.lib(library).get_tokens(token_label=_LABEL)
    return {names: _filled(token, names) for names, token in zip(_HELD, tokens, strict=True)}


def _filled(token: pkcs11.Token, names: tuple[str, ...]) -> str:
    with token.open(rw=True, user_pin=PIN) as session:
        for at, name in enumerate(names):
            _put(session, name, bytes([at + 1]))
    return bytes(token.serial).decode().strip("\x00 ")


def _put(session: pkcs11.Session, name: str, key_id: bytes) -> None:
    year = NOW.replace(year=NOW.year + 1) - NOW
    key, certificate = new_pair(name, authority(), NOW - year, NOW + year)
    raw = key.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    named = {Attribute.ID: key_id, Attribute.LABEL: name, Attribute.TOKEN: True}
    session.create_object({**decode_rsa_private_key(raw), **named})
    session.create_object({**decode_x509_certificate(certificate.public_bytes(Encoding.DER)), **named})

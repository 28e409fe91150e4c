"""The authority of the tests: it vouches for whom it likes, as long as it likes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache

from asn1crypto import x509
from cryptography.hazmat.primitives.serialization import Encoding

from chuan.base.signing.services.simulated import Pair, new_key, new_root

PASSPHRASE = "mật khẩu thử"
NOW = datetime(2026, 11, 20, 3, tzinfo=UTC)


def authority(name: str = "CA thử nghiệm") -> Pair:
    """The root of that name."""
    return _root_named(name)


@cache
def _root_named(name: str) -> Pair:
    return new_root(name, NOW - timedelta(days=900), NOW + timedelta(days=900))


def pem(name: str = "CA thử nghiệm") -> bytes:
    """The root as an installation keeps it."""
    return authority(name)[1].public_bytes(Encoding.PEM)


def root(name: str = "CA thử nghiệm") -> x509.Certificate:
    """The root as whoever trusts it holds it."""
    return x509.Certificate.load(authority(name)[1].public_bytes(Encoding.DER))


@cache
def pkcs12_of(
    name: str, by: str = "CA thử nghiệm", since: datetime = datetime(2026, 1, 1, tzinfo=UTC),
    until: datetime = datetime(2027, 12, 31, tzinfo=UTC),
) -> bytes:  # fmt: skip
    """A ``.p12`` file locked by ``PASSPHRASE``."""
    return new_key(name, authority(by), PASSPHRASE, since, until)

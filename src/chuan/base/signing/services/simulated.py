"""A certificate authority that vouches for nobody real: for the demonstration and for tests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

Pair = tuple[rsa.RSAPrivateKey, x509.Certificate]


def new_root(name: str, since: datetime, until: datetime) -> Pair:
    """A root that signs itself."""
    key = _key()
    return key, _certificate(name, key, name, key, (since, until))


def new_key(name: str, by: Pair, passphrase: str, since: datetime, until: datetime) -> bytes:
    """A ``.p12`` file for ``name``, vouched for by the root ``by`` and locked by ``passphrase``."""
    return packed(new_pair(name, by, since, until), by, passphrase)


def new_pair(
    name: str,
    by: Pair,
    since: datetime,
    until: datetime,
    more: Iterable[tuple[x509.ExtensionType, bool]] = (),
) -> Pair:
    """A key for ``name`` and its certificate by the root ``by``; ``more``: (extension, critical)."""
    key, (issuing, issuer) = _key(), by
    return key, _certificate(name, key, _name_of(issuer), issuing, (since, until), more)


def packed(pair: Pair, by: Pair, passphrase: str) -> bytes:
    """The pair as a ``.p12`` file locked by ``passphrase``."""
    locked = BestAvailableEncryption(passphrase.encode())
    return pkcs12.serialize_key_and_certificates(b"key", *pair, [by[1]], locked)


def _name_of(certificate: x509.Certificate) -> str:
    return str(certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value)


def _key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _certificate(
    name: str, key: rsa.RSAPrivateKey, by: str, issuing: rsa.RSAPrivateKey, valid: tuple[datetime, datetime],
    more: Iterable[tuple[x509.ExtensionType, bool]] = (),
) -> x509.Certificate:  # fmt: skip
    root_itself = name == by
    built = (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named(by))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(valid[0])
        .not_valid_after(valid[1])
        .add_extension(x509.BasicConstraints(ca=root_itself, path_length=None), critical=True)
        .add_extension(_usage(root_itself=root_itself), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuing.public_key()), critical=False
        )
    )
    for extension, critical in more:
        built = built.add_extension(extension, critical)
    return built.sign(issuing, hashes.SHA256())


def _usage(*, root_itself: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not root_itself, content_commitment=not root_itself, key_encipherment=False,
        data_encipherment=False, key_agreement=False, key_cert_sign=root_itself, crl_sign=root_itself,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip


def _named(name: str) -> x509.Name:
    return x509.Name(
        [x509.NameAttribute(NameOID.COMMON_NAME, name), x509.NameAttribute(NameOID.COUNTRY_NAME, "VN")]
    )

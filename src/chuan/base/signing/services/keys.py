"""Keys that sign: a PKCS#12 file, or a token behind a PKCS#11 library."""

from __future__ import annotations

from datetime import datetime

from asn1crypto import x509
from pyhanko.sign.signers import Signer, SimpleSigner

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse


def from_pkcs12(content: bytes, passphrase: str) -> Signer:
    """The key in a ``.p12`` file; ``Refused`` where it is none or the passphrase is wrong."""
    from cryptography.hazmat.primitives.serialization import pkcs12

    try:
        key, certificate, _others = pkcs12.load_key_and_certificates(content, passphrase.encode())
    except ValueError as error:
        wrong = "password" in str(error).lower()
        field = "passphrase" if wrong else "key_file"
        raise Refused(
            refuse("invalid", "signing.passphrase" if wrong else "signing.not_key", field)
        ) from error
    if key is None or certificate is None:
        raise Refused(refuse("invalid", "signing.not_key", "key_file"))
    signer: SimpleSigner | None = SimpleSigner.load_pkcs12_data(content, (), passphrase.encode())
    if signer is None:
        raise Refused(refuse("invalid", "signing.not_key", "key_file"))
    return signer


def holder(certificate: x509.Certificate) -> str:
    """Whose certificate it is, as it names them."""
    named = certificate.subject.native
    return str(named.get("common_name") or certificate.subject.human_friendly)


def check_dates(certificate: x509.Certificate, at: datetime) -> None:
    """``Refused`` where the certificate is not valid at ``at``."""
    begins, ends = certificate.not_valid_before, certificate.not_valid_after
    if at > ends:
        raise Refused(refuse("invalid", "signing.expired_key", name=holder(certificate), day=_day(ends)))
    if at < begins:
        raise Refused(refuse("invalid", "signing.early_key", name=holder(certificate), day=_day(begins)))


def _day(moment: datetime) -> str:
    return f"{local(moment):%d/%m/%Y}"


def issuer(certificate: x509.Certificate) -> str:
    """Who vouches for it."""
    return str(certificate.issuer.native.get("common_name") or certificate.issuer.human_friendly)

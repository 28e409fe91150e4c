"""Asking the responder that a certificate names whether it was revoked (OCSP)."""

from __future__ import annotations

from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID

from chuan.base.signing.services.asking import Ask

Said = tuple[bool, datetime | None]
"""(somebody answered, when it was revoked)."""
NOBODY: Said = (False, None)
NO_ANSWER = (OSError, ValueError, TypeError, InvalidSignature, x509.ExtensionNotFound)
_QUERY = "application/ocsp-request"


def by_ocsp(certificate: x509.Certificate, issuer: x509.Certificate, ask: Ask, at: datetime) -> Said:
    """What the issuer's responder says today (RFC 6960)."""
    for url in _urls(certificate):
        try:
            built = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA256()).build()
            answer = ocsp.load_der_ocsp_response(ask(url, built.public_bytes(Encoding.DER), _QUERY))
            _check_responder(answer, issuer, at)
        except NO_ANSWER:
            continue
        ours = answer.serial_number == certificate.serial_number
        known = answer.certificate_status != ocsp.OCSPCertStatus.UNKNOWN
        if ours and known and (answer.next_update_utc is None or at <= answer.next_update_utc):
            return True, answer.revocation_time_utc
    return NOBODY


def _check_responder(answer: ocsp.OCSPResponse, issuer: x509.Certificate, at: datetime) -> None:
    """The issuer signed it, or somebody it lets answer (RFC 6960, 4.2.2.2); else ``ValueError`` or the like."""
    by = next(iter(answer.certificates), issuer)
    if by != issuer:
        by.verify_directly_issued_by(issuer)
        usage = by.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        if ExtendedKeyUsageOID.OCSP_SIGNING not in usage or at > by.not_valid_after_utc:
            raise ValueError("not let to answer")
    key, kind = by.public_key(), answer.signature_hash_algorithm
    told = answer.signature, answer.tbs_response_bytes
    if isinstance(key, RSAPublicKey) and kind is not None:
        key.verify(*told, PKCS1v15(), kind)
    elif isinstance(key, EllipticCurvePublicKey) and kind is not None:
        key.verify(*told, ECDSA(kind))
    else:
        raise ValueError("a key of another kind")


def _urls(certificate: x509.Certificate) -> list[str]:
    try:
        named = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    except x509.ExtensionNotFound:
        return []
    return [
        str(one.access_location.value)
        for one in named
        if one.access_method == AuthorityInformationAccessOID.OCSP
    ]

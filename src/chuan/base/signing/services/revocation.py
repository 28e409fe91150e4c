"""Was a certificate revoked: its issuer is asked by OCSP, else its list (CRL) is read; no answer is no verdict."""

from __future__ import annotations

from datetime import datetime

from cryptography import x509

from chuan.base.signing.services.asking import Ask
from chuan.base.signing.services.responders import NO_ANSWER, NOBODY, Said, by_ocsp


def asked(certificate: x509.Certificate, issuer: x509.Certificate, ask: Ask, at: datetime) -> Said:
    """What the issuer says; only an answer that bears its signature and is still fresh counts."""
    for way in (by_ocsp, _by_list):
        found = way(certificate, issuer, ask, at)
        if found[0]:
            return found
    return NOBODY


def _by_list(certificate: x509.Certificate, issuer: x509.Certificate, ask: Ask, at: datetime) -> Said:
    for url in _list_urls(certificate):
        try:
            found = x509.load_der_x509_crl(ask(url, None, ""))
            if not found.is_signature_valid(issuer.public_key()):  # type: ignore[arg-type]  # any key that signs
                continue
        except NO_ANSWER:
            continue
        if found.issuer == issuer.subject and (found.next_update_utc is None or at <= found.next_update_utc):
            entry = found.get_revoked_certificate_by_serial_number(certificate.serial_number)
            return True, entry.revocation_date_utc if entry else None
    return NOBODY


def _list_urls(certificate: x509.Certificate) -> list[str]:
    try:
        named = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    except x509.ExtensionNotFound:
        return []
    return [str(name.value) for point in named for name in point.full_name or ()]

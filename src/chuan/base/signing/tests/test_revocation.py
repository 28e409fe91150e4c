"""An issuer that a certificate names is asked whether it was revoked; only its own fresh answer counts."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID

from chuan.base.signing.services.revocation import asked
from chuan.base.signing.services.simulated import Pair, new_pair
from chuan.base.signing.tests.authority import NOW, authority

DAY = timedelta(days=1)
URI = x509.UniformResourceIdentifier


@cache
def certificate() -> x509.Certificate:
    access = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, URI("http://ocsp.thu"))
    point = x509.DistributionPoint([URI("http://crl.thu")], None, None, None)
    more = [(x509.AuthorityInformationAccess([access]), False), (x509.CRLDistributionPoints([point]), False)]
    return new_pair("Ai đó", authority(), NOW - 9 * DAY, NOW + 9 * DAY, more)[1]


def listed(*, revoked: bool, by: Pair, until: datetime = NOW + DAY) -> bytes:
    built = x509.CertificateRevocationListBuilder().issuer_name(by[1].subject)
    built = built.last_update(NOW - DAY * 2).next_update(until)
    if revoked:
        one = x509.RevokedCertificateBuilder().serial_number(certificate().serial_number)
        built = built.add_revoked_certificate(one.revocation_date(NOW - DAY).build())
    return built.sign(by[0], hashes.SHA256()).public_bytes(Encoding.DER)


def responded(*, revoked: bool) -> bytes:
    key, issuer = authority()
    status = ocsp.OCSPCertStatus.REVOKED if revoked else ocsp.OCSPCertStatus.GOOD
    built = ocsp.OCSPResponseBuilder().add_response(
        certificate(), issuer, hashes.SHA256(), status, NOW - DAY, NOW + DAY, NOW - DAY if revoked else None, None
    )  # fmt: skip
    signed = built.responder_id(ocsp.OCSPResponderEncoding.HASH, issuer).sign(key, hashes.SHA256())
    return signed.public_bytes(Encoding.DER)


def told(answers: dict[str, bytes]) -> tuple[bool, datetime | None]:
    def ask(url: str, _body: bytes | None, _kind: str) -> bytes:
        if url not in answers:
            raise OSError("nobody there")
        return answers[url]

    return asked(certificate(), authority()[1], ask, NOW)


def test_by_a_responder() -> None:
    assert told({"http://ocsp.thu": responded(revoked=True)}) == (True, NOW - DAY)
    assert told({"http://ocsp.thu": responded(revoked=False)}) == (True, None)


def test_by_a_list_where_no_responder_answers() -> None:
    assert told({"http://crl.thu": listed(revoked=True, by=authority())}) == (True, NOW - DAY)
    assert told({"http://crl.thu": listed(revoked=False, by=authority())}) == (True, None)


def test_nobody_answers() -> None:
    assert told({}) == (False, None)
    assert told({"http://ocsp.thu": b"x", "http://crl.thu": b"x"}) == (False, None)


def test_a_list_of_somebody_else_or_too_old_says_nothing() -> None:
    assert told({"http://crl.thu": listed(revoked=True, by=authority("CA lạ"))}) == (False, None)
    old = listed(revoked=True, by=authority(), until=NOW - timedelta(hours=1))
    assert told({"http://crl.thu": old}) == (False, None)

"""Reading the signatures of a file: is it whole, who signed, do we know who vouches for them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime

from asn1crypto import cms, x509
from cryptography import x509 as pyca
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from chuan.base.kernel.clock import local
from chuan.base.signing.rules.verdict import GOOD, REVOKED, UNASKED, Mark, Verdict, broken, judge
from chuan.base.signing.services.apart import apart
from chuan.base.signing.services.asking import Ask
from chuan.base.signing.services.finding import reader_of
from chuan.base.signing.services.keys import holder
from chuan.base.signing.services.revocation import asked


def verify(
    content: bytes, roots: Sequence[x509.Certificate], at: datetime, ask: Ask | None = None
) -> Verdict:
    """What the signatures of a PDF prove at ``at``; ``roots``: whose word is taken.

    ``ask``: how issuers are asked about revocation, and only those we trust; nothing is fetched without.
    """
    reader_of(content)
    try:
        found = PdfFileReader(io.BytesIO(content), strict=False).embedded_signatures
        return judge([_read(one, roots, at, ask) for one in found])
    except (PdfError, ValueError, KeyError, TypeError, IndexError):
        return broken()


def _read(
    one: EmbeddedPdfSignature, roots: Sequence[x509.Certificate], at: datetime, ask: Ask | None
) -> Mark:
    certificate = one.signer_cert
    said = one.self_reported_timestamp
    try:
        status = _status(one, roots, said or at)
    except (SignatureValidationError, PdfError, ValueError):
        status = None  # too broken to be read: nothing of it holds
    stamp = _stamp(status)
    said = stamp or said
    expired = bool(said and not certificate.not_valid_before <= said <= certificate.not_valid_after)
    whole = status is not None and status.intact and status.valid and _untouched(one, status)
    trusted = bool(whole and status is not None and status.trusted and not expired)
    revocation, revoked = _revoked(status, stamp, ask, at) if trusted else (UNASKED, None)
    return Mark(
        place=one.field_name,
        signer=holder(certificate),
        issuer=str(certificate.issuer.native.get("common_name", "")),
        at=said,
        intact=whole,
        trusted=trusted and revoked is None,
        expired=expired,
        stamped=stamp is not None,
        revocation=revocation,
        revoked=revoked,
    )


def _stamp(status: PdfSignatureStatus | None) -> datetime | None:
    """The time an authority we trust has put its name to."""
    found = status.timestamp_validity if status else None
    holds = found is not None and found.valid and found.intact and found.trusted
    return found.timestamp if found is not None and holds else None


def _revoked(
    status: PdfSignatureStatus | None, stamp: datetime | None, ask: Ask | None, at: datetime
) -> tuple[str, date | None]:
    """What the issuer says; the day only where the signature is not proved to be older than the revocation."""
    path = status.validation_path if status else None
    chain = [pyca.load_der_x509_certificate(one.dump()) for one in path] if path is not None and ask else []
    if ask is None or len(chain) < 2:
        return UNASKED, None
    answered, when = asked(chain[-1], chain[-2], ask, at)
    if not answered or when is None:
        return GOOD if answered else UNASKED, None
    return REVOKED, None if stamp and stamp < when else local(when).date()


def _status(
    one: EmbeddedPdfSignature, roots: Sequence[x509.Certificate], moment: datetime
) -> PdfSignatureStatus:
    """Judged at the time of signing: a certificate that ended since does not unmake what it signed."""
    context = ValidationContext(trust_roots=list(roots), allow_fetching=False, moment=moment)
    return apart(lambda: validate_pdf_signature(one, context))


def _untouched(one: EmbeddedPdfSignature, status: PdfSignatureStatus) -> bool:
    """Nothing was added after it but what it allowed, nor hidden in the room kept for the signature itself."""
    held = bytes(one.pkcs7_content)
    hidden = any(held[len(cms.ContentInfo.load(held).dump()) :])
    return bool(status.docmdp_ok) and status.modification_level != ModificationLevel.OTHER and not hidden

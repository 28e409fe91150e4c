"""Reading the signatures of a file: is it whole, who signed, do we know who vouches for them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

from asn1crypto import cms, x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from chuan.base.signing.rules.verdict import Mark, Verdict, broken, judge
from chuan.base.signing.services.apart import apart
from chuan.base.signing.services.finding import reader_of
from chuan.base.signing.services.keys import holder


def verify(content: bytes, roots: Sequence[x509.Certificate], at: datetime) -> Verdict:
    """What the signatures of a PDF prove at ``at``; ``roots``: whose word is taken. Nothing is fetched."""
    reader_of(content)
    try:
        found = PdfFileReader(io.BytesIO(content), strict=False).embedded_signatures
        return judge([_read(one, roots, at) for one in found])
    except (PdfError, ValueError, KeyError, TypeError, IndexError):
        return broken()


def _read(one: EmbeddedPdfSignature, roots: Sequence[x509.Certificate], at: datetime) -> Mark:
    certificate = one.signer_cert
    said = one.self_reported_timestamp
    try:
        status = _status(one, roots, said or at)
    except (SignatureValidationError, PdfError, ValueError):
        status = None  # too broken to be read: nothing of it holds
    expired = bool(said and not certificate.not_valid_before <= said <= certificate.not_valid_after)
    whole = status is not None and status.intact and status.valid and _untouched(one, status)
    return Mark(
        place=one.field_name,
        signer=holder(certificate),
        issuer=str(certificate.issuer.native.get("common_name", "")),
        at=said,
        intact=whole,
        trusted=whole and status is not None and status.trusted and not expired,
        expired=expired,
        stamped=status is not None and status.timestamp_validity is not None,
    )


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

"""Signing a prepared paper: its person first, then the agency, each with a signature one sees (PAdES)."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.stamp import StaticStampStyle

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.signing.rules.verdict import AGENCY, PERSON
from chuan.base.signing.services.apart import apart
from chuan.base.signing.services.keys import check_dates
from chuan.base.signing.services.reading import signers
from chuan.base.signing.services.shown import Shown


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs: a key, what is seen at its place (a one-page PDF), and a time-stamp authority if one is set."""

    key: Signer
    seen: bytes
    at: datetime
    stamper: TimeStamper | None = None


def by_person(content: bytes, signing: Signing) -> bytes:
    """The person's signature; after it only number, day and the agency's signature may be added."""
    return _sign(content, PERSON, signing, certify=True)


def by_agency(content: bytes, signing: Signing) -> bytes:
    """The agency's signature (con dấu); ``Refused`` before its person has signed."""
    if PERSON not in signers(content):
        raise Refused(refuse("not_now", "signing.person_first"))
    return _sign(content, AGENCY, signing, certify=False)


def _sign(content: bytes, place: str, signing: Signing, *, certify: bool) -> bytes:
    certificate = signing.key.signing_cert
    if certificate is None:
        raise Refused(refuse("invalid", "signing.not_key", "key_file"))
    check_dates(certificate, signing.at)
    if place in signers(content):
        raise Refused(refuse("closed", "signing.twice", name=signers(content)[place]))
    told = PdfSignatureMetadata(
        field_name=place, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256",
        certify=certify, docmdp_permissions=MDPPerm.FILL_FORMS,
    )  # fmt: skip
    style = StaticStampStyle(border_width=0, background=Shown(signing.seen), background_opacity=1.0)
    writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
    out = io.BytesIO()
    signer = PdfSigner(told, signing.key, timestamper=signing.stamper, stamp_style=style)
    apart(lambda: signer.sign_pdf(writer, output=out))
    return out.getvalue()

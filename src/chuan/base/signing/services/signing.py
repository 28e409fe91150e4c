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
from chuan.base.signing.rules.verdict import AGENCY, OFFICER, PERSON
from chuan.base.signing.services.apart import apart
from chuan.base.signing.services.keys import check_dates
from chuan.base.signing.services.reading import signers
from chuan.base.signing.services.shown import Shown
from chuan.base.signing.services.stamping import UNSTAMPED


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs: a key, what is seen at its place (a one-page PDF), and a time-stamp authority if one is set.

    ``stamp_needed``: no signature without the authority's time; else it is made without where none answers.
    """

    key: Signer
    seen: bytes
    at: datetime
    stamper: TimeStamper | None = None
    stamp_needed: bool = False


def by_person(content: bytes, signing: Signing) -> bytes:
    """The person's signature; after it only number, day and the agency's signature may be added."""
    return _sign(content, PERSON, signing, certify=True)


def by_agency(content: bytes, signing: Signing) -> bytes:
    """The agency's signature (con dấu); ``Refused`` before its person has signed."""
    if PERSON not in signers(content):
        raise Refused(refuse("not_now", "signing.person_first"))
    return _sign(content, AGENCY, signing, certify=False)


def by_officer(content: bytes, signing: Signing) -> bytes:
    """The one signature of a slip; nothing may be added after it."""
    return _sign(content, OFFICER, signing, certify=True, after=MDPPerm.NO_CHANGES)


def by_party(content: bytes, place: str, signing: Signing) -> bytes:
    """One side of minutes; after the first of them nothing but the other side's signature may be added."""
    return _sign(content, place, signing, certify=not signers(content))


def _sign(
    content: bytes, place: str, signing: Signing, *, certify: bool, after: MDPPerm = MDPPerm.FILL_FORMS
) -> bytes:
    certificate = signing.key.signing_cert
    if certificate is None:
        raise Refused(refuse("invalid", "signing.not_key", "key_file"))
    check_dates(certificate, signing.at)
    if place in signers(content):
        raise Refused(refuse("closed", "signing.twice", name=signers(content)[place]))
    told = PdfSignatureMetadata(
        field_name=place, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256",
        certify=certify, docmdp_permissions=after,
    )  # fmt: skip
    try:
        return _written(content, told, signing, signing.stamper)
    except UNSTAMPED as error:
        if signing.stamper is None:
            raise
        if signing.stamp_needed:
            raise Refused(refuse("busy", "signing.no_stamp")) from error
    return _written(content, told, signing, None)


def _written(
    content: bytes, told: PdfSignatureMetadata, signing: Signing, stamper: TimeStamper | None
) -> bytes:
    style = StaticStampStyle(border_width=0, background=Shown(signing.seen), background_opacity=1.0)
    writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
    out = io.BytesIO()
    signer = PdfSigner(told, signing.key, timestamper=stamper, stamp_style=style)
    apart(lambda: signer.sign_pdf(writer, output=out))
    return out.getvalue()

"""What a PDF holds for signing: its blanks, its places of signatures, and who signed; nothing is judged here."""

from __future__ import annotations

import io

from pyhanko.pdf_utils.reader import PdfFileReader

from chuan.base.signing.rules.places import Box
from chuan.base.signing.services.keys import holder


def signers(content: bytes) -> dict[str, str]:
    """Place → whose signature it bears; nothing is judged."""
    found = PdfFileReader(io.BytesIO(content), strict=False).embedded_signatures
    return {one.field_name: holder(one.signer_cert) for one in found}


def stamped(content: bytes) -> bool:
    """Whether the last signature bears the time of an authority; nothing is judged."""
    found = PdfFileReader(io.BytesIO(content), strict=False).embedded_signatures
    beside = found[-1].signer_info["unsigned_attrs"] if found else ()
    return any(one["type"].native == "signature_time_stamp_token" for one in beside or ())


def boxes(content: bytes) -> dict[str, Box]:
    """Each blank and place of a signature with its rectangle; its page is not asked."""
    root = PdfFileReader(io.BytesIO(content), strict=False).root
    found: dict[str, Box] = {}
    for reference in root["/AcroForm"]["/Fields"] if "/AcroForm" in root else ():
        one = reference.get_object()
        left, bottom, right, top = (float(corner) for corner in one["/Rect"])
        found[str(one["/T"])] = Box(0, left, bottom, right - left, top - bottom)
    return found

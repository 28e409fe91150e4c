"""A PDF of a scanner: what forbids keeping it; its pages turned or left out. Run apart."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, IndirectObject

from chuan.base.imaging.services.answers import Wrong

_NAMES = ("/JavaScript", "/EmbeddedFiles")
_ACTIONS = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData"}


def checked(path: str, limits: dict[str, Any]) -> PdfReader:
    """The PDF, if it may be kept; ``Wrong`` with the reason otherwise."""
    reader = PdfReader(path, strict=False)
    if reader.is_encrypted:
        raise Wrong("password")
    pages = len(reader.pages)
    if not pages:
        raise Wrong("no_pages")
    if pages > limits["pages"]:
        raise Wrong("too_many_pages", pages=pages, most=limits["pages"])
    if is_active(reader):
        raise Wrong("active")
    for dots in _dots(reader):
        if dots > limits["megapixels"] * 1_000_000:
            raise Wrong("too_many_pixels", megapixels=dots // 1_000_000, most=limits["megapixels"])
    return reader


def is_active(reader: PdfReader) -> bool:
    """Whether it does something when opened, or carries a script or other files."""
    root = _plain(reader.trailer["/Root"])
    action = _plain(root.get("/OpenAction"))
    names = _plain(root.get("/Names"))
    if isinstance(action, DictionaryObject) and action.get("/S") in _ACTIONS:
        return True
    if "/AA" in root or (isinstance(names, DictionaryObject) and any(one in names for one in _NAMES)):
        return True
    return any("/AA" in page or _acts(page) for page in reader.pages)


def is_signed(reader: PdfReader) -> bool:
    """Whether it carries a digital signature, which any change would break."""
    form = _plain(_plain(reader.trailer["/Root"]).get("/AcroForm"))
    fields = _plain(form.get("/Fields")) if isinstance(form, DictionaryObject) else None
    return any(_plain(one).get("/FT") == "/Sig" and "/V" in _plain(one) for one in fields or ())


def is_archival(reader: PdfReader) -> bool:
    """Whether it says of itself that it is PDF/A."""
    metadata = _plain(_plain(reader.trailer["/Root"]).get("/Metadata"))
    return metadata is not None and b"pdfaid" in metadata.get_data()[:20_000]


def changed(reader: PdfReader, drop: list[int], turn: list[int]) -> bytes:
    """The PDF without the pages of ``drop``, those of ``turn`` turned a quarter to the right; pages from 1."""
    if is_signed(reader):
        raise Wrong("signed_stays")
    kept = [at for at in range(1, len(reader.pages) + 1) if at not in drop]
    if not kept:
        raise Wrong("all_pages")
    writer = PdfWriter(clone_from=reader)
    for at in sorted(drop, reverse=True):
        writer.remove_page(at - 1)
    for place, at in enumerate(kept):
        if at in turn:
            writer.pages[place].rotate(90)
    writer.compress_identical_objects(remove_unreferenced=True)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _acts(page: Any) -> bool:
    notes = _plain(page.get("/Annots")) or ()
    actions = (_plain(_plain(note).get("/A")) for note in notes)
    return any(isinstance(one, DictionaryObject) and one.get("/S") in _ACTIONS for one in actions)


def _dots(reader: PdfReader) -> Iterator[int]:
    """How many dots each picture on each page has, read from its head only."""
    for page in reader.pages:
        resources = _plain(page.get("/Resources"))
        pictures = _plain(resources.get("/XObject")) if isinstance(resources, DictionaryObject) else None
        for one in (pictures or {}).values():
            head = _plain(one)
            if head.get("/Subtype") == "/Image":
                yield int(_plain(head.get("/Width", 0))) * int(_plain(head.get("/Height", 0)))


def _plain(value: Any) -> Any:
    return value.get_object() if isinstance(value, IndirectObject) else value

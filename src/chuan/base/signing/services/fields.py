"""The blanks of a paper: two places to sign, and number and day that are filled between the two signatures."""

from __future__ import annotations

import io
from collections.abc import Mapping

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, SigFieldSpec, append_signature_field
from pyhanko.stamp import StaticContentStamp, StaticStampStyle

from chuan.base.signing.rules.places import Box, Places
from chuan.base.signing.rules.verdict import AGENCY, OFFICER, PERSON
from chuan.base.signing.services.shown import Shown

_SHUT = FieldMDPSpec(FieldMDPAction.ALL)
"""What the agency has sealed is filled in no more."""
_MARGIN = 14
NUMBER, DAY, MONTH = "so", "ngay", "thang"


def prepared(content: bytes, places: Places) -> bytes:
    """The paper with its blanks; done before the first signature, which then allows nothing but filling them."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
    for name, box, lock in ((PERSON, places.person, None), (AGENCY, places.agency, _SHUT)):
        append_signature_field(
            writer, SigFieldSpec(name, on_page=box.page, box=box.corners, field_mdp_spec=lock)
        )
    for name, blank in ((NUMBER, places.number), (DAY, places.day), (MONTH, places.month)):
        if blank is not None:
            _add_blank(writer, name, blank)
    return _written(writer)


def prepared_parties(content: bytes, boxes: Mapping[str, Box]) -> bytes:
    """Minutes with a place for each side, before the first of them signs."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
    for name, box in boxes.items():
        append_signature_field(writer, SigFieldSpec(name, on_page=box.page, box=box.corners))
    return _written(writer)


def prepared_slip(content: bytes, box: Box) -> bytes:
    """A slip with the one place of its officer."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
    append_signature_field(writer, SigFieldSpec(OFFICER, on_page=box.page, box=box.corners))
    return _written(writer)


def drawn(content: bytes, shown: bytes) -> bytes:
    """The paper with the one-page PDF ``shown`` in the lower left margin of its last page."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
    picture = Shown(shown)
    style = StaticStampStyle(border_width=0, background=picture, background_opacity=1.0)
    stamp = StaticContentStamp(writer, style, BoxConstraints(picture.box.width, picture.box.height))
    stamp.apply(int(writer.root["/Pages"]["/Count"]) - 1, _MARGIN, _MARGIN)
    return _written(writer)


def filled(content: bytes, values: Mapping[str, bytes]) -> bytes:
    """The paper with its blanks filled: name of the blank → the one-page PDF that is shown there."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content), strict=False)
    for reference in writer.root["/AcroForm"]["/Fields"]:
        blank = reference.get_object()
        shown = values.get(str(blank.get("/T")))
        if shown is not None:
            _show(writer, blank, shown)
    return _written(writer)


def _add_blank(writer: IncrementalPdfFileWriter, name: str, box: Box) -> None:
    page, _resources = writer.find_page_for_modification(box.page)
    blank = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Widget"),
            pdf_name("/FT"): pdf_name("/Tx"),
            pdf_name("/T"): pdf_string(name),
            pdf_name("/Rect"): generic.ArrayObject(generic.NumberObject(one) for one in box.corners),
            pdf_name("/F"): generic.NumberObject(4),
            pdf_name("/DA"): pdf_string("/Helv 12 Tf 0 g"),
            pdf_name("/V"): pdf_string(""),
            pdf_name("/P"): page,
        }
    )
    reference = writer.add_object(blank)
    for holder, key in ((page.get_object(), "/Annots"), (writer.root["/AcroForm"], "/Fields")):
        holder[key].append(reference)
        writer.update_container(holder[key])


def _show(writer: IncrementalPdfFileWriter, blank: generic.DictionaryObject, shown: bytes) -> None:
    picture = Shown(shown)
    picture.set_writer(writer)  # type: ignore[no-untyped-call]  # the library's own method bears no types
    drawn = writer.add_object(picture.as_form_xobject())
    blank[pdf_name("/AP")] = generic.DictionaryObject({pdf_name("/N"): drawn})
    writer.update_container(blank)


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()

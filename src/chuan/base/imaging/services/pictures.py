"""A picture of a paper as PDF/A-2b: upright, at a useful size, nothing in it but the picture. Run apart."""

from __future__ import annotations

import hashlib
import io
import zlib
from typing import Any

from PIL import Image, ImageCms, ImageOps

Image.MAX_IMAGE_PIXELS = None  # what is too much is judged here, before a dot is read
_A4 = (595.28, 841.89)
_QUALITY = 82
_PLAIN_TIME = bytes(12)
"""The profile's time of making, left out so that equal pictures give equal files."""
_XMP = (
    "<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
    "xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'><pdfaid:part>2</pdfaid:part>"
    "<pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
)


def upright(path: str, megapixels: int, side: int) -> Image.Image:
    """The picture as the camera meant it, no larger than ``side``; ``OverflowError`` with its million dots if too many."""
    with Image.open(path, formats=("JPEG", "PNG")) as opened:
        dots = opened.width * opened.height
        if dots > megapixels * 1_000_000:
            raise OverflowError(dots // 1_000_000)
        opened.load()
        seen = ImageOps.exif_transpose(opened)
    if seen.mode not in {"L", "RGB"}:
        flat = Image.new("RGB", seen.size, "white")
        clear = seen.convert("RGBA")
        flat.paste(clear, mask=clear.getchannel("A"))
        seen = flat
    seen.thumbnail((side, side))
    return seen


def as_pdfa(picture: Image.Image) -> bytes:
    """One page with the picture; equal pictures give equal bytes."""
    jpeg = io.BytesIO()
    picture.save(jpeg, "JPEG", quality=_QUALITY, optimize=True)
    width, height = _on_paper(*picture.size)
    space = "/DeviceGray" if picture.mode == "L" else "/DeviceRGB"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    icc = zlib.compress(profile[:24] + _PLAIN_TIME + profile[36:])
    content = f"q {width} 0 0 {height} 0 0 cm /I Do Q".encode()
    box, (dots, rows) = f"[0 0 {width} {height}]", picture.size
    image = f"/Type/XObject/Subtype/Image/Width {dots}/Height {rows}/ColorSpace {space}/BitsPerComponent 8/Filter/DCTDecode"
    intent = "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile 6 0 R>>"
    return _file(
        (
            f"<</Type/Catalog/Pages 2 0 R/Metadata 7 0 R/OutputIntents[{intent}]>>".encode(),
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox{box}/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>".encode(),
            _stream("", content),
            _stream(image, jpeg.getvalue()),
            _stream("/N 3/Filter/FlateDecode", icc),
            _stream("/Type/Metadata/Subtype/XML", _XMP.encode()),
        )
    )


def _on_paper(wide: int, high: int) -> tuple[float, float]:
    """Points of the page: the picture as large as a sheet of A4, upright or lying, lets it be."""
    short, long = _A4 if high >= wide else _A4[::-1]
    scale = min(short / wide, long / high)
    return round(wide * scale, 2), round(high * scale, 2)


def _stream(head: str, body: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (head.encode(), len(body), body)


def _file(objects: tuple[bytes, ...]) -> bytes:
    made, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, mark = len(made), hashlib.sha256(bytes(made)).hexdigest()[:32]
    lines = "".join(f"{place:010d} 00000 n \n" for place in places)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{lines}".encode()
    made += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R/ID[<{mark}><{mark}>]>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(made)


def picture_as_pdf(path: str, limits: dict[str, Any]) -> bytes:
    """A picture's file as PDF/A."""
    return as_pdfa(upright(path, limits["megapixels"], limits["side"]))

"""Scans as tests send them: a picture with writing, a blank one, PDFs that may and may not be kept."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from chuan.base.imaging.rules.limits import Limits
from chuan.base.imaging.services.pictures import as_pdfa

LIMITS = Limits(20 * 2**20, 200, 60, 3508, 20, 1536 * 2**20)


def picture(text: str = "Giấy xác nhận", size: tuple[int, int] = (620, 877)) -> Image.Image:
    """A sheet of paper; blank where there is no text."""
    sheet = Image.new("RGB", size, "white")
    for line in range(12 if text else 0):
        ImageDraw.Draw(sheet).text((60, 60 + 50 * line), text * 3, fill="black", font_size=24)
    return sheet


def jpeg(text: str = "Giấy xác nhận", orientation: int = 1, size: tuple[int, int] = (620, 877)) -> bytes:
    made, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = orientation
    picture(text, size).save(made, "JPEG", exif=exif)
    return made.getvalue()


def sheets(*texts: str) -> bytes:
    """A PDF as scanners make it: a picture a page."""
    writer = PdfWriter()
    for text in texts:
        writer.append(io.BytesIO(as_pdfa(picture(text))))
    return _written(writer)


def plain(pages: int, password: str = "", *, script: bool = False) -> bytes:
    """A PDF of blank pages, with a password or a script where that is asked."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password)
    if script:
        action = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("0")}
        writer._root_object[NameObject("/OpenAction")] = DictionaryObject(action)
    return _written(writer)


def bomb() -> bytes:
    """A picture of a hundred bytes that says it has 900 million dots."""
    head, dots = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0), zlib.compress(bytes(99))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", dots) + _chunk(b"IEND", b"")


def on_disk(content: bytes) -> tuple[TemporaryDirectory[str], str]:
    """The content as a file, for what is run apart."""
    folder = TemporaryDirectory()
    path = Path(folder.name) / "came"
    path.write_bytes(content)
    return folder, str(path)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _written(writer: PdfWriter) -> bytes:
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()

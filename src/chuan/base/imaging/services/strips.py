"""The pages of a PDF as one strip of small pictures, and which of them are blank. Run apart."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
from PIL import Image

WIDTH, HEIGHT = 150, 212
"""Dots of one small picture: an upright A4 page."""
_LOOK = 3
"""A page is looked at in three times the size of its small picture, so that thin writing is seen."""
_MARGIN = 0.04
_DARKER = 45
"""How much darker than the paper a dot must be to be writing."""
_SHARE = 0.0004
"""The share of dots below which a page has no writing; a stamp or one line of text is over it."""


def strip_of(content: bytes) -> tuple[bytes, int, list[int]]:
    """(JPEG of all pages one below the other, pages, blank pages from 1)."""
    document = pdfium.PdfDocument(content)
    strip = Image.new("L", (WIDTH, HEIGHT * len(document)), 235)
    blank = []
    for at, page in enumerate(document):
        wide, high = page.get_size()
        scale = _LOOK * min(WIDTH / max(wide, 1), HEIGHT / max(high, 1))
        seen = page.render(scale=scale, grayscale=True).to_pil().convert("L")
        if is_blank(seen):
            blank.append(at + 1)
        seen.thumbnail((WIDTH - 6, HEIGHT - 6))
        strip.paste(seen, ((WIDTH - seen.width) // 2, at * HEIGHT + (HEIGHT - seen.height) // 2))
        page.close()
    made = io.BytesIO()
    strip.save(made, "JPEG", quality=70)
    return made.getvalue(), len(document), blank


def is_blank(seen: Image.Image) -> bool:
    """Whether nothing but paper is seen inside the margins; a shadow along an edge is paper."""
    side, top = int(seen.width * _MARGIN), int(seen.height * _MARGIN)
    inner = seen.crop((side, top, max(seen.width - side, side + 1), max(seen.height - top, top + 1)))
    counts = inner.histogram()
    paper = _median(counts)
    dark = sum(counts[: max(paper - _DARKER, 0)])
    return dark < sum(counts) * _SHARE


def _median(counts: list[int]) -> int:
    half, seen = sum(counts) / 2, 0
    for shade, count in enumerate(counts):
        seen += count
        if seen >= half:
            return shade
    return 255

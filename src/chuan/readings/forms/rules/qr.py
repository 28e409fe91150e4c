"""The square a citizen points a phone at."""

from __future__ import annotations

from io import BytesIO

import segno


def qr_svg(link: str) -> str:
    """An SVG of the link's QR code, error correction M, quiet zone of four modules; same link, same text."""
    return str(segno.make(link, error="m", micro=False).svg_inline(border=4))


def qr_image(text: str) -> str:
    """The same square as an address that a page may show as a picture."""
    return str(segno.make(text, error="m", micro=False).svg_data_uri(border=4, scale=4))


def qr_png(link: str) -> bytes:
    """The same square for a word processor."""
    target = BytesIO()
    segno.make(link, error="m", micro=False).save(target, kind="png", border=4, scale=8)
    return target.getvalue()


def qr_path(link: str) -> tuple[int, str]:
    """The same square as an SVG path for whoever draws it later: its side in modules, quiet zone included, and the path."""
    rows = segno.make(link, error="m", micro=False).matrix
    marks = (
        f"M{x} {y}h1v1h-1z"
        for y, row in enumerate(rows, start=4)
        for x, dark in enumerate(row, start=4)
        if dark
    )
    return len(rows) + 8, "".join(marks)

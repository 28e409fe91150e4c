"""The square a citizen points a phone at."""

from __future__ import annotations

import segno


def qr_svg(link: str) -> str:
    """An SVG of the link's QR code, error correction M, quiet zone of four modules; same link, same text."""
    return str(segno.make(link, error="m", micro=False).svg_inline(border=4))

"""What is seen where a PDF was signed: one small page, as large as its place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.signing.rules.places import Box
from chuan.readings.forms.rules.qr import qr_svg
from chuan.readings.forms.services.typeset import compiled

CHECK = "/tra-cuu/ket-qua/"
_INK, _RED, _BLACK = "#1a3f8b", "#c00000", "#000000"


@dataclass(frozen=True, slots=True)
class Look:
    """Whose signature it is and its picture (PNG), which may be empty."""

    name: str
    picture: bytes = b""


def person_mark(box: Box, look: Look, at: datetime) -> bytes:
    """A person's signature: the picture or the name, and when it was made (NĐ 30/2020: above the name)."""
    return _mark(box, look, at, [f"Ký số: {_when(at)}"], _INK)


def agency_mark(box: Box, look: Look, at: datetime) -> bytes:
    """An agency's seal; drawn as a plain circle with its name where no picture of the seal is kept."""
    return _mark(box, look, at, [], _RED, framed=True)


def blank_mark(box: Box, text: str, at: datetime) -> bytes:
    """A number or a day set into its blank."""
    return _mark(box, Look(text), at, [], _BLACK)


def check_mark(code: str, site: str, at: datetime) -> bytes:
    """The code by which anybody checks the paper, with its QR where ``site`` is known."""
    link = f"{site}{CHECK}{code}/" if site else ""
    data = {"code": code, "qr": qr_svg(link) if link else "", "site": f"{site}{CHECK}" if site else ""}
    return compiled("check", json.dumps(data, ensure_ascii=False), at)


def _mark(
    box: Box, look: Look, at: datetime, lines: list[str], colour: str, *, framed: bool = False
) -> bytes:
    data = {
        "width": box.width, "height": box.height, "name": look.name, "picture": list(look.picture),
        "lines": lines, "colour": colour, "framed": framed,
    }  # fmt: skip
    return compiled("mark", json.dumps(data, ensure_ascii=False), at)


def _when(at: datetime) -> str:
    return f"{local(at):%d/%m/%Y %H:%M:%S}"

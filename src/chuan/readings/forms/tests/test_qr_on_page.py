"""The square on the receipt is the square of the citizen's link."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace

import segno

from chuan.readings.forms.rules.qr import qr_svg
from chuan.readings.forms.services.typeset import TEMPLATES, _compiler
from chuan.readings.forms.tests.pages import whole_text
from chuan.readings.forms.tests.samples import LINK, RECEIPT

QUIET = 4
_STROKE = re.compile(r"([Mm])(-?[\d.]+) (-?[\d.]+)|h(\d+)")


def _dark_modules(svg: str) -> set[tuple[int, int]]:
    """(row, column) of each dark module, walked from the strokes of the drawing."""
    path = re.search(r' d="([^"]+)"', svg)
    assert path
    column, row, dark = 0.0, 0.0, set()
    for move, right, down, run in _STROKE.findall(path.group(1)):
        if run:
            dark |= {(int(row), int(column) + at) for at in range(int(run))}
            column += int(run)
        elif move == "M":
            column, row = float(right), float(down)
        else:
            column, row = column + float(right), row + float(down)
    return {(at - QUIET, across - QUIET) for at, across in dark}


def _matrix(link: str) -> set[tuple[int, int]]:
    rows = segno.make(link, error="m", micro=False).matrix
    return {(at, across) for at, row in enumerate(rows) for across, bit in enumerate(row) if bit}


def test_drawing_holds_the_modules_of_the_link() -> None:
    assert _dark_modules(qr_svg(LINK)) == _matrix(LINK)
    assert _matrix(LINK) != _matrix(LINK + "x")


def test_receipt_shows_that_drawing() -> None:
    data = json.dumps(RECEIPT.sheet() | {"page": "a5"})
    page = _compiler().compile(input=TEMPLATES / "receipt.typ", format="svg", sys_inputs={"data": data})
    assert isinstance(page, bytes)
    shown = re.search(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)", page.decode())
    assert shown
    assert _dark_modules(base64.b64decode(shown.group(1)).decode()) == _matrix(LINK)


def test_receipt_without_link_has_no_square() -> None:
    assert "Quét xem tiến độ" not in whole_text(replace(RECEIPT, link=""))
    assert "Quét xem tiến độ" in whole_text(RECEIPT)

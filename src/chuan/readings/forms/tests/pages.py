"""What a reader finds in a rendered form."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pypdf import PdfReader

from chuan.readings.forms.rules.parts import Form
from chuan.readings.forms.services import render

_ZERO_WIDTH = "\u200b"


def page_texts(form: Form, page: str = "") -> list[str]:
    """The text of each page, line by line as it stands there."""
    reader = PdfReader(BytesIO(render(form, page)))
    return ["\n".join(_tidy(line) for line in sheet.extract_text().splitlines()) for sheet in reader.pages]


def whole_text(form: Form, page: str = "") -> str:
    """All words in one line, however they were broken."""
    return " ".join(" ".join(page_texts(form, page)).split())


def sizes(form: Form, page: str) -> set[tuple[int, int]]:
    """Width and height of the pages in whole millimetres."""
    boxes = [sheet.mediabox for sheet in PdfReader(BytesIO(render(form, page))).pages]
    return {(_millimetres(box.width), _millimetres(box.height)) for box in boxes}


def letter_sizes(form: Form, page: str, told: str) -> list[float]:
    """Points of every run of letters that holds ``told``."""
    runs: list[tuple[str, float]] = []

    def note(text: str, _matrix: Any, place: Any, _font: Any, size: float) -> None:
        runs.append((text, size * abs(place[3] or 1)))

    for sheet in PdfReader(BytesIO(render(form, page))).pages:
        sheet.extract_text(visitor_text=note)
    return [size for text, size in runs if told in text]


def _millimetres(points: float) -> int:
    return round(float(points) * 25.4 / 72)


def _tidy(line: str) -> str:
    return " ".join(line.replace(_ZERO_WIDTH, "").split())

"""Forms set by typst: PDF/A-2b, and the chart of a procedure as pictures for printers that set their own pages."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any

import typst

from chuan.readings.forms.rules.coverage import drawable, printable
from chuan.readings.forms.rules.parts import Form

TEMPLATES = Path(__file__).parents[1] / "typst"
_FONT_PACKAGE = "rinoh_typeface_texgyretermes"
_ONE_AT_A_TIME = Lock()
_DOTS_PER_INCH = 170.0


class NoSuchPage(ValueError):
    """The form is not made for that page size."""


def render(form: Form, page: str = "") -> bytes:
    """PDF/A-2b of a form; equal forms give equal bytes. ``page`` is one of ``form.PAGES``, "" the first."""
    page = page or form.PAGES[0]
    if page not in form.PAGES:
        raise NoSuchPage(f"{form.MEANING} is not printed on {page}")
    data = json.dumps(form.sheet() | {"page": page}, ensure_ascii=False)
    return compiled(form.MEANING, printable(data, _drawable()), form.head.at)


def compiled(template: str, data: str, at: datetime) -> bytes:
    """PDF/A-2b of one template over one JSON text; the texts never become typst source."""
    with _ONE_AT_A_TIME:  # a Compiler is not made for two threads at once
        made = _compiler().compile(
            input=TEMPLATES / f"{template}.typ",
            format="pdf",
            sys_inputs={"data": data},
            pdf_standards="a-2b",
            timestamp=int(at.timestamp()),
        )
    if not isinstance(made, bytes):
        raise TypeError("typst gave no single file")
    return made


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    """Warm after the first form; only our font is seen, so every machine sets the same page."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_font_folder()])
    return typst.Compiler(root=TEMPLATES, font_paths=fonts, ignore_system_fonts=True)


@lru_cache(maxsize=1)
def _drawable() -> frozenset[str]:
    """What the font can draw in every one of its faces."""
    faces = [drawable(face.read_bytes()) for face in sorted(_font_folder().glob("*.otf"))]
    return frozenset.intersection(*faces)


def _font_folder() -> Path:
    """Where the font's wheel lies; it is never imported, for its code wants a typesetter we do not ship."""
    spec = find_spec(_FONT_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"the font package {_FONT_PACKAGE} is not installed")
    return Path(spec.submodule_search_locations[0])


def pictures(chart: Mapping[str, Any], breaks: Sequence[int]) -> tuple[bytes, ...]:
    """A chart as PNG, a new picture before each band of ``breaks``."""
    data = printable(json.dumps({"chart": chart, "breaks": list(breaks)}, ensure_ascii=False), _drawable())
    with _ONE_AT_A_TIME:
        made = _compiler().compile(
            input=TEMPLATES / "iso_chart.typ", format="png", sys_inputs={"data": data}, ppi=_DOTS_PER_INCH
        )
    return (made,) if isinstance(made, bytes) else tuple(bytes(one) for one in made or ())

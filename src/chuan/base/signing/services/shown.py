"""A one-page PDF shown inside another: at a signature's place, or in a blank."""

from __future__ import annotations

import io

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader


class Shown(PdfContent):
    """The first page of ``content``, as large as it is."""

    def __init__(self, content: bytes) -> None:
        self._page = PdfFileReader(io.BytesIO(content))
        _left, _bottom, right, top = (
            float(one) for one in self._page.root["/Pages"]["/Kids"][0]["/MediaBox"]
        )
        super().__init__(box=BoxConstraints(width=right, height=top))

    def render(self) -> bytes:
        drawn = self._ensure_writer.import_page_as_xobject(self._page)
        self.resources.xobject["/Page"] = drawn
        return b"/Page Do"

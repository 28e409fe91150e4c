"""Which papers of an imported list are written for the very dossier, told by their names."""

from __future__ import annotations

import re

from chuan.base.kernel.text import fold

_WRITTEN_FOR_IT = re.compile(
    r"(don(?! (vi|thuoc|gia|hang)\b)|to khai|ban khai|(giay|van ban|phieu) (de nghi|yeu cau|uy quyen))\b"
)


def goes_back(name: str) -> bool | None:
    """``Paper.goes_back`` by the name alone: False for an application or an authorisation, else None (unsaid)."""
    return False if _WRITTEN_FOR_IT.match(fold(name).strip()) else None

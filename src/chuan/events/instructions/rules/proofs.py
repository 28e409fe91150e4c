"""What may be asked as proof that an instruction was carried out."""

from __future__ import annotations

from types import MappingProxyType

ANY, FILE, DOCUMENT, DECLARATION, DOSSIER = "any", "file", "document", "declaration", "dossier"
INDICATOR = "indicator"
PROOFS = MappingProxyType(
    {
        ANY: "Tệp hoặc dữ liệu trong hệ thống",
        FILE: "Tệp văn bản",
        DOCUMENT: "Tài liệu của hệ thống chất lượng",
        DECLARATION: "Bản công bố",
        DOSSIER: "Hồ sơ thủ tục hành chính",
        INDICATOR: "Chỉ tiêu của bộ chỉ số 766 đạt mức",
    }
)
"""Kind of proof -> how it is called."""
THINGS = (DOCUMENT, DECLARATION, DOSSIER)
"""Those that stand in the system."""


def serves(asked: str, file: str, kind: str, *, measured: bool = False) -> bool:
    """Whether a file (its hash), a thing of that kind or a figure read off is the proof that was asked for."""
    given = {*((FILE,) if file else ()), *((kind,) if kind in THINGS else ())}
    given |= {INDICATOR} if measured else set()
    return bool(given) if asked == ANY else asked in given

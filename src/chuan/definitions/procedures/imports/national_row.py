"""One row with the portal's field names → a ``NationalProcedure``; both file forms end here."""

from __future__ import annotations

import re
from collections.abc import Mapping

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.procedures.imports.national_cells import rows_in, text_in, wrong_shape
from chuan.definitions.procedures.imports.national_names import CHANNEL, GROUND, TEXTS
from chuan.definitions.procedures.rules.national.value import (
    LegalBasis,
    NationalChannel,
    NationalPaper,
    NationalProcedure,
    PaperGroup,
)

_CODE = re.compile(r"[0-9]{1,2}\.[0-9]{6}(?:\.[0-9A-Za-z.\-]{1,30})?")
_COUNTS = re.compile(r"Bản chính:[ \t]*(\d{0,4})\s*Bản sao:[ \t]*(\d{0,4})")


def from_row(row: Mapping[str, object]) -> NationalProcedure:
    """The procedure of a row; ``Refused`` where it has no valid code, no name or a field of a wrong kind."""
    texts = {field: text_in(row, name) for field, name in TEXTS.items()}
    if not _CODE.fullmatch(texts["code"]):
        raise Refused(refuse("invalid", "procedures.import_no_code", given=texts["code"][:40]))
    if not texts["name"]:
        raise Refused(refuse("invalid", "procedures.import_no_name"))
    return NationalProcedure(
        **texts,
        channels=tuple(_channel(item) for item in rows_in(row, "cach_thuc_thuc_hien")),
        groups=tuple(_group(item) for item in rows_in(row, "thanh_phan_ho_so")),
        grounds=tuple(_ground(item) for item in rows_in(row, "can_cu_phap_ly")),
        link=text_in(row, "url"),
    )


def _channel(item: Mapping[str, object]) -> NationalChannel:
    return NationalChannel(**{field: text_in(item, name) for field, name in CHANNEL.items()})


def _ground(item: Mapping[str, object]) -> LegalBasis:
    return LegalBasis(**{field: text_in(item, name) for field, name in GROUND.items()})


def _group(item: Mapping[str, object]) -> PaperGroup:
    papers = tuple(_paper(paper) for paper in rows_in(item, "giay_to"))
    return PaperGroup(text_in(item, "truong_hop"), papers)


def _paper(item: Mapping[str, object]) -> NationalPaper:
    counts = text_in(item, "so_luong")
    found = _COUNTS.fullmatch(counts)
    if not found and counts:
        raise wrong_shape("so_luong")
    originals, copies = found.groups() if found else ("", "")
    forms = tuple(line.strip() for line in text_in(item, "mau_don").split("\n") if line.strip())
    return NationalPaper(text_in(item, "ten"), forms, _count(originals), _count(copies))


def _count(digits: str) -> int | None:
    return int(digits) if digits else None

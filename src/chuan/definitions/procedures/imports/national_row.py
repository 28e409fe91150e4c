"""One row with the portal's field names → a ``NationalProcedure``; both file forms end here."""

from __future__ import annotations

import re
from collections.abc import Mapping

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.definitions.procedures.rules.national.value import (
    LegalBasis,
    NationalChannel,
    NationalPaper,
    NationalProcedure,
    PaperGroup,
)

NOTHING = "Không có thông tin"
"""What the portal prints for an empty field."""

TEXTS = {
    "code": "ma_thu_tuc",
    "decision": "so_quyet_dinh",
    "name": "ten_thu_tuc",
    "level": "cap_thuc_hien",
    "kind": "loai_thu_tuc",
    "field": "linh_vuc",
    "sequence": "trinh_tu_thuc_hien",
    "applicants": "doi_tuong_thuc_hien",
    "executing": "co_quan_thuc_hien",
    "competent": "co_quan_co_tham_quyen",
    "reception": "dia_chi_tiep_nhan_hs",
    "delegated": "co_quan_duoc_uy_quyen",
    "coordinating": "co_quan_phoi_hop",
    "results": "ket_qua_thuc_hien",
    "conditions": "yeu_cau_dieu_kien",
    "keywords": "tu_khoa",
    "description": "mo_ta",
}
"""Field of the value -> name in the row."""
CHANNEL = {"kind": "hinh_thuc_nop", "deadline": "thoi_han", "fees": "phi_le_phi", "note": "mo_ta"}
GROUND = {
    "number": "so_ky_hieu",
    "name": "trich_yeu",
    "issued": "ngay_ban_hanh",
    "issuer": "co_quan_ban_hanh",
}

_CODE = re.compile(r"[0-9]{1,2}\.[0-9]{6}(?:\.[0-9A-Za-z.\-]{1,30})?")
_UNSAFE = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff]")  # no text of a person holds them
_COUNTS = re.compile(r"Bản chính:[ \t]*(\d{0,4})\s*Bản sao:[ \t]*(\d{0,4})")


def from_row(row: Mapping[str, object]) -> NationalProcedure:
    """The procedure of a row; ``Refused`` where it has no valid code, no name or a field of a wrong kind."""
    texts = {field: _text(row, name) for field, name in TEXTS.items()}
    if not _CODE.fullmatch(texts["code"]):
        raise Refused(refuse("invalid", "procedures.import_no_code", given=texts["code"][:40]))
    if not texts["name"]:
        raise Refused(refuse("invalid", "procedures.import_no_name"))
    return NationalProcedure(
        **texts,
        channels=tuple(_channel(item) for item in _rows(row, "cach_thuc_thuc_hien")),
        groups=tuple(_group(item) for item in _rows(row, "thanh_phan_ho_so")),
        grounds=tuple(_ground(item) for item in _rows(row, "can_cu_phap_ly")),
        link=_text(row, "url"),
    )


def _channel(item: Mapping[str, object]) -> NationalChannel:
    return NationalChannel(**{field: _text(item, name) for field, name in CHANNEL.items()})


def _ground(item: Mapping[str, object]) -> LegalBasis:
    return LegalBasis(**{field: _text(item, name) for field, name in GROUND.items()})


def _group(item: Mapping[str, object]) -> PaperGroup:
    papers = tuple(_paper(paper) for paper in _rows(item, "giay_to"))
    return PaperGroup(_text(item, "truong_hop"), papers)


def _paper(item: Mapping[str, object]) -> NationalPaper:
    counts = _text(item, "so_luong")
    found = _COUNTS.fullmatch(counts)
    if not found and counts:
        raise _wrong("so_luong")
    originals, copies = found.groups() if found else ("", "")
    forms = tuple(line.strip() for line in _text(item, "mau_don").split("\n") if line.strip())
    return NationalPaper(_text(item, "ten"), forms, _count(originals), _count(copies))


def _count(digits: str) -> int | None:
    return int(digits) if digits else None


def _text(row: Mapping[str, object], name: str) -> str:
    """A text in one Unicode form, its line ends bare; "" for the portal's own blank."""
    value = row.get(name, "")
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _wrong(name)
    if _UNSAFE.search(value):
        raise Refused(refuse("invalid", "procedures.import_characters", name=name))
    lines = nfc(value).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = "\n".join(line.rstrip() for line in lines).strip()
    return "" if text == NOTHING else text


def _rows(row: Mapping[str, object], name: str) -> list[Mapping[str, object]]:
    """A table; the portal prints a sentence where it has none."""
    value = row.get(name) or []
    if isinstance(value, str) and _text(row, name) == "":
        return []
    if isinstance(value, list) and all(isinstance(item, Mapping) for item in value):
        return value
    raise _wrong(name)


def _wrong(name: str) -> Refused:
    return Refused(refuse("invalid", "procedures.import_wrong_shape", name=name))

"""A submission in the national field names (domain handbook 3.5) → plain values.

Beside the exchanged names a few of our own are read, where the national list has none: ``NgayNopHoSo`` (when the Portal
got it), ``DiemNop`` (portal, kiosk), ``TruongHop``, ``NguoiNop``, ``MaNguoiNop``, ``QuanHe``, ``GiayUyQuyen``, ``SoBan``,
and in a paper ``NoiDungTep`` (base64), so that the file comes with the message.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refusal
from chuan.events.intake.imports.fields import Fields, When

CODE = r"[A-Z0-9][A-Z0-9./-]{3,59}"
PROCEDURE = r"\d{1,2}\.\d{6}(\.[A-Z0-9.\-]+)?"
AGENCY = r"[A-Z0-9.]{3,35}"
_KINDS = {"1": "person", "2": "organisation", "3": "household"}
_POINTS = {"": "portal", "PORTAL": "portal", "KIOSK": "kiosk"}
_DELIVER = {"1": "counter", "2": "online", "3": "post", "": "online"}


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A party as the other system names it."""

    name: str
    kind: str = "person"
    identity: str = ""
    born: date | None = None
    phone: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper offered: its key in the definition, its file's name, its bytes or where the import's folder has them."""

    key: str
    name: str
    content: bytes | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class SubmissionRow:
    """One submission as the Portal sends it; ``completed`` is when the person completed it, where he did."""

    code: str
    procedure: str
    agency: str
    case: str
    owner: PersonRow
    submitter: PersonRow | None
    relation: str
    authorisation: str
    submitted: When
    completed: When | None
    point: str
    deliver: str
    copies: int
    fee: int
    papers: tuple[PaperRow, ...]


def read_submission(row: Mapping[str, Any]) -> SubmissionRow:
    """The row; ``Refused`` with every field that is wrong."""
    fields = Fields(row)
    other = fields.text("NguoiNop")
    submitted = fields.when("NgayNopHoSo", needed=True)
    made = SubmissionRow(
        code=fields.matching("MaHoSo", CODE, needed=True),
        procedure=fields.matching("MaTTHC", PROCEDURE, needed=True),
        agency=fields.matching("DonViXuLy", AGENCY, needed=True),
        case=fields.text("TruongHop", 60),
        owner=owner_of(fields),
        submitter=PersonRow(other, identity=_identity(fields, "MaNguoiNop")) if other else None,
        relation=fields.text("QuanHe", 60),
        authorisation=fields.text("GiayUyQuyen", 200),
        submitted=submitted or date.min,
        completed=_completed(fields),
        point=_one_of(fields, "DiemNop", _POINTS),
        deliver=_one_of(fields, "HinhThuc", _DELIVER),
        copies=fields.number("SoBan", most=10_000),
        fee=sum(_fee(fields, one) for one in fields.many("DanhSachLePhi")),
        papers=tuple(_paper(fields, one) for one in fields.many("TaiLieuNop") if not _deleted(one)),
    )
    fields.check()
    return made


def owner_of(fields: Fields) -> PersonRow:
    """Chủ hồ sơ."""
    return PersonRow(
        name=fields.text("ChuHoSo", needed=True),
        kind=_KINDS.get(fields.text("LoaiDoiTuong", 2), "person"),
        identity=_identity(fields, "MaDoiTuong"),
        born=fields.day("NgaySinh"),
        phone=_phone(fields),
        email=fields.text("Email", 120),
        address=fields.text("DiaChi"),
    )


def _completed(fields: Fields) -> When | None:
    """When the last supplement came in, of those listed."""
    rounds = [Fields(one) for one in fields.many("DanhSachHoSoBoSung", 20)]
    found = [one.when("NgayTiepNhanBoSung") for one in rounds]
    for one in rounds:
        fields.faults.extend(one.faults)
    days = [when for when in found if when is not None]
    return max(days, key=lambda when: when.isoformat()) if days else None


def _paper(fields: Fields, row: Mapping[str, Any]) -> PaperRow:
    one = Fields(row)
    name = one.text("TenTepDinhKem", 255, needed=True)
    made = PaperRow(
        one.text("MaThanhPhanHoSo", 60), name, _content(one, name), one.text("DuongDanTaiTepTin", 500)
    )
    fields.faults.extend(one.faults)
    return made


def _content(fields: Fields, name: str) -> bytes | None:
    """The bytes sent along; None where the file stayed at the Portal."""
    value = fields.row.get("NoiDungTep")
    if value in (None, ""):
        return None
    try:
        return base64.b64decode(str(value).encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        fields.faults.append(Refusal("invalid", Reason.of("intake.bad_file", name=name), "NoiDungTep"))
        return None


def _fee(fields: Fields, row: Mapping[str, Any]) -> int:
    one = Fields(row)
    amount = one.number("Gia")
    fields.faults.extend(one.faults)
    return amount


def _deleted(row: Mapping[str, Any]) -> bool:
    return str(row.get("IsDeleted", "")).lower() in {"1", "true"}


def _identity(fields: Fields, name: str) -> str:
    return fields.text(name, 40).replace(" ", "").replace(".", "")


def _phone(fields: Fields) -> str:
    text = fields.text("SoDienThoai", 30)
    digits = "".join(mark for mark in text if mark.isdigit())
    if text and not 8 <= len(digits) <= 12:
        fields.wrong("SoDienThoai", text)
        return ""
    return f"0{digits[2:]}" if digits.startswith("84") and len(digits) > 10 else digits


def _one_of(fields: Fields, name: str, known: Mapping[str, str]) -> str:
    text = fields.text(name, 20).upper()
    if text not in known:
        fields.wrong(name, text)
    return known.get(text, "")


def inside(path: str) -> bool:
    """Whether a path named in a row stays within the folder of the import."""
    parts = PurePosixPath(path.replace("\\", "/"))
    return bool(path) and not parts.is_absolute() and ".." not in parts.parts and ":" not in path

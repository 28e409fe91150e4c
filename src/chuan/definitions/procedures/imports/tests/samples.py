"""Tiny inputs made by hand: a row, an export as .docx, a workflow. Invented content."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape

from chuan.definitions.procedures.imports.docx_sections import LABELS

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TABLES = {"cach_thuc_thuc_hien", "thanh_phan_ho_so", "can_cu_phap_ly"}


def row(**changes: Any) -> dict[str, Any]:
    """A row with the portal's field names."""
    texts = {name: f"Nội dung {name}" for name in LABELS.values() if name not in TABLES}
    return {
        **texts,
        "ma_thu_tuc": "1.000001",
        "ten_thu_tuc": "Cấp giấy phép nuôi rồng",
        "cach_thuc_thuc_hien": [channel("Trực tiếp", "5 Ngày làm việc", "Phí : 20.000 Đồng")],
        "thanh_phan_ho_so": [{"truong_hop": "Bao gồm", "giay_to": [paper("Đơn đề nghị", "Mau01.docx")]}],
        "can_cu_phap_ly": [ground("01/2025/NĐ-CP")],
        **changes,
    }


def channel(kind: str, deadline: str, fees: str = "") -> dict[str, str]:
    return {"hinh_thuc_nop": kind, "thoi_han": deadline, "phi_le_phi": fees, "mo_ta": ""}


def paper(name: str, form: str = "", counts: str = "Bản chính: 1\nBản sao: 0") -> dict[str, str]:
    return {"ten": name, "mau_don": form, "so_luong": counts}


def ground(number: str) -> dict[str, str]:
    issued = {"ngay_ban_hanh": "01-01-2025", "co_quan_ban_hanh": "Chính phủ"}
    return {"so_ky_hieu": number, "trich_yeu": f"Nghị định {number}", **issued}


def line(**changes: Any) -> bytes:
    return json.dumps(row(**changes), ensure_ascii=False).encode() + b"\n"


def docx(given: Mapping[str, Any]) -> bytes:
    """The row printed as the portal prints it: bold labels, tables with a header."""
    parts = [_paragraph("Chi tiết thủ tục hành chính", bold=True)]
    for label, name in LABELS.items():
        parts.append(_labelled(label, "" if name in TABLES else given[name]))
        parts.extend(_TABLES[name](given[name]) if name in TABLES else [])
    return word("".join(parts))


def word(body: str, head: str = "") -> bytes:
    """A Word file around the XML of a body."""
    document = f'{head}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zipped({"word/document.xml": document.encode()})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return packed.getvalue()


def text(said: str) -> str:
    return _paragraph(said)


def workflow(*steps: str, attributes: str = 'code="QT1" name="Nuôi rồng" totaltime="3"') -> bytes:
    return f"<process {attributes}>{''.join(steps)}</process>".encode()


def step(*tasks: str, order: int = 1, group: str = "BP_MOT_CUA", days: str = "1") -> str:
    inside = "".join(tasks)
    return f'<step order="{order}" group="{group}" name="Bước {order}" time="{days}">{inside}</step>'


def task(code: str, following: str, days: str = "1", more: str = "") -> str:
    return f'<task code="QT1::{code}" name="{code}" time="{days}" next="{following}" {more}/>'


def _labelled(label: str, said: str) -> str:
    first, *others = said.split("\n")
    head = f"<w:p>{_run(label + ' ', bold=True)}{_run(first)}</w:p>"
    return head + "".join(_paragraph(one) for one in others)


def _paragraph(said: str, *, bold: bool = False) -> str:
    return f"<w:p>{_run(said, bold=bold)}</w:p>"


def _run(said: str, *, bold: bool = False) -> str:
    style = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{escape(said)}</w:t></w:r>'


def _table(rows: list[dict[str, str]]) -> str:
    header = [dict.fromkeys(rows[0], "Tiêu đề")] if rows else []
    printed = "".join(f"<w:tr>{''.join(map(_cell, one.values()))}</w:tr>" for one in [*header, *rows])
    return f"<w:tbl>{printed}</w:tbl>"


def _cell(said: str) -> str:
    return f"<w:tc>{_paragraph('')}{''.join(map(_paragraph, said.split(chr(10))))}</w:tc>"


def _groups(groups: list[dict[str, Any]]) -> list[str]:
    return [_paragraph(one["truong_hop"], bold=True) + _table(one["giay_to"]) for one in groups]


_TABLES: dict[str, Any] = {
    "cach_thuc_thuc_hien": lambda rows: [_table(rows)],
    "thanh_phan_ho_so": _groups,
    "can_cu_phap_ly": lambda rows: [_table(rows)],
}

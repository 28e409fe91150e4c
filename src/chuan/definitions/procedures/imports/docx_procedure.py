"""The official "Chi tiết thủ tục hành chính" export (.docx) → a row with the portal's field names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.definitions.procedures.imports.docx_text import Block, Paragraph, Table, blocks
from chuan.definitions.procedures.imports.legacy_text import refuse_legacy
from chuan.definitions.procedures.imports.national_row import CHANNEL, GROUND, from_row
from chuan.definitions.procedures.rules.national.value import NationalProcedure

LABELS = {
    "Mã thủ tục:": "ma_thu_tuc",
    "Số quyết định:": "so_quyet_dinh",
    "Tên thủ tục:": "ten_thu_tuc",
    "Cấp thực hiện:": "cap_thuc_hien",
    "Loại thủ tục:": "loai_thu_tuc",
    "Lĩnh vực:": "linh_vuc",
    "Trình tự thực hiện:": "trinh_tu_thuc_hien",
    "Cách thức thực hiện:": "cach_thuc_thuc_hien",
    "Thành phần hồ sơ:": "thanh_phan_ho_so",
    "Đối tượng thực hiện:": "doi_tuong_thuc_hien",
    "Cơ quan thực hiện:": "co_quan_thuc_hien",
    "Cơ quan có thẩm quyền:": "co_quan_co_tham_quyen",
    "Địa chỉ tiếp nhận HS:": "dia_chi_tiep_nhan_hs",
    "Cơ quan được ủy quyền:": "co_quan_duoc_uy_quyen",
    "Cơ quan phối hợp:": "co_quan_phoi_hop",
    "Kết quả thực hiện:": "ket_qua_thuc_hien",
    "Căn cứ pháp lý:": "can_cu_phap_ly",
    "Yêu cầu, điều kiện thực hiện:": "yeu_cau_dieu_kien",
    "Từ khóa:": "tu_khoa",
    "Mô tả:": "mo_ta",
}
"""Bold label of the export -> name in the row; each comes once, in this order."""
_LINK = "Để xem chi tiết thủ tục hành chính, vui lòng truy cập link sau:"
_PAPER = ("ten", "mau_don", "so_luong")

Section = list[Block]


def read_docx(data: bytes) -> NationalProcedure:
    """The procedure of one export; ``Refused`` where the file is another document or cannot be read."""
    found = list(blocks(data))
    refuse_legacy(text for block in found for text in _texts(block))
    sections = _sections(found)
    missing = next((label for label, name in LABELS.items() if name not in sections), None)
    if missing:
        raise Refused(refuse("invalid", "procedures.import_not_export", label=missing.rstrip(":")))
    row: dict[str, object] = {name: _READ.get(name, _prose)(part) for name, part in sections.items()}
    return from_row(row)


def _sections(found: Iterable[Block]) -> dict[str, Section]:
    """Blocks by label; a label opens its section once and only where it stands bold at the head."""
    sections: dict[str, Section] = {}
    current: Section = []
    for block in found:
        text = nfc(block.text).strip() if isinstance(block, Paragraph) else ""
        if text.startswith(_LINK):
            sections["url"] = [Paragraph(text.removeprefix(_LINK))]
            break
        label = nfc(block.bold) if isinstance(block, Paragraph) else ""
        if label in LABELS and LABELS[label] not in sections:
            current = sections[LABELS[label]] = []
            current.append(Paragraph(text.removeprefix(label)))
        else:
            current.append(block)
    return sections


def _texts(block: Block) -> list[str]:
    return [block.text] if isinstance(block, Paragraph) else [cell for row in block.rows for cell in row]


def _prose(section: Section) -> str:
    """The paragraphs with a text, one a line; the export puts empty ones between them."""
    texts = (block.text.strip() for block in section if isinstance(block, Paragraph))
    return "\n".join(text for text in texts if text)


def _table(names: Sequence[str]) -> Callable[[Section], object]:
    """Rows under a header as mappings; the sentence of the section where it has no table."""

    def read(section: Section) -> object:
        tables = [block for block in section if isinstance(block, Table)]
        return [_mapping(names, row) for table in tables for row in table.rows[1:]] or _prose(section)

    return read


def _papers(section: Section) -> object:
    """Each table of papers under the last paragraph with a text before it."""
    groups: list[dict[str, object]] = []
    heading = ""
    for block in section:
        if isinstance(block, Table):
            papers = [_mapping(_PAPER, row) for row in block.rows[1:]]
            groups.append({"truong_hop": heading, "giay_to": papers})
            heading = ""
        elif block.text.strip():
            heading = f"{heading}\n{block.text}".strip()
    return groups or _prose(section)


def _mapping(names: Sequence[str], row: tuple[str, ...]) -> dict[str, object]:
    if len(row) != len(names):
        raise Refused(refuse("invalid", "procedures.import_columns", wanted=len(names), found=len(row)))
    return dict(zip(names, row, strict=True))


_READ: Mapping[str, Callable[[Section], object]] = {
    "cach_thuc_thuc_hien": _table(tuple(CHANNEL.values())),
    "thanh_phan_ho_so": _papers,
    "can_cu_phap_ly": _table(tuple(GROUND.values())),
}

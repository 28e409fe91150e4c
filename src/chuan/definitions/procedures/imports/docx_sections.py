"""The blocks of an export under the bold labels it prints."""

from __future__ import annotations

from collections.abc import Iterable

from chuan.base.kernel.text import nfc
from chuan.definitions.procedures.imports.docx_text import Block, Paragraph

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


Section = list[Block]


def sections_of(found: Iterable[Block]) -> dict[str, Section]:
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

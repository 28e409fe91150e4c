"""What each form is called and numbered; the number shifts between circulars, the meaning does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

PACKS = ("2018", "2025-07-01", "2026-08-05")
"""Rule packs, oldest first, by the day they took effect."""


@dataclass(frozen=True, slots=True)
class FormName:
    """``model`` is the number in the annex ("05"), "" where no circular numbers the form.

    ``source`` names the text that numbers it; it is printed only when ``verified`` against that text.
    """

    title: str
    model: str = ""
    source: str = ""
    verified: bool = False

    @property
    def citation(self) -> str:
        """The small line under the form: its number, and the circular once that was verified."""
        if not self.model:
            return ""
        by = f" ban hành kèm theo {self.source}" if self.verified else ""
        return f"Mẫu số {self.model}{by}"


_TITLES = {
    "receipt": "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
    "supplement": "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
    "refusal": "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
    "apology": "Phiếu xin lỗi và đề nghị gia\u00a0hạn thời gian giải quyết",
    "stop": "Thông báo dừng giải quyết hồ sơ",
    "control": "Phiếu kiểm soát quá trình giải quyết hồ sơ",
    "register": "Sổ theo dõi hồ sơ",
    "result": "Kết quả giải quyết",
    "result_refusal": "Thông báo",
    "handover": "Danh sách bàn giao hồ sơ",
    "postbag": "Bảng kê bưu gửi",
    "handover_results": "Danh sách bàn giao kết quả",
    "originals": "Giấy nhận lại bản chính giấy tờ",
    "guidance": "Phiếu hướng dẫn",
    "petition_slip": "Phiếu hướng dẫn, chuyển đơn",
    "inspection": "Bộ hồ sơ phục vụ đoàn kiểm tra hệ thống quản lý chất lượng",
    "declaration": "Quyết định",
    "declaration_notice": "Thông báo",
    "declaration_posting": "Công bố hệ thống quản lý chất lượng",
    "payment_slip": "Phiếu thông tin nộp tiền",
    "copies_register": "Sổ chứng thực bản sao từ bản chính",
    "outgoing_book": "Sổ đăng ký văn bản đi",
    "incoming_book": "Sổ đăng ký văn bản đến",
    "quality_report": "Báo cáo của hệ thống quản lý chất lượng",
    "iso": "Quy trình",
    "copy_sheet": "Phiếu bản kiểm soát tài liệu",
    "certificate": "Chứng chỉ",
    "attendance": "Danh sách điểm danh",
    "posting": "Niêm yết thủ tục hành chính",
    "statistics": "Báo cáo thống kê",
    "score_book": "Bảng điểm",
    "score_sheet": "Phiếu điểm",
}

_TITLES_2018 = {"apology": "Phiếu xin lỗi và hẹn lại ngày trả kết quả"}

_MODELS_2018 = {
    "receipt": "01", "supplement": "02", "refusal": "03", "apology": "04", "control": "05", "register": "06",
}  # fmt: skip
_MODELS_2025 = {
    "receipt": "01", "supplement": "02", "refusal": "03", "apology": "04", "stop": "05", "control": "06",
    "register": "07",
}  # fmt: skip

# As catalogue/rulepacks says of each pack. The text that replaces Thông tư 03/2025 after 05/8/2026 was not read: its numbers stand, unverified.
_NUMBERING: Mapping[str, tuple[Mapping[str, str], str, bool]] = MappingProxyType(
    {
        "2018": (_MODELS_2018, "Thông tư số 01/2018/TT-VPCP", True),
        "2025-07-01": (_MODELS_2025, "Thông tư số 03/2025/TT-VPCP", True),
        "2026-08-05": (_MODELS_2025, "Thông tư số 03/2025/TT-VPCP", False),
    }
)


def form_name(meaning: str, pack: str, read: str = "") -> FormName:
    """Title and number of a form under a rule pack; ``KeyError`` for a meaning or a pack nobody made.

    ``read``: the text in which an agency has read the numbers of a pack that the catalogue has not verified.
    """
    models, source, verified = _NUMBERING[pack]
    source, verified = (read, True) if read and not verified else (source, verified)
    title = _TITLES_2018.get(meaning, _TITLES[meaning]) if pack == "2018" else _TITLES[meaning]
    return FormName(title, models.get(meaning, ""), source, verified)

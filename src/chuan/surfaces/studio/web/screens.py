"""What pages are called where somebody asks which of them a value reaches."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

SCREENS = {
    "counter:start": gettext_noop("Mở đầu tiếp nhận"),
    "counter:find": gettext_noop("Tìm hồ sơ tại quầy"),
    "counter:receive": gettext_noop("Tiếp nhận hồ sơ"),
    "counter:dossier": gettext_noop("Hồ sơ vừa nhận"),
    "counter:copies": gettext_noop("Chứng thực bản sao"),
    "counter:handover": gettext_noop("Bàn giao hồ sơ"),
    "counter:slip": gettext_noop("Phiếu của khách không để lại hồ sơ"),
    "counter:register": gettext_noop("Sổ theo dõi hồ sơ"),
    "counter:supplements": gettext_noop("Hồ sơ chờ bổ sung"),
    "desk:mine": gettext_noop("Việc của tôi"),
    "desk:dossier": gettext_noop("Trang hồ sơ"),
    "desk:apologies": gettext_noop("Xin lỗi và hẹn lại"),
    "desk:handovers": gettext_noop("Bàn giao"),
    "leader:today": gettext_noop("Hôm nay của lãnh đạo"),
    "leader:motions": gettext_noop("Đề nghị chờ duyệt"),
    "leader:sign_one": gettext_noop("Xem và ký"),
    "leader:lend": gettext_noop("Ghi ủy quyền"),
    "citizen:look_up": gettext_noop("Tra cứu của công dân"),
    "citizen:dossier": gettext_noop("Trang hồ sơ của công dân"),
    "province:start": gettext_noop("Chỉ số 766 của các cơ quan"),
    "province:index": gettext_noop("Chỉ số 766 của một cơ quan"),
    "province:reports": gettext_noop("Báo cáo thống kê"),
    "province:report": gettext_noop("Một báo cáo thống kê"),
    "rating:start": gettext_noop("Chấm điểm"),
    "citizen:vote": gettext_noop("Đánh giá của công dân"),
    "organisation:structure": gettext_noop("Cơ cấu tổ chức"),
    "studio:procedure": gettext_noop("Trang thủ tục"),
    "studio:draft": gettext_noop("Soạn quy trình"),
    "studio:publish": gettext_noop("Công bố quy trình"),
    "studio:calendar": gettext_noop("Lịch làm việc"),
    "studio:doubts": gettext_noop("Giá trị chưa đối chiếu"),
    "province:inspection_plan": gettext_noop("Kế hoạch kiểm tra"),
    "province:inspection_list": gettext_noop("Danh mục kiểm tra"),
    "quality:year": gettext_noop("Năm ISO"),
    "quality:risks": gettext_noop("Rủi ro, cơ hội"),
    "quality:risk_matrix": gettext_noop("Ma trận rủi ro"),
    "quality:risk": gettext_noop("Trang của một rủi ro"),
    "quality:laws": gettext_noop("Luật thay đổi"),
    "quality:law": gettext_noop("Trang của một văn bản mới"),
    "tickets:now": gettext_noop("Hàng chờ bây giờ"),
    "tickets:kiosk": gettext_noop("Lấy số"),
    "voices:list": gettext_noop("Phản ánh, kiến nghị"),
    "exchange:list": gettext_noop("Trao đổi với nơi khác"),
    "exchange:compare": gettext_noop("Họ giữ gì, ta giữ gì"),
}


def screen(name: str) -> str:
    """What a page is called; ``KeyError`` for one nobody has named."""
    return _(SCREENS[name])

"""Signed letters about a dossier as an office writes them: apology, stop notice, supplement after reception."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from chuan.base.kernel.clock import VIETNAM
from chuan.readings.forms.rules.apology import Apology
from chuan.readings.forms.rules.parts import Form, Head, Office, Signature
from chuan.readings.forms.rules.stop import StopNotice
from chuan.readings.forms.rules.supplement import Missing
from chuan.readings.forms.tests.samples import (
    AT,
    CODE,
    DUE,
    LONG_NAME,
    PROCEDURE,
    RECEIPT,
    RECEIPT_ORDINARY,
    SUPPLEMENT,
    TUYET,
)

LONG_PROCEDURE = (
    "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển "
    "đổi, chuyển nhượng, cho thuê, cho thuê lại, thừa kế, tặng cho, góp vốn bằng quyền sử dụng đất, quyền sở "
    "hữu tài sản gắn liền với đất; chuyển quyền sử dụng đất của vợ hoặc chồng thành của chung vợ và chồng"
)
"""Four lines on an A4 page."""
LONG_PARTY = replace(TUYET, name=LONG_NAME, kind="organisation", identifier="0100000123")
COMMUNE = Office("Ủy ban nhân dân tỉnh Quảng Ninh", "Ủy ban nhân dân xã Đông Ngũ", "Đông Ngũ")
LETTER = Head("2025-07-01", COMMUNE, AT, number="07/PXL-UBND")
CHAIR = Signature(("TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"), "Vũ Đình Ẩn")
WHO_TAKES = "Chi nhánh Trung tâm Phục vụ hành chính công số 12 tại xã Đông Ngũ"
CONTACT = f"{WHO_TAKES}, điện thoại 0900 000 123"

APOLOGY = Apology(
    head=LETTER,
    party=TUYET,
    code=CODE,
    procedure=PROCEDURE,
    received=datetime(2026, 8, 20, 9, 10, tzinfo=VIETNAM),
    promised=datetime(2026, 8, 31, 17, 0, tzinfo=VIETNAM),
    until=DUE,
    cause="chờ cơ quan khác trả lời",
    reason="Công an xã đang xác minh nơi cư trú trước đây",
    signature=CHAIR,
    contact=CONTACT,
    copies=(WHO_TAKES,),
)
APOLOGY_LONG = replace(
    APOLOGY,
    head=replace(LETTER, simulated=True, reprint=2),
    party=LONG_PARTY,
    procedure=LONG_PROCEDURE,
    promised=datetime(2026, 8, 27, 17, 0, tzinfo=VIETNAM),
    reason="Việc xác minh tại thực địa phải làm lại vì mốc giới đã bị dịch chuyển. " * 14,
)
STOP = StopNotice(
    head=replace(LETTER, number="02/TB-UBND"),
    party=TUYET,
    code=CODE,
    procedure=PROCEDURE,
    received=APOLOGY.received,
    promised=DUE,
    stopped=AT,
    signature=CHAIR,
    request="paper",
    reason="không còn nhu cầu",
    standing="đang thẩm tra tại Phòng Văn hóa – Xã hội, chưa có kết quả",
    money=("Đã thu 8.000 đồng; hoàn lại 8.000 đồng.",),
    papers=(f"Bản chính giấy tờ đã nộp được trả lại tại {WHO_TAKES}.",),
    copies=(WHO_TAKES,),
)
STOP_LAPSED = replace(
    STOP,
    request="",
    reason="",
    asked=("Quyết định ly hôn đã có hiệu lực", "Tờ khai"),
    asked_on=APOLOGY.received,
    answer_by=datetime(2026, 8, 27, 17, 0, tzinfo=VIETNAM),
)
STOP_LONG = replace(
    STOP_LAPSED,
    head=replace(STOP.head, simulated=True),
    party=LONG_PARTY,
    procedure=LONG_PROCEDURE,
    asked=tuple(f"Bản vẽ hạng mục số {at} có dấu của đơn vị thiết kế" for at in range(1, 31)),
)
LETTER_SUPPLEMENT = replace(
    SUPPLEMENT,
    head=replace(LETTER, number="04/PBS-UBND"),
    code=CODE,
    reason="",
    received=APOLOGY.received,
    answer_by=datetime(2026, 9, 22, 17, 0, tzinfo=VIETNAM),
    effect="restart",
    bring_to=f"{WHO_TAKES}; 07:30–11:30, 13:30–17:30",
    signature=CHAIR,
    copies=(WHO_TAKES,),
)
LETTER_SUPPLEMENT_LONG = replace(
    LETTER_SUPPLEMENT,
    party=LONG_PARTY,
    procedure=LONG_PROCEDURE,
    again="Giấy tờ nộp lần trước của người thứ ba nay đã hết hạn.",
    missing=tuple(
        Missing(f"Bản vẽ hạng mục số {at} có dấu của đơn vị thiết kế", "Bản nộp thiếu dấu.")
        for at in range(1, 41)
    ),
)
RECEIPT_AGAIN = replace(
    RECEIPT_ORDINARY,
    completed=datetime(2026, 9, 4, 8, 40, tzinfo=VIETNAM),
    replaces=AT.date(),
    promised=datetime(2026, 9, 11, 17, 0, tzinfo=VIETNAM),
)
"""The receipt after completion: every line the first had, the new date, and which one it replaces."""
RECEIPT_OF_A_WORDY_OFFICE = replace(
    RECEIPT_ORDINARY,
    head=replace(
        RECEIPT_ORDINARY.head,
        office=replace(
            RECEIPT_ORDINARY.head.office,
            hours=f"{RECEIPT.head.office.hours}; thứ Bảy 7 giờ 30 – 11 giờ 30",
        ),
    ),
    collect_at=f"Quầy 2, {WHO_TAKES}, số 1 đường Trung tâm, xã Đông Ngũ, tỉnh Quảng Ninh",
)
"""Six papers, an office of a long name, long hours."""

SHORT: dict[str, Form] = {"apology": APOLOGY, "stop": STOP, "supplement_letter": LETTER_SUPPLEMENT}
LONG: dict[str, Form] = {
    "apology": APOLOGY_LONG,
    "stop": STOP_LONG,
    "supplement_letter": LETTER_SUPPLEMENT_LONG,
}
